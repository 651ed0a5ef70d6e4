import * as v from 'valibot';
import { productCategory } from '../../../../shared/api/primitives.ts';
import { productCategories } from '../../../../shared/domain/access.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { errorMessages } from '../../../../shared/messages/errors/index.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { type AskReport, askMany, mostAsked } from '../../../app/client/ask-many.ts';
import { mayAsk } from '../../../app/request/may-ask.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, several } from '../../input.ts';
import { problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { Refused, standingOf } from '../grants/about.tsx';
import { Field, Scroll } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';

const fields = v.strictObject({
  lines: v.pipe(v.string(), v.maxLength(20_000)),
  access: v.picklist(['full', 'limited']),
  category: several(productCategory, productCategories.length),
  message: v.optional(v.pipe(v.string(), v.maxLength(1000)), ''),
});
type Fields = v.InferOutput<typeof fields>;

const blank: Fields = { lines: '', access: 'limited', category: ['website'], message: '' };

const Form = ({ http, path, filled }: { http: Http; path: string; filled: Fields }) => {
  const words = pageWords[http.get('ctx').language];
  const say = words.book.asking;
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
          <div class="choice">
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

const Report = ({ http, report }: { http: Http; report: readonly AskReport[] }) => {
  const { language } = http.get('ctx');
  const { book } = pageWords[language];
  const became = (one: AskReport): string => {
    if (one.outcome !== 'refused') return book.asking[one.outcome];
    const said = errorMessages[language][one.refusal.code](one.refusal.detail ?? {});
    return `${said.title}. ${said.detail}`;
  };
  return (
    <section>
      <h2>{book.asking.report}</h2>
      <Scroll label={book.asking.report}>
        <table>
          <thead>
            <tr>
              <th scope="col">{book.imports.row}</th>
              <th scope="col">{book.asking.lines}</th>
              <th scope="col">{book.imports.outcome}</th>
            </tr>
          </thead>
          <tbody>
            {report.map((one) => (
              <tr data-outcome={one.outcome} data-code={one.outcome === 'refused' ? one.refusal.code : null}>
                <td>{one.row}</td>
                <td>
                  {one.outcome === 'sent' ? <a href={`/clients/${one.clientId}`}>{one.line}</a> : one.line}
                </td>
                <td>{became(one)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
};

const askPage = async (
  http: Http,
  partnerId: string,
  shown: { filled: Fields; report?: readonly AskReport[]; refusal?: Refusal },
): Promise<Response> => {
  const { book } = pageWords[http.get('ctx').language];
  const say = book.asking;
  const list = `/organisations/${partnerId}/clients`;
  const { filled, report, refusal } = shown;
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
      {refusal?.code === 'payload_too_large' ? <p>{say.tooMany}</p> : null}
      {report ? (
        <Report http={http} report={report} />
      ) : (
        <>
          <p>{say.text(mostAsked)}</p>
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

/** `POST` of the same: every line by itself, and a report of each. */
export const performAskMany = async (http: Http): Promise<Response> => {
  const input = await formInput(http, fields);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const partnerId = http.req.param('organisation') ?? '';
  const { lines, access, category, message } = input.value;
  const asked = await askMany(http.get('ctx'), {
    partnerId,
    lines,
    kind: access,
    categories: category,
    message,
  });
  if (asked.ok) return askPage(http, partnerId, { filled: input.value, report: asked.value });
  return aboutForm.includes(asked.error.code)
    ? askPage(http, partnerId, { filled: input.value, refusal: asked.error })
    : answerRefusal(http, 'page', asked.error);
};
