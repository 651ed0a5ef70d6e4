import * as v from 'valibot';
import type { Refusal } from '../../../../../shared/domain/refusal.ts';
import { pageWords } from '../../../../../shared/messages/pages/index.ts';
import { look } from '../../../../app/admin/look.ts';
import { type PremiumInput, savePremium } from '../../../../app/settings/premium.ts';
import { answerRefusal } from '../../../answer.ts';
import { formInput } from '../../../input.ts';
import type { problemStatus } from '../../../problem.ts';
import type { Http } from '../../../route.ts';
import { Field } from '../../parts/elements.tsx';
import { adminPage, Refused, refused } from '../parts.tsx';
import { settingsWords } from './index.tsx';

const path = '/admin/settings/premium';
const typed = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(500)), '');
const fields = v.strictObject({
  name: typed,
  phone: typed,
  email: typed,
  web: typed,
  hours: typed,
  seen: v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)),
});

interface Shown {
  input: PremiumInput;
  seen: number;
  refusal: Refusal;
  status: ReturnType<typeof problemStatus>;
}

const show = async (http: Http, shown?: Shown): Promise<Response> => {
  const ctx = http.get('ctx');
  const saved = await look(ctx, (store) => store.hostSettings.versioned('premium'));
  if (!saved.ok) return answerRefusal(http, 'page', saved.error);
  const all = settingsWords(http);
  const words = pageWords[ctx.language].support;
  const offer = saved.value.value;
  const input: PremiumInput = shown?.input ?? {
    name: offer?.name ?? '',
    phone: offer?.phone ?? '',
    email: offer?.email ?? '',
    web: offer?.web ?? '',
    hours: offer?.hours ?? '',
  };
  const text = (name: keyof PremiumInput, label: string, type: 'text' | 'tel' | 'email' | 'url') => (
    <Field name={name} label={label}>
      <input id={name} name={name} type={type} value={input[name]} maxlength={500} />
    </Field>
  );
  return adminPage(
    http,
    {
      title: all.sections.premium.title,
      current: '/admin/settings',
      ...(shown ? { status: shown.status } : {}),
    },
    <>
      <h1>{all.sections.premium.title}</h1>
      {shown ? <Refused http={http} refusal={shown.refusal} /> : null}
      <p>{all.sections.premium.lead}</p>
      <form method="post" action={path}>
        <input type="hidden" name="seen" value={String(shown?.seen ?? saved.value.version)} />
        {text('name', words.offerName, 'text')}
        {text('phone', words.phone, 'tel')}
        {text('email', words.email, 'email')}
        {text('web', words.web, 'url')}
        {text('hours', words.hours, 'text')}
        <div class="actions">
          <button type="submit" class="primary">
            {all.save}
          </button>
        </div>
      </form>
    </>,
  );
};

export const form = (http: Http): Promise<Response> => show(http);

/** H2: how premium support is reached; nothing filled in takes the offer away. */
export const post = async (http: Http): Promise<Response> => {
  const given = await formInput(http, fields);
  if (!given.ok) return answerRefusal(http, 'page', given.error);
  const { seen, ...input } = given.value;
  const done = await savePremium(http.get('ctx'), { input, seen });
  if (done.ok) return http.redirect(path, 303);
  return refused(http, done.error, (status) => show(http, { input, seen, refusal: done.error, status }));
};
