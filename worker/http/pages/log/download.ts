import * as v from 'valibot';
import { exportAnyLog, exportOwnLog, type LogFile } from '../../../app/log/export.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput } from '../../input.ts';
import type { Http } from '../../route.ts';

/** As it is read, so that nothing waits for the whole; one that breaks off lacks its signed end. */
const fileAnswer = (http: Http, file: LogFile): Response => {
  const lines = file.lines();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const next = await lines.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(`${next.value}\n`));
    },
  });
  const day = new Date(http.get('ctx').now).toISOString().slice(0, 10);
  return http.body(body, 200, {
    'content-type': 'application/jsonl; charset=utf-8',
    'content-disposition': `attachment; filename="log-${file.chain}-${day}.jsonl"`,
    'cache-control': 'no-store',
  });
};

/** `POST /organisations/:organisation/log/export` (A4): a post, because it is written down. */
export const downloadOwn = async (http: Http): Promise<Response> => {
  const form = await formInput(http, v.strictObject({}));
  if (!form.ok) return answerRefusal(http, 'page', form.error);
  const organisationId = http.req.param('organisation') ?? '';
  const file = await exportOwnLog(http.get('ctx'), { organisationId });
  return file.ok ? fileAnswer(http, file.value) : answerRefusal(http, 'page', file.error);
};

const whose = v.strictObject({
  organisation: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.maxLength(80),
      v.transform((text) => (text === '' ? null : text)),
    ),
    '',
  ),
});

/** `POST /admin/audit/export` (A4): the host's own log without a name, or an organisation's. */
export const downloadAny = async (http: Http): Promise<Response> => {
  const form = await formInput(http, whose);
  if (!form.ok) return answerRefusal(http, 'page', form.error);
  const file = await exportAnyLog(http.get('ctx'), { organisationId: form.value.organisation });
  return file.ok ? fileAnswer(http, file.value) : answerRefusal(http, 'page', file.error);
};
