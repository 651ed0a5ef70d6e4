import * as v from 'valibot';
import { id, productCategory } from '../../../../shared/api/primitives.ts';
import { productCategories } from '../../../../shared/domain/access.ts';
import { type Refusal, refusalCodes } from '../../../../shared/domain/refusal.ts';
import { errorMessages } from '../../../../shared/messages/errors/index.ts';
import { bookWords } from '../../../../shared/messages/pages/book/index.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { type AskReport, askMany, linesPerStep, mostAsked } from '../../../app/client/ask-many.ts';
import { mayAsk } from '../../../app/request/may-ask.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, several } from '../../input.ts';
import { problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { Refused, standingOf } from '../grants/about.tsx';
import { Columns, Field, Notice, Scroll } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';

/** A line of the report, as it travels in the page from step to step; nothing is decided by it. */
const reported = v.strictObject({
  row: v.pipe(v.number(), v.integer()),
  line: v.pipe(v.string(), v.maxLength(2000)),
  outcome: v.picklist(['sent', 'unreadable', 'refused']),
  clientId: v.optional(id),
  code: v.optional(v.picklist(refusalCodes)),
});
type Reported = v.InferOutput<typeof reported>;

const fields = v.strictObject({
  lines: v.pipe(v.string(), v.maxLength(60_000)),
  from: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,5}$/), v.transform(Number)), '1'),
  done: v.optional(v.pipe(v.string(), v.parseJson(), v.array(reported), v.maxLength(mostAsked)), '[]'),
  access: v.picklist(['full', 'limited']),
  category: several(productCategory, productCategories.length),
  message: v.optional(v.pipe(v.string(), v.maxLength(1000)), ''),
});
type Fields = v.InferOutput<typeof fields>;

const blank: Fields = {
  lines: '',
  from: 1,
  done: [],
  access: 'limited',
  category: ['website'],
  message: '',
};

const linesIn = (text: string): number => text.split('\n').filter((line) => line.trim() !== '').length;

const Form = ({ http, path, filled }: { http: Http; path: string; filled: Fields }) => {
  const words = pageWords[http.get('ctx').language];
  const say = bookWords[http.get('ctx').language].asking;
  return (
    <form method="post" action={path}>
      <Field name="lines" label={say.lines}>
        <textarea name="lines" id="lines" rows={8} class="mono" spellcheck={false} required>
          {filled.lines}
        </textarea>
      </Field>
      <fieldset>
        <legend>{say.kind}</legend>
        {(['full', 'limited'] as const).map((kind) => (
          <div class="choice">
            <input type="radio" name="access" value={kind} id={kind} checked={filled.access === kind} />
            <label for={kind}>{say[kind]}</label>
          </div>
        ))}
        {productCategories.map((category) => (
          <div class="choice of-parts">
            <input
              type="checkbox"
              name="category"
              value={category}
              id={`category-${category}`}
              checked={filled.category.includes(category)}
            />
            <label for={`category-${category}`}>{words.sharing.categories[category]}</label>
          </div>
        ))}
      </fieldset>
      <Field name="message" label={say.message}>
        <textarea name="message" id="message" maxlength={1000}>
          {filled.message}
        </textarea>
      </Field>
      <button type="submit" class="primary">
        {say.send}
      </button>
    </form>
  );
};

/** What is left, with all that was chosen for it: the next step is one click, and nothing of it is lost. */
const Rest = ({
  http,
  path,
  left,
  dayIsFull,
}: {
  http: Http;
  path: string;
  left: Fields;
  dayIsFull: boolean;
}) => {
  const book = bookWords[http.get('ctx').language];
  const say = book.asking;
  const count = linesIn(left.lines);
  return (
    <section data-left={String(count)}>
      <Notice tone={dayIsFull ? 'warning' : 'plain'}>
        <p>{dayIsFull ? say.dayIsFull : say.progress(left.done.length, left.done.length + count)}</p>
      </Notice>
      <progress value={left.done.length} max={left.done.length + count} aria-label={say.report} />
      <form method="post" action={path}>
        <input type="hidden" name="from" value={String(left.from)} />
        <input type="hidden" name="done" value={JSON.stringify(left.done)} />
        <input type="hidden" name="access" value={left.access} />
        {left.category.map((category) => (
          <input type="hidden" name="category" value={category} />
        ))}
        <input type="hidden" name="message" value={left.message} />
        <Field name="lines" label={say.rest}>
          <textarea name="lines" id="lines" rows={8} class="mono" spellcheck={false} required>
            {left.lines}
          </textarea>
        </Field>
        <button type="submit" class="primary">
          {say.next(Math.min(count, linesPerStep))}
        </button>
      </form>
    </section>
  );
};

