import { linkWords } from '../../../../shared/messages/pages/link/index.ts';
import { shareLink } from '../../../app/partnership/share-link.ts';
import { answerRefusal } from '../../answer.ts';
import type { Http } from '../../route.ts';
import { standingOf } from '../grants/about.tsx';
import { Empty } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { LinkToHand } from './parts.tsx';

/** `GET /organisations/:organisation/link` (S14). */
export const show = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const link = await shareLink(ctx, { organisationId: http.req.param('organisation') ?? '' });
  if (!link.ok) return answerRefusal(http, 'page', link.error);
  const { organisation, url } = link.value;
  const words = linkWords[ctx.language];
  const here = `/organisations/${organisation.id}`;
  return page(
    http,
    {
      title: words.title,
      ...(await standingOf(http, organisation.id, 'partner')),
      scripts: ['copy'],
    },
    <>
      <h1>{words.title}</h1>
      {url === null ? (
        <Empty>
          <p>{words.notYet}</p>
          <p>
            <a class="button" href={`${here}/partner`}>
              {words.toPartnership}
            </a>
          </p>
        </Empty>
      ) : (
        <>
          <p>{words.lead}</p>
          <LinkToHand url={url} code={`${here}/link.svg`} hint={words.hint} language={ctx.language} />
          <p>
            <a class="button" href={`${here}/link.svg`} download="panelshare.svg">
              {words.save}
            </a>
          </p>
        </>
      )}
    </>,
  );
};
