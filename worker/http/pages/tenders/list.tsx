import * as v from 'valibot';
import type { Language } from '../../../../shared/messages/language.ts';
import { tenderWords } from '../../../../shared/messages/pages/tenders/index.ts';
import { listTenders } from '../../../app/tender/partner.ts';
import type { TenderLine } from '../../../store/tenders.ts';
import { answerRefusal } from '../../answer.ts';
import { queryInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { Badge, Empty } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { offers, ownFrame } from '../parts/own.ts';
import { withQuery } from '../sign-in/next.ts';
import { TenderFacts } from './parts.tsx';

const query = v.strictObject({ after: v.optional(v.pipe(v.string(), v.maxLength(80)), '') });

const Lines = (part: { base: string; lines: readonly TenderLine[]; language: Language }) => {
  const words = tenderWords[part.language];
  return (
    <ul class="tiles">
      {part.lines.map((line) => (
        <li class="card" data-tender={line.id}>
          <h3>
            <a href={`${part.base}/${line.id}`}>{line.title}</a>
          </h3>
          {line.opened || line.offered || line.won ? (
            <p>
              {line.won ? <Badge tone="success">{words.wonBadge}</Badge> : null}
              {line.offered ? <Badge tone="accent">{words.offeredBadge}</Badge> : null}
              {line.opened && !line.offered ? <Badge tone="plain">{words.openedBadge}</Badge> : null}
            </p>
          ) : null}
          <p class="lines">{line.extract}</p>
          <TenderFacts tender={line} language={part.language} />
        </li>
      ))}
    </ul>
  );
};

/** T2: what is open now, by its extract. */
export const tenders = async (http: Http): Promise<Response> => {
  const asked = queryInput(http, query);
  if (!asked.ok) return answerRefusal(http, 'page', asked.error);
  const ctx = http.get('ctx');
  const organisationId = http.req.param('organisation') ?? '';
  const { after } = asked.value;
  const listed = await listTenders(ctx, { organisationId, after: after === '' ? null : after });
  if (!listed.ok) return answerRefusal(http, 'page', listed.error);
  const { rows, next, won } = listed.value;
  const words = tenderWords[ctx.language];
  const base = `/organisations/${organisationId}/tenders`;
  return page(
    http,
    { title: words.listTitle, ...(await ownFrame(ctx, organisationId)) },
    <>
      <h1>{words.listTitle}</h1>
      <p>{words.listLead}</p>
      {offers(ctx, 'tender.settings', organisationId) ? (
        <p>
          <a class="button" href={`${base}/settings`}>
            {words.settingsLink}
          </a>
        </p>
      ) : null}
      {won.length === 0 ? null : (
        <>
          <h2>{words.wonTitle}</h2>
          <Lines base={base} lines={won} language={ctx.language} />
        </>
      )}
      <h2>{words.openTitle}</h2>
      {rows.length === 0 ? (
        <Empty>
          <p>{words.none}</p>
        </Empty>
      ) : (
        <Lines base={base} lines={rows} language={ctx.language} />
      )}
      {next === null ? null : (
        <p>
          <a class="button" rel="next" href={withQuery(base, { after: next })}>
            {words.more}
          </a>
        </p>
      )}
    </>,
  );
};
