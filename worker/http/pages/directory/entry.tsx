import { directoryWords } from '../../../../shared/messages/pages/directory/index.ts';
import { seeListed } from '../../../app/directory/see.ts';
import { answerRefusal } from '../../answer.ts';
import type { Http } from '../../route.ts';
import { Badge } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { ownFrame } from '../parts/own.ts';
import { PartnerFacts } from './parts.tsx';
import { forEverybody } from './public.ts';

/** `GET /partners/:partner`: proves that it is a partner, and begins a share with it. */
export const show = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const listed = await seeListed(ctx, http.req.param('partner') ?? '');
  if (!listed) return answerRefusal(http, 'page', { code: 'not_found' });
  const words = directoryWords[ctx.language];
  const { entry, organisation, partnership } = listed;
  const host = ctx.settings.hostName;
  return forEverybody(
    http,
    page(
      http,
      {
        title: organisation.name,
        narrow: true,
        found: {
          description: entry.text.replaceAll('\n', ' ').slice(0, 160),
          path: `/partners/${partnership.partnerId}`,
        },
        ...(await ownFrame(ctx, null)),
      },
      <>
        <h1>{organisation.name}</h1>
        <p>
          <Badge tone="success">{words.authorized(host)}</Badge>
        </p>
        <p class="lines">{entry.text}</p>
        <PartnerFacts listed={listed} language={ctx.language} />
        <div class="actions">
          <a class="button primary" href={`/share?partner=${partnership.partnerId}`}>
            {words.share}
          </a>
          <a class="button" href="/partners">
            {words.all}
          </a>
        </div>
        <p class="quiet">{words.shareHint}</p>
      </>,
    ),
  );
};
