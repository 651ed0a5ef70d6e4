import * as v from 'valibot';
import { bookWords } from '../../../../shared/messages/pages/book/index.ts';
import { columnNames } from '../../../app/client/columns.ts';
import {
  type ImportReport,
  importClients,
  mostRows,
  previewImport,
  type RowReport,
} from '../../../app/client/import.ts';
import { mayWork } from '../../../app/client/may.ts';
import { answerRefusal } from '../../answer.ts';
import { uploadInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { standingOf } from '../grants/about.tsx';
import { Columns, Field, Notice, Scroll } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { importLimit } from './import-limit.ts';

const pathOf = (partnerId: string): string => `/organisations/${partnerId}/clients/import`;

const Form = ({ http, partnerId, text }: { http: Http; partnerId: string; text: string }) => {
  const say = bookWords[http.get('ctx').language].imports;
  return (
    <form method="post" action={pathOf(partnerId)} enctype="multipart/form-data">
      <p>
        {say.columns} <code>{Object.values(columnNames).join(', ')}</code>
      </p>
      <Field name="file" label={say.file}>
        <input type="file" name="file" id="file" accept=".csv,.txt,text/csv,text/plain" />
      </Field>
      <Field name="text" label={say.paste}>
        <textarea name="text" id="text" rows={8} class="mono" spellcheck={false}>
          {text}
        </textarea>
      </Field>
      <button type="submit" class="primary">
        {say.check}
      </button>
    </form>
  );
};

const Rows = ({ rows, http }: { rows: readonly RowReport[]; http: Http }) => {
  const book = bookWords[http.get('ctx').language];
  const say = book.imports;
  const outcome = (one: RowReport): string =>
    one.outcome === 'wrong' ? say.wrong(book.fields[one.field]) : say[one.outcome];
  return (
    <Scroll label={say.outcome}>
      <table>
        <Columns of={[say.row, book.fields.name, say.outcome]} />
        <tbody>
          {rows.map((one) => (
            <tr data-outcome={one.outcome}>
              <td>{one.row}</td>
              <td>{one.name}</td>
              <td>{outcome(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
};

const importPage = async (
  http: Http,
  partnerId: string,
  answer: { report: ImportReport; text: string; done: boolean } | null,
): Promise<Response> => {
  const say = bookWords[http.get('ctx').language].imports;
  const standing = await standingOf(http, partnerId, 'partner');
  const list = (
    <p>
      <a href={`/organisations/${partnerId}/clients`}>{bookWords[http.get('ctx').language].title}</a>
    </p>
  );
  if (answer?.report.readable) {
    const { rows } = answer.report;
    const count = rows.filter((one) => one.outcome === 'add').length;
    return page(
      http,
      { title: say.title, ...standing },
      <>
        <h1>{say.title}</h1>
        {answer.done ? (
          <Notice tone="success">
            <p data-added={String(count)}>{say.done(count)}</p>
          </Notice>
        ) : (
          <h2>{say.checked}</h2>
        )}
        <Rows rows={rows} http={http} />
        {answer.done || count === 0 ? null : (
          <form method="post" action={pathOf(partnerId)} enctype="multipart/form-data">
            <textarea name="text" hidden>
              {answer.text}
            </textarea>
            <button type="submit" name="confirm" value="yes" class="primary">
              {say.confirm(count)}
            </button>
          </form>
        )}
        {answer.done ? (
          list
        ) : (
          <p>
            <a href={pathOf(partnerId)}>{say.again}</a>
          </p>
        )}
      </>,
    );
  }
  const why = answer === null || answer.report.readable ? null : answer.report.why;
  return page(
    http,
    { title: say.title, ...standing, ...(why === null ? {} : { status: 422 }) },
    <>
      <h1>{say.title}</h1>
      <p>{say.text(mostRows)}</p>
      {why === null ? null : (
        <Notice tone="danger">
          <p data-why={why}>{why === 'too_many' ? say.unreadable.too_many(mostRows) : say.unreadable[why]}</p>
        </Notice>
      )}
      <Form http={http} partnerId={partnerId} text={answer?.text ?? ''} />
      {list}
    </>,
  );
};

/** `GET /organisations/:organisation/clients/import` (M7). */
export const showImport = async (http: Http): Promise<Response> => {
  const partnerId = http.req.param('organisation') ?? '';
  const may = await mayWork(http.get('ctx'), 'client.add', partnerId);
  return may.ok ? importPage(http, partnerId, null) : answerRefusal(http, 'page', may.error);
};

const fields = v.strictObject({
  file: v.optional(v.pipe(v.string(), v.maxLength(importLimit)), ''),
  text: v.optional(v.pipe(v.string(), v.maxLength(importLimit)), ''),
  confirm: v.optional(v.literal('yes')),
});

/** `POST` of the same: first a report of every line, and only with `confirm` is anything added. */
export const performImport = async (http: Http): Promise<Response> => {
  const partnerId = http.req.param('organisation') ?? '';
  const input = await uploadInput(http, fields);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const { file, confirm } = input.value;
  const text = file === '' ? input.value.text : file;
  const act = confirm === 'yes' ? importClients : previewImport;
  const report = await act(http.get('ctx'), { partnerId, text });
  if (!report.ok) return answerRefusal(http, 'page', report.error);
  return importPage(http, partnerId, { report: report.value, text, done: confirm === 'yes' });
};
