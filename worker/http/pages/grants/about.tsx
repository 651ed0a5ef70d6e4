import { hasFreshProof } from '../../../../shared/decision.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import type { OrganisationOf } from '../../../store.ts';
import { logDenial } from '../../answer.ts';
import { problemOf } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { Notice } from '../parts/elements.tsx';
import type { PageFrame } from '../parts/layout.tsx';
import { frameAmong, ownOrganisations } from '../parts/own.ts';

/** The grant a page is about; the route names it in its path. */
export const grantIn = (http: Http): string => http.req.param('grant') ?? '';

type Side = 'customer' | 'partner';
type Standing = Pick<PageFrame, 'organisation' | 'organisations' | 'current'>;

/** The organisation for which the reader stands on this page, the others of the person, and the place in the navigation. */
export const standingAmong = (
  organisations: readonly OrganisationOf[],
  organisationId: string,
  side: Side = 'customer',
): Standing => {
  const frame = frameAmong(organisations, organisationId);
  const current = `/organisations/${organisationId}${side === 'partner' ? '/clients' : ''}`;
  return frame.organisation ? { ...frame, current } : frame;
};

export const standingOf = async (http: Http, organisationId: string, side?: Side): Promise<Standing> =>
  standingAmong(await ownOrganisations(http.get('ctx')), organisationId, side);

export const isProven = (http: Http): boolean => {
  const { actor, now } = http.get('ctx');
  return actor.kind === 'person' && hasFreshProof(actor, now);
};

/** Where a fresh proof is given; it comes back to `path`, with what was filled in. */
export const proofAddress = (path: string): string => `/prove?next=${encodeURIComponent(path)}`;

/** A refusal above the form it answers, for forms that are shown again with what was filled in. */
export const Refused = ({ http, refusal }: { http: Http; refusal: Refusal }) => {
  const { language, requestId } = http.get('ctx');
  logDenial(http, refusal);
  const problem = problemOf(refusal, language, requestId);
  return (
    <Notice tone="danger">
      <p data-code={problem.code}>
        <strong>{problem.title}.</strong> {problem.detail}
      </p>
    </Notice>
  );
};
