import * as v from 'valibot';
import { language } from '../../../../shared/api/person.ts';
import { id } from '../../../../shared/api/primitives.ts';
import { refuse } from '../../../../shared/domain/refusal.ts';
import { chooseOwn, chooseTemplate } from '../../../app/processing/choose.ts';
import { confirmProcessing } from '../../../app/processing/confirm.ts';
import { processingCopy } from '../../../app/processing/see.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, queryInput, uploadInput } from '../../input.ts';
import { problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { grantIn } from '../grants/about.tsx';
import { processingPage } from './show.tsx';

const back = (http: Http): Response => http.redirect(`/grants/${grantIn(http)}/processing`, 303);

/** `GET …/text?of=`: the text of one agreement, byte for byte what was hashed. */
export const download = async (http: Http): Promise<Response> => {
  const query = queryInput(http, v.strictObject({ of: v.optional(v.string(), '') }));
  if (!query.ok) return answerRefusal(http, 'page', query.error);
  const copy = await processingCopy(http.get('ctx'), {
    grantId: grantIn(http),
    agreementId: query.value.of,
  });
  if (!copy.ok) return answerRefusal(http, 'page', copy.error);
  const { text, version, language: inLanguage } = copy.value;
  return http.body(text, 200, {
    'content-type': 'text/plain; charset=utf-8',
    'content-disposition': `attachment; filename="processing-agreement-${version}-${inLanguage}.txt"`,
    'cache-control': 'no-store',
  });
};

export const takeTemplate = async (http: Http): Promise<Response> => {
  const input = await formInput(http, v.strictObject({ language }));
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const chosen = await chooseTemplate(http.get('ctx'), {
    grantId: grantIn(http),
    language: input.value.language,
  });
  return chosen.ok ? back(http) : answerRefusal(http, 'page', chosen.error);
};

/** The file is read for its hash and let go; where none was chosen there is none. */
const hashOf = async (file: Blob): Promise<string> => {
  if (file.size === 0) return '';
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

const ownFields = v.strictObject({
  title: v.pipe(v.string(), v.trim(), v.maxLength(120)),
  file: v.optional(v.union([v.literal(''), v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))]), ''),
});

export const nameOwn = async (http: Http): Promise<Response> => {
  const input = await uploadInput(http, ownFields, hashOf);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const { title, file } = input.value;
  const ctx = http.get('ctx');
  const missing = title === '' || file === '';
  const chosen = missing
    ? refuse('invalid_input')
    : await chooseOwn(ctx, { grantId: grantIn(http), title, hash: file });
  if (chosen.ok) return back(http);
  return missing
    ? processingPage(http, { title, status: problemStatus(chosen.error.code) })
    : answerRefusal(http, 'page', chosen.error);
};

export const confirm = async (http: Http): Promise<Response> => {
  const input = await formInput(http, v.strictObject({ agreement: id }));
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const confirmed = await confirmProcessing(http.get('ctx'), { agreementId: input.value.agreement });
  return confirmed.ok ? back(http) : answerRefusal(http, 'page', confirmed.error);
};
