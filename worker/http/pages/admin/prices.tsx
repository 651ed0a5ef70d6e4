import * as v from 'valibot';
import {
  hasBegun,
  inForceAt,
  type PriceFault,
  type PriceList,
} from '../../../../shared/domain/money/price-list.ts';
import { moneyText, rateText } from '../../../../shared/domain/money/typed.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { look } from '../../../app/admin/look.ts';
import { dropPrices, writePrices } from '../../../app/price/write.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput } from '../../input.ts';
import type { problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { Badge, Empty, Notice } from '../parts/elements.tsx';
import { dateOf, exactly } from '../parts/time.ts';
import { adminPage, LogLink, Refused, refused, Table } from './parts.tsx';
import { PriceForm, priceWords } from './prices-form.tsx';
import {
  actName,
  readTyped,
  type TypedPrice,
  typedFrom,
  typedOf,
  unknownFields,
  withRows,
} from './prices-typed.ts';

const current = '/admin/prices';

const Standing = ({ http, row, lists }: { http: Http; row: PriceList; lists: readonly PriceList[] }) => {
  const { now } = http.get('ctx');
  const words = priceWords(http);
  if (!hasBegun(row, now)) return <Badge tone="accent">{words.later}</Badge>;
  return inForceAt(lists, now)?.id === row.id ? (
    <Badge tone="success">{words.inForce}</Badge>
  ) : (
    <Badge tone="plain">{words.past}</Badge>
  );
};

/** B1: every version with its first day. */
export const list = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const { language } = ctx;
  const found = await look(ctx, ({ prices }) => prices.all());
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const words = priceWords(http);
  const { categories } = pageWords[language].sharing;
  return adminPage(
    http,
    { title: words.title, current },
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <div class="actions">
        <a class="button primary" href={`${current}/new`}>
          {words.write}
        </a>
      </div>
      {found.value.length === 0 ? (
        <Empty>{words.empty}</Empty>
      ) : (
        <Table
          caption={words.versions}
          head={[words.starts, '', words.categories, words.changed]}
          rows={found.value.map((row) => [
            <a href={`${current}/${row.id}`}>{dateOf(row.startsAt, language)}</a>,
            <Standing http={http} row={row} lists={found.value} />,
            [...new Set(row.prices.map(({ category }) => categories[category]))].join(', '),
            exactly(row.changedAt, language),
          ])}
        />
      )}
    </>,
  );
};

const PriceTable = ({ http, row }: { http: Http; row: PriceList }) => {
  const { language } = http.get('ctx');
  const words = priceWords(http);
  const { categories } = pageWords[language].sharing;
  return (
    <Table
      caption={words.from(dateOf(row.startsAt, language))}
      head={[words.category, words.unit, words.rate, words.tiers]}
      rows={row.prices.map(({ category, currency, unit, partnerRate, tiers }) => [
        categories[category],
        moneyText(unit, currency, language),
        rateText(partnerRate, language),
        tiers.map(({ from, rate }) => words.tier(String(from), rateText(rate, language))).join('; '),
      ])}
    />
  );
};

/** What a form held that is shown again; a refused drop held nothing. */
interface Again {
  starts?: string;
  typed?: readonly TypedPrice[];
  faults?: ReadonlyMap<string, PriceFault>;
  refusal?: Refusal;
  status?: ReturnType<typeof problemStatus>;
  touched?: string;
}

const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
const listIn = (http: Http): string | null => http.req.param('priceList') ?? null;

/** What of a refusal is said at the top; a fault of one price stands beside its field. */
const saidAbove = (again: Again, words: ReturnType<typeof priceWords>): string | null => {
  if (again.faults && again.faults.size > 0) return words.someWrong;
  const field = again.refusal?.detail?.['field'];
  return field === 'starts' || field === 'starts_taken' || field === 'prices' ? words.wrong[field] : null;
};

