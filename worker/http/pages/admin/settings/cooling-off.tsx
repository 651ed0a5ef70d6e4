import * as v from 'valibot';
import type { Refusal } from '../../../../../shared/domain/refusal.ts';
import { pageWords } from '../../../../../shared/messages/pages/index.ts';
import { look } from '../../../../app/admin/look.ts';
import { changeHostSetting } from '../../../../app/settings/change.ts';
import { answerRefusal } from '../../../answer.ts';
import { formInput } from '../../../input.ts';
import type { problemStatus } from '../../../problem.ts';
import type { Http } from '../../../route.ts';
import { Field } from '../../parts/elements.tsx';
import { adminPage, Refused, refused } from '../parts.tsx';
import { settingsWords } from './index.tsx';

const path = '/admin/settings/cooling-off';
const choices = [1, 2, 4, 12, 24, 48, 72];
const fields = v.strictObject({
  hours: v.picklist(['off', ...choices.map(String)]),
  seen: v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)),
});

const show = async (
  http: Http,
  said?: { refusal: Refusal; status: ReturnType<typeof problemStatus> },
): Promise<Response> => {
  const found = await look(http.get('ctx'), (store) => store.hostSettings.versioned('coolingOff'));
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const { value, version } = found.value;
  const all = settingsWords(http);
  const words = pageWords[http.get('ctx').language].coolingOff.setting;
  const set = value.hours === null || choices.includes(value.hours) ? choices : [...choices, value.hours];
  return adminPage(
    http,
    {
      title: all.sections.coolingOff.title,
      current: '/admin/settings',
      ...(said ? { status: said.status } : {}),
    },
    <>
      <h1>{all.sections.coolingOff.title}</h1>
      {said ? <Refused http={http} refusal={said.refusal} /> : null}
      <p>{words.lead}</p>
      <form method="post" action={path}>
        <input type="hidden" name="seen" value={String(version)} />
        <Field name="hours" label={words.label} hint={words.hint}>
          <select id="hours" name="hours" aria-describedby="hours-hint">
            <option value="off" selected={value.hours === null}>
              {words.off}
            </option>
            {set.map((count) => (
              <option value={String(count)} selected={value.hours === count}>
                {words.hours(count)}
              </option>
            ))}
          </select>
        </Field>
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

/** X1: the host switches it on, off, or sets another time. */
export const post = async (http: Http): Promise<Response> => {
  const input = await formInput(http, fields);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const { hours, seen } = input.value;
  const value = { hours: hours === 'off' ? null : Number(hours) };
  const saved = await changeHostSetting(http.get('ctx'), { name: 'coolingOff', value, seen });
  if (saved.ok) return http.redirect(path, 303);
  return refused(http, saved.error, (status) => show(http, { refusal: saved.error, status }));
};