const Report = ({ http, report }: { http: Http; report: readonly Reported[] }) => {
  const { language } = http.get('ctx');
  const book = bookWords[language];
  const became = ({ outcome, code }: Reported): string => {
    if (outcome !== 'refused') return book.asking[outcome];
    const said = errorMessages[language][code ?? 'internal']({});
    return `${said.title}. ${said.detail}`;
  };
  return (
    <section>
      <h2>{book.asking.report}</h2>
      <Scroll label={book.asking.report}>
        <table>
          <Columns of={[book.imports.row, book.asking.lines, book.imports.outcome]} />
          <tbody>
            {report.map((one) => (
              <tr data-outcome={one.outcome} data-code={one.code ?? null}>
                <td>{one.row}</td>
                <td>{one.clientId ? <a href={`/clients/${one.clientId}`}>{one.line}</a> : one.line}</td>
                <td>{became(one)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
};

interface Shown {
  filled: Fields;
  refusal?: Refusal;
  /** After a step: what stands in `filled` is left, and what is done. */
  step?: { over: boolean; dayIsFull: boolean };
}

const askPage = async (
  http: Http,
  partnerId: string,
  { filled, refusal, step }: Shown,
): Promise<Response> => {
  const book = bookWords[http.get('ctx').language];
  const say = book.asking;
  const list = `/organisations/${partnerId}/clients`;
  return page(
    http,
    {
      title: say.title,
      ...(await standingOf(http, partnerId, 'partner')),
      ...(refusal ? { status: problemStatus(refusal.code) } : {}),
    },
    <>
      <h1>{say.title}</h1>
      {refusal ? <Refused http={http} refusal={refusal} /> : null}
      {refusal?.code === 'payload_too_large' ? <p>{say.tooMany(mostAsked)}</p> : null}
      {step ? (
        <>
          {step.over ? null : (
            <Rest http={http} path={`${list}/ask`} left={filled} dayIsFull={step.dayIsFull} />
          )}
          <Report http={http} report={filled.done} />
        </>
      ) : (
        <>
          <p>
            {say.text(mostAsked)} {say.steps(linesPerStep)}
          </p>
          <Form http={http} path={`${list}/ask`} filled={filled} />
        </>
      )}
      <p>
        <a href={list}>{book.title}</a>
      </p>
    </>,
  );
};

/** `GET /organisations/:organisation/clients/ask` (M7). */
export const showAskMany = async (http: Http): Promise<Response> => {
  const partnerId = http.req.param('organisation') ?? '';
  const may = await mayAsk(http.get('ctx'), partnerId);
  return may.ok ? askPage(http, partnerId, { filled: blank }) : answerRefusal(http, 'page', may.error);
};

/** Refusals about the form, not about who asks. */
const aboutForm: readonly Refusal['code'][] = ['nothing_selected', 'payload_too_large'];

const travelling = (one: AskReport): Reported => ({
  row: one.row,
  line: one.line,
  outcome: one.outcome,
  ...(one.outcome === 'sent' ? { clientId: one.clientId } : {}),
  ...(one.outcome === 'refused' ? { code: one.refusal.code } : {}),
});

/** `POST` of the same: every line by itself, a step at a time, and a report of each. */
export const performAskMany = async (http: Http): Promise<Response> => {
  const input = await formInput(http, fields);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const partnerId = http.req.param('organisation') ?? '';
  const { lines, from, access, category, message } = input.value;
  const asked = await askMany(http.get('ctx'), {
    partnerId,
    lines,
    from,
    kind: access,
    categories: category,
    message,
  });
  if (asked.ok) {
    const { report, rest, dayIsFull } = asked.value;
    const done = [...input.value.done, ...report.map(travelling)];
    const filled = { ...input.value, done, ...(rest ?? { lines: '' }) };
    return askPage(http, partnerId, { filled, step: { over: rest === null, dayIsFull } });
  }
  return aboutForm.includes(asked.error.code)
    ? askPage(http, partnerId, { filled: input.value, refusal: asked.error })
    : answerRefusal(http, 'page', asked.error);
};
