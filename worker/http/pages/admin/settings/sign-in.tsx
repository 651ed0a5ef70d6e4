import * as v from 'valibot';
import { provider } from '../../../../../shared/api/host-settings.ts';
import type { ProviderSettings } from '../../../../../shared/domain/provider.ts';
import type { Refusal } from '../../../../../shared/domain/refusal.ts';
import type { Result } from '../../../../../shared/domain/result.ts';
import { pageWords } from '../../../../../shared/messages/pages/index.ts';
import { look } from '../../../../app/admin/look.ts';
import { backPath } from '../../../../app/host/provider.ts';
import {
  allowBinding,
  disconnectPerson,
  peopleAtProvider,
  saveProvider,
} from '../../../../app/host/provider-links.ts';
import { answerRefusal } from '../../../answer.ts';
import { formInput, nothing } from '../../../input.ts';
import type { problemStatus } from '../../../problem.ts';
import type { Http } from '../../../route.ts';
import { Act, Field, Notice } from '../../parts/elements.tsx';
import { exactly } from '../../parts/time.ts';
import { adminPage, adminWords, Refused, refused, Table } from '../parts.tsx';
import { settingsWords } from './index.tsx';

const path = '/admin/settings/sign-in';
const typed = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(2000)), '');
const fields = v.strictObject({
  issuer: typed,
  client_id: typed,
  secret: typed,
  name: typed,
  scopes: typed,
  groups_claim: typed,
  admin_groups: typed,
  staff_groups: typed,
  strong_amr: typed,
  strong_acr: typed,
  hours: typed,
  off: v.optional(v.literal('on')),
  seen: v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)),
});
type Fields = v.InferOutput<typeof fields>;

/** One a line, so that a group's name may hold anything else. */
const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const settingsOf = (posted: Fields): ProviderSettings | null => {
  const parsed = v.safeParse(provider, {
    issuer: posted.issuer,
    clientId: posted.client_id,
    name: posted.name,
    scopes: posted.scopes,
    groupsClaim: posted.groups_claim,
    adminGroups: lines(posted.admin_groups),
    staffGroups: lines(posted.staff_groups),
    strongAmr: lines(posted.strong_amr),
    strongAcr: lines(posted.strong_acr),
    sessionHours: Number(posted.hours),
  });
  return parsed.success ? parsed.output : null;
};

const blank: Omit<Fields, 'seen'> = {
  issuer: '',
  client_id: '',
  secret: '',
  name: '',
  scopes: 'openid email',
  groups_claim: 'groups',
  admin_groups: '',
  staff_groups: '',
  strong_amr: '',
  strong_acr: '',
  hours: '10',
  off: undefined,
};

const formOf = (value: ProviderSettings | null): Omit<Fields, 'seen'> =>
  value === null
    ? blank
    : {
        ...blank,
        issuer: value.issuer,
        client_id: value.clientId,
        name: value.name,
        scopes: value.scopes,
        groups_claim: value.groupsClaim,
        admin_groups: value.adminGroups.join('\n'),
        staff_groups: value.staffGroups.join('\n'),
        strong_amr: value.strongAmr.join('\n'),
        strong_acr: value.strongAcr.join('\n'),
        hours: String(value.sessionHours),
      };

