import { decide } from '../../../../shared/decision.ts';
import type { MemberAction } from '../../../../shared/policy.ts';
import type { Context } from '../../../ports.ts';
import type { OrganisationOf } from '../../../store.ts';
import type { PageFrame } from './layout.tsx';

type Own = Pick<PageFrame, 'organisation' | 'organisations'>;

/** Every organisation of the reader, asked for beside what the page is about. */
export const ownOrganisations = async ({ actor, store }: Context): Promise<readonly OrganisationOf[]> =>
  actor.kind === 'person' ? store.organisations.ofPerson(actor.personId) : [];

/** The navigation around a page of the person's own: the organisation it belongs to, and the others (O4). */
export const frameAmong = (organisations: readonly OrganisationOf[], organisationId: string | null): Own => {
  const organisation = organisations.find((one) => one.organisation.id === organisationId);
  return organisation ? { organisation, organisations } : { organisations };
};

/** The same where nothing else is asked for. */
export const ownFrame = async (ctx: Context, organisationId: string | null): Promise<Own> =>
  frameAmong(await ownOrganisations(ctx), organisationId);

/** Whether a control is worth showing: allowed now, or after a fresh proof. The use case decides again. */
export const offers = (ctx: Context, action: MemberAction, organisationId: string): boolean => {
  const decision = decide(ctx.actor, action, organisationId, ctx.now);
  return decision.allow || decision.refusal.code === 'step_up_required';
};
