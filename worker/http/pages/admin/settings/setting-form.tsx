import type { Child } from 'hono/jsx';
import * as v from 'valibot';
import type { HostSettingName, HostSettings } from '../../../../../shared/api/host-settings.ts';
import type { Refusal } from '../../../../../shared/domain/refusal.ts';
import type { Result } from '../../../../../shared/domain/result.ts';
import { look } from '../../../../app/admin/look.ts';
import { changeHostSetting } from '../../../../app/settings/change.ts';
import { answerRefusal } from '../../../answer.ts';
import type { problemStatus } from '../../../problem.ts';
import type { Http } from '../../../route.ts';
import { Notice } from '../../parts/elements.tsx';
import { exactly } from '../../parts/time.ts';
import { adminPage, Refused, refused } from '../parts.tsx';
import { settingsWords } from './index.tsx';

/** The version of the setting that was on the page. */
export const seen = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));

type Status = ReturnType<typeof problemStatus>;

/** What a refused form held. */
interface Again<Value> {
  value: Value;
  /** Said in words of the page instead of the usual sentence. */
  wrong: string | null;
  refusal: Refusal;
  status: Status;
}

interface SettingPage<Name extends HostSettingName> {
  name: Name;
  path: string;
  title: (http: Http) => string;
  lead: (http: Http) => string;
  /** The fields, filled with what is set or what was typed. */
  fields: (http: Http, value: HostSettings[Name]) => Child;
}

/** A page of the settings that shows and takes one setting. */
export const settingPage = <Name extends HostSettingName>(one: SettingPage<Name>) => {
  const show = async (http: Http, again: Again<HostSettings[Name]> | null): Promise<Response> => {
    const ctx = http.get('ctx');
    const found = await look(ctx, (store) => store.hostSettings.versioned(one.name));
    if (!found.ok) return answerRefusal(http, 'page', found.error);
    const { value, version, changedAt } = found.value;
    const words = settingsWords(http);
    const title = one.title(http);
    return adminPage(
      http,
      { title, current: '/admin/settings', ...(again ? { status: again.status } : {}) },
      <>
        <h1>{title}</h1>
        {again?.wrong ? (
          <Notice tone="danger">
            <p data-code="invalid_input">{again.wrong}</p>
          </Notice>
        ) : again ? (
          <Refused http={http} refusal={again.refusal} />
        ) : null}
        <p>{one.lead(http)}</p>
        {changedAt === null ? null : <p class="quiet">{words.changedAt(exactly(changedAt, ctx.language))}</p>}
        <form method="post" action={one.path}>
          <input type="hidden" name="seen" value={String(version)} />
          {one.fields(http, again?.value ?? value)}
          <div class="actions">
            <button type="submit" class="primary">
              {words.save}
            </button>
          </div>
        </form>
      </>,
    );
  };
  return {
    show: (http: Http): Promise<Response> => show(http, null),
    /** What cannot be a value is shown again with the sentence; what was changed meanwhile as well. */
    save: async (
      http: Http,
      typed: HostSettings[Name],
      judged: Result<{ value: HostSettings[Name]; seen: number }, string>,
    ): Promise<Response> => {
      if (!judged.ok) {
        const refusal: Refusal = { code: 'invalid_input' };
        return refused(http, refusal, (status) =>
          show(http, { value: typed, wrong: judged.error, refusal, status }),
        );
      }
      const saved = await changeHostSetting(http.get('ctx'), { name: one.name, ...judged.value });
      if (saved.ok) return http.redirect(one.path, 303);
      const refusal = saved.error;
      return refused(http, refusal, (status) => show(http, { value: typed, wrong: null, refusal, status }));
    },
  };
};
