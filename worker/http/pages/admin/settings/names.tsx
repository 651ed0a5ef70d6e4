import * as v from 'valibot';
import { hostSettings } from '../../../../../shared/api/host-settings.ts';
import { cleanName } from '../../../../../shared/domain/partner-name.ts';
import type { Refusal } from '../../../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../../../shared/domain/result.ts';
import { hostWords } from '../../../../../shared/messages/pages/host/index.ts';
import { look } from '../../../../app/admin/look.ts';
import { changeHostSetting } from '../../../../app/settings/change.ts';
import { answerRefusal } from '../../../answer.ts';
import { formInput } from '../../../input.ts';
import type { problemStatus } from '../../../problem.ts';
import type { Http } from '../../../route.ts';
import { Field, Notice } from '../../parts/elements.tsx';
import { adminPage, Refused, refused } from '../parts.tsx';
import { settingsWords } from './index.tsx';
import { seen } from './setting-form.tsx';

const path = '/admin/settings/names';
const wordsOf = (http: Http) => hostWords[http.get('ctx').language].programmeHost;

interface Typed {
  names: string;
  resolver: string;
  refusal: Refusal;
  status: ReturnType<typeof problemStatus>;
}

/** P11: names nobody may pass for, and who is asked for the records that prove domains. */
const show = async (http: Http, typed: Typed | null): Promise<Response> => {
  const found = await look(http.get('ctx'), async ({ hostSettings: settings }) => ({
    names: await settings.versioned('reservedNames'),
    resolver: await settings.versioned('dnsResolver'),
  }));
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const { names, resolver } = found.value;
  const words = wordsOf(http);
  const { title } = words.sections.names;
  return adminPage(
    http,
    { title, current: '/admin/settings', ...(typed ? { status: typed.status } : {}) },
    <>
      <h1>{title}</h1>
      {typed?.refusal.code === 'invalid_input' ? (
        <Notice tone="danger">
          <p data-code="invalid_input">{words.namesPage.wrong}</p>
        </Notice>
      ) : typed ? (
        <Refused http={http} refusal={typed.refusal} />
      ) : null}
      <p>{words.sections.names.lead}</p>
      <form method="post" action={path}>
        <input type="hidden" name="seen_names" value={String(names.version)} />
        <input type="hidden" name="seen_resolver" value={String(resolver.version)} />
        <Field name="names" label={words.namesPage.reserved} hint={words.namesPage.reservedHint}>
          <textarea id="names" name="names" rows={10} aria-describedby="names-hint">
            {typed?.names ?? names.value.join('\n')}
          </textarea>
        </Field>
        <Field name="resolver" label={words.namesPage.resolver} hint={words.namesPage.resolverHint}>
          <input
            id="resolver"
            name="resolver"
            type="url"
            required
            maxlength={300}
            value={typed?.resolver ?? resolver.value}
            aria-describedby="resolver-hint"
          />
        </Field>
        <div class="actions">
          <button type="submit" class="primary">
            {settingsWords(http).save}
          </button>
        </div>
      </form>
    </>,
  );
};

export const form = (http: Http): Promise<Response> => show(http, null);

const fields = v.strictObject({
  seen_names: seen,
  seen_resolver: seen,
  names: v.pipe(v.string(), v.maxLength(20_000)),
  resolver: v.pipe(v.string(), v.trim(), v.maxLength(500)),
});

const judge = (names: string, resolver: string) => {
  const lines = names
    .split(/\r?\n/)
    .map(cleanName)
    .filter((line) => line !== '');
  const reserved = v.safeParse(hostSettings.reservedNames.schema, [...new Set(lines)]);
  const server = v.safeParse(hostSettings.dnsResolver.schema, resolver);
  return reserved.success && server.success
    ? ok({ reserved: reserved.output, server: server.output })
    : fail<Refusal>({ code: 'invalid_input' });
};

export const post = async (http: Http): Promise<Response> => {
  const input = await formInput(http, fields);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const { names, resolver, seen_names, seen_resolver } = input.value;
  const judged = judge(names, resolver);
  const ctx = http.get('ctx');
  const saved: Result<void, Refusal> = judged.ok
    ? await changeHostSetting(ctx, {
        name: 'reservedNames',
        value: judged.value.reserved,
        seen: seen_names,
      })
    : judged;
  const both: Result<void, Refusal> =
    saved.ok && judged.ok
      ? await changeHostSetting(ctx, {
          name: 'dnsResolver',
          value: judged.value.server,
          seen: seen_resolver,
        })
      : saved;
  if (both.ok) return http.redirect(path, 303);
  const refusal = both.error;
  return refused(http, refusal, (status) => show(http, { names, resolver, refusal, status }));
};