const show = async (
  http: Http,
  posted?: Fields,
  refusal?: Refusal,
  status?: ReturnType<typeof problemStatus>,
): Promise<Response> => {
  const ctx = http.get('ctx');
  const saved = await look(ctx, (store) => store.hostSettings.versioned('provider'));
  if (!saved.ok) return answerRefusal(http, 'page', saved.error);
  const people = await peopleAtProvider(ctx);
  if (!people.ok) return answerRefusal(http, 'page', people.error);
  const { value, version } = saved.value;
  const values = posted ?? { ...formOf(value), seen: version };
  const all = settingsWords(http);
  const words = pageWords[ctx.language].provider;
  const common = adminWords(http);
  const line = (name: keyof Fields & string, label: string, hint?: string, more: object = {}) => (
    <Field name={name} label={label} {...(hint ? { hint } : {})}>
      <input
        id={name}
        name={name}
        value={name === 'secret' ? '' : String(values[name] ?? '')}
        maxlength={500}
        aria-describedby={hint ? `${name}-hint` : undefined}
        {...more}
      />
    </Field>
  );
  const list = (
    name: 'admin_groups' | 'staff_groups' | 'strong_amr' | 'strong_acr',
    label: string,
    hint?: string,
  ) => (
    <Field name={name} label={label} {...(hint ? { hint } : {})}>
      <textarea
        id={name}
        name={name}
        rows={2}
        spellcheck={false}
        aria-describedby={hint ? `${name}-hint` : undefined}
      >
        {values[name]}
      </textarea>
    </Field>
  );
  return adminPage(
    http,
    { title: all.sections.signIn.title, current: '/admin/settings', ...(status ? { status } : {}) },
    <>
      <h1>{all.sections.signIn.title}</h1>
      {refusal?.code === 'invalid_input' ? (
        <Notice tone="danger">
          <p data-code="invalid_input">{words.wrong}</p>
        </Notice>
      ) : refusal ? (
        <Refused http={http} refusal={refusal} />
      ) : null}
      <p>{words.lead}</p>
      <p class="quiet">
        {words.backAddress} <code>{`${ctx.settings.deployment}${backPath}`}</code>
      </p>
      <form method="post" action={path}>
        <input type="hidden" name="seen" value={String(values.seen)} />
        {line('issuer', words.issuer, words.issuerHint, { type: 'url' })}
        {line('client_id', words.clientId)}
        {line('secret', words.secret, value === null ? words.secretNew : words.secretKept, {
          type: 'password',
          autocomplete: 'off',
        })}
        {line('name', words.name, words.nameHint)}
        {line('scopes', words.scopes)}
        {line('groups_claim', words.groupsClaim, words.groupsHint)}
        {list('admin_groups', words.adminGroups, words.rolesHint)}
        {list('staff_groups', words.staffGroups)}
        {list('strong_amr', words.strongAmr, words.strongHint)}
        {list('strong_acr', words.strongAcr)}
        {line('hours', words.hours, undefined, { type: 'number', min: 1, max: 24 })}
        {value === null ? null : (
          <div class="choice">
            <input type="checkbox" id="off" name="off" value="on" />
            <label for="off">{words.off}</label>
          </div>
        )}
        <div class="actions">
          <button type="submit" class="primary">
            {all.save}
          </button>
        </div>
      </form>
      {value === null ? null : (
        <>
          <h2>{words.people}</h2>
          <p>{words.peopleText}</p>
          <Table
            caption={words.people}
            head={[common.name, words.state, '']}
            rows={people.value.map(({ person, link, allowedUntil }) => [
              `${person.name} <${person.email}>`,
              link
                ? words.connectedSince(exactly(link.boundAt, ctx.language))
                : allowedUntil === null
                  ? words.notConnected
                  : words.allowedUntil(exactly(allowedUntil, ctx.language)),
              link ? (
                <Act action={`${path}/${person.id}/disconnect`} label={words.disconnect} tone="danger" />
              ) : allowedUntil === null && person.hostRole !== 'admin' ? (
                <Act action={`${path}/${person.id}/allow`} label={words.allow} />
              ) : (
                ''
              ),
            ])}
          />
        </>
      )}
    </>,
  );
};

export const form = (http: Http): Promise<Response> => show(http);

const answered = (http: Http, done: Result<void, Refusal>, posted?: Fields) => {
  if (done.ok) return http.redirect(path, 303);
  const { error } = done;
  if (error.code === 'step_up_required') return answerRefusal(http, 'page', error);
  return refused(http, error, (status) => show(http, posted, error, status));
};

export const save = async (http: Http): Promise<Response> => {
  const input = await formInput(http, fields);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const posted = input.value;
  const value = posted.off === 'on' ? null : settingsOf(posted);
  if (value === null && posted.off !== 'on') return show(http, posted, { code: 'invalid_input' }, 400);
  const done = await saveProvider(http.get('ctx'), { value, secret: posted.secret, seen: posted.seen });
  return answered(http, done, posted);
};

const personOf = (http: Http) => ({ personId: http.req.param('person') ?? '' });

export const allow = async (http: Http): Promise<Response> => {
  const input = await formInput(http, nothing);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  return answered(http, await allowBinding(http.get('ctx'), personOf(http)));
};

export const disconnect = async (http: Http): Promise<Response> => {
  const input = await formInput(http, nothing);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  return answered(http, await disconnectPerson(http.get('ctx'), personOf(http)));
};
