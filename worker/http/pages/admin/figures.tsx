import * as v from 'valibot';
import { figureNames, spans } from '../../../../shared/domain/figures.ts';
import { hostWords } from '../../../../shared/messages/pages/host/index.ts';
import { readFigures } from '../../../app/admin/figures.ts';
import { look } from '../../../app/admin/look.ts';
import { answerRefusal } from '../../answer.ts';
import { queryInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { Empty } from '../parts/elements.tsx';
import { Figures } from './chart.tsx';
import { adminPage } from './parts.tsx';

const figuresQuery = v.object({ days: v.optional(v.picklist(spans.map(String)), '90') });

/** A5: all figures over a month, a quarter or a year. */
export const figures = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const query = queryInput(http, figuresQuery);
  if (!query.ok) return answerRefusal(http, 'page', query.error);
  const days = Number(query.value.days);
  const found = await look(ctx, (store) => Promise.all([store.watch.lastDay(), readFigures(ctx, days)]));
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const words = hostWords[ctx.language].dashboard.figures;
  const [last, seen] = found.value;
  return adminPage(
    http,
    { title: words.title, current: '/admin/figures' },
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <nav aria-label={words.title}>
        <ul class="steps">
          {spans.map((one) => (
            <li>
              <a href={`/admin/figures?days=${one}`} aria-current={one === days ? 'page' : undefined}>
                {words.days(one)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {last === null ? (
        <Empty>{words.none}</Empty>
      ) : (
        <>
          <h2>{words.days(days)}</h2>
          <Figures {...seen} names={figureNames} language={ctx.language} words={words} />
        </>
      )}
    </>,
  );
};
