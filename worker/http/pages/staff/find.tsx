import * as v from 'valibot';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { staffWords } from '../../../../shared/messages/pages/staff/index.ts';
import { findCaller } from '../../../app/support/find.ts';
import { identify } from '../../../app/support/identify.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, queryInput } from '../../input.ts';
import type { problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { adminPage, Refused, refused, searchQuery, Table } from '../admin/parts.tsx';
import { Empty, Field } from '../parts/elements.tsx';
import { relative } from '../parts/time.ts';

const current = '/staff';
const asked = v.object({ q: searchQuery.entries.q });

const page = async (
  http: Http,
  shown: { refusal?: Refusal; status?: ReturnType<typeof problemStatus> } = {},
): Promise<Response> => {
  const ctx = http.get('ctx');
  const query = queryInput(http, asked);
  if (!query.ok) return answerRefusal(http, 'page', query.error);
  const { q } = query.value;
  const found = await findCaller(ctx, q);
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const words = staffWords[ctx.language];
  const { identified, found: hits } = found.value;
  return adminPage(
    http,
    { title: words.title, current, ...(shown.status ? { status: shown.status } : {}) },
    <>
      <h1>{words.title}</h1>
      {shown.refusal ? <Refused http={http} refusal={shown.refusal} /> : null}
      <h2>{words.codeTitle}</h2>
      <form method="post" action="/staff/identify">
        <Field name="code" label={words.code} hint={words.codeHint}>
          <input
            id="code"
            name="code"
            class="code-input"
            inputmode="numeric"
            autocomplete="off"
            maxlength={20}
            aria-describedby="code-hint"
            required
          />
        </Field>
        <div class="actions">
          <button type="submit" class="primary">
            {words.identify}
          </button>
        </div>
      </form>
      {identified.length === 0 ? null : (
        <Table
          caption={words.identified}
          head={[words.identified, words.when]}
          rows={identified.map(({ person, organisation, at }) => [
            person ? (
              <a href={`/staff/people/${person.id}`}>{person.name}</a>
            ) : (
              <a href={`/staff/organisations/${organisation?.id ?? ''}`}>{organisation?.name ?? ''}</a>
            ),
            relative(at, ctx.now, ctx.language),
          ])}
        />
      )}
      <h2>{words.searchTitle}</h2>
      <search>
        <form method="get" action={current} class="filters">
          <Field name="q" label={words.search} hint={words.searchHint}>
            <input id="q" name="q" type="search" value={q} maxlength={100} aria-describedby="q-hint" />
          </Field>
          <button type="submit">{words.submit}</button>
        </form>
      </search>
      {hits === null ? null : hits.length === 0 ? (
        <Empty>
          <p>{words.nothing}</p>
        </Empty>
      ) : (
        <Table
          caption={words.searchTitle}
          head={[words.organisation, 'Client-ID', words.foundBy]}
          rows={hits.map(({ organisation, by, what }) => [
            <a href={`/staff/organisations/${organisation.id}`}>{organisation.name}</a>,
            <code>{organisation.clientId}</code>,
            by === 'name' ? words.by.name : `${words.by[by]}: ${what}`,
          ])}
        />
      )}
    </>,
  );
};

export const show = (http: Http): Promise<Response> => page(http);

/** H1, H2, E27: staff enters what the caller reads out. */
export const identifyCaller = async (http: Http): Promise<Response> => {
  const input = await formInput(http, v.strictObject({ code: v.pipe(v.string(), v.maxLength(40)) }));
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const done = await identify(http.get('ctx'), input.value);
  if (!done.ok) return refused(http, done.error, (status) => page(http, { refusal: done.error, status }));
  const folder = done.value.kind === 'person' ? 'people' : 'organisations';
  return http.redirect(`/staff/${folder}/${done.value.id}`, 303);
};