const show = async (http: Http, again: Again | null): Promise<Response> => {
  const ctx = http.get('ctx');
  const id = listIn(http);
  const found = await look(ctx, ({ prices }) => prices.all());
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const row = found.value.find((one) => one.id === id) ?? null;
  if (id !== null && row === null) return answerRefusal(http, 'page', { code: 'not_found' });
  const words = priceWords(http);
  const title = row ? words.from(dateOf(row.startsAt, ctx.language)) : words.write;
  const above = again && saidAbove(again, words);
  const field = again?.refusal?.detail?.['field'];
  return adminPage(
    http,
    { title, current, ...(again?.status ? { status: again.status } : {}) },
    <>
      <h1>{title}</h1>
      {above ? (
        <Notice tone="danger">
          <p data-code="invalid_input">{above}</p>
        </Notice>
      ) : again?.refusal ? (
        <Refused http={http} refusal={again.refusal} />
      ) : null}
      {row ? (
        <p>
          <Standing http={http} row={row} lists={found.value} />{' '}
          <LogLink http={http} subject={row.id} alone />
        </p>
      ) : null}
      {row && hasBegun(row, ctx.now) ? (
        <>
          <p>{words.fixed}</p>
          <PriceTable http={http} row={row} />
        </>
      ) : (
        <PriceForm
          http={http}
          row={row}
          starts={again?.starts ?? (row ? dayOf(row.startsAt) : '')}
          typed={again?.typed ?? typedOf(row ?? found.value[0] ?? null, ctx.language)}
          faults={again?.faults ?? new Map()}
          startsWrong={field === 'starts' || field === 'starts_taken' ? words.wrong[field] : undefined}
          touched={again?.touched ?? null}
        />
      )}
      {row && !hasBegun(row, ctx.now) ? (
        <form method="post" action={`${current}/${row.id}/drop`}>
          <input type="hidden" name="seen" value={String(row.version)} />
          <button type="submit" class="danger">
            {words.drop}
          </button>
        </form>
      ) : null}
    </>,
  );
};

/** Also the form of a new version, which begins with the prices of the latest one. */
export const detail = (http: Http): Promise<Response> => show(http, null);

const seen = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
const day = v.pipe(v.string(), v.isoDate());
const fields = v.objectWithRest(
  {
    act: v.pipe(v.string(), v.regex(actName)),
    starts: v.union([v.literal(''), day]),
    seen: v.optional(v.pipe(v.string(), v.regex(/^\d{1,9}$/))),
  },
  v.pipe(v.string(), v.maxLength(40)),
);

export const post = async (http: Http): Promise<Response> => {
  const input = await formInput(http, fields);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const { act, starts, seen: version, ...rest } = input.value;
  const id = listIn(http);
  if (unknownFields(rest).length > 0 || (id === null) !== (version === undefined)) {
    return answerRefusal(http, 'page', { code: 'invalid_input' });
  }
  const typed = typedFrom(rest);
  if (act !== 'save') {
    const touched = act.split('-').slice(1, 3).join('-');
    return show(http, { starts, typed: withRows(typed, act), touched });
  }
  const { language } = http.get('ctx');
  const { prices, faults } = readTyped(typed, language);
  const again = (refusal: Refusal) =>
    refused(http, refusal, (status) => show(http, { starts, typed, faults, refusal, status }));
  if (faults.size > 0) return again({ code: 'invalid_input' });
  if (starts === '') return again({ code: 'invalid_input', detail: { field: 'starts' } });
  const written = await writePrices(
    http.get('ctx'),
    { day: Date.parse(`${starts}T00:00:00Z`), prices },
    id === null ? null : { id, seen: Number(version) },
  );
  return written.ok ? http.redirect(`${current}/${written.value.id}`, 303) : again(written.error);
};

export const drop = async (http: Http): Promise<Response> => {
  const input = await formInput(http, v.strictObject({ seen }));
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const dropped = await dropPrices(http.get('ctx'), { id: listIn(http) ?? '', seen: input.value.seen });
  if (dropped.ok) return http.redirect(current, 303);
  const refusal = dropped.error;
  return refused(http, refusal, (status) => show(http, { refusal, status }));
};
