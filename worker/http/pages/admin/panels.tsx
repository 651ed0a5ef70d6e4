import * as v from 'valibot';
import { panelKind } from '../../../../shared/api/deployment.ts';
import { shortText } from '../../../../shared/api/primitives.ts';
import { rulesOfKind } from '../../../../shared/domain/panel-rule.ts';
import { hostWords } from '../../../../shared/messages/pages/host/index.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { addPanel } from '../../../app/panel/add.ts';
import { type PanelKey, removePanelKey, storePanelKey } from '../../../app/panel/credential.ts';
import { makeHostToken } from '../../../app/panel/host-token.ts';
import { setPanelRules } from '../../../app/panel/rules.ts';
import { listPanels, readPanel } from '../../../app/panel/see.ts';
import { switchPanel } from '../../../app/panel/switch.ts';
import { switchOffKind } from '../../../app/panel/switch-kind.ts';
import { testPanel } from '../../../app/panel/test-health.ts';
import { verifyPanel } from '../../../app/panel/verify.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, nothing } from '../../input.ts';
import type { Http } from '../../route.ts';
import { Badge, Empty } from '../parts/elements.tsx';
import { PanelContent } from './panel.tsx';
import { AddPanelForm, type TypedPanel } from './panel-form.tsx';
import { Answering } from './panel-health.tsx';
import { adminPage, adminWords, LogLink, refused, Table } from './parts.tsx';

export const list = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const found = await listPanels(ctx);
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const words = adminWords(http);
  const labels = words.panels;
  const title = pageWords[ctx.language].frame.admin.panels;
  return adminPage(
    http,
    { title, current: '/admin/panels' },
    <>
      <h1>{title}</h1>
      {found.value.length === 0 ? (
        <Empty>{labels.empty}</Empty>
      ) : (
        <Table
          caption={title}
          head={[
            words.name,
            labels.kind,
            labels.origin,
            words.state,
            hostWords[ctx.language].dashboard.panel.health,
            labels.fullAccess,
            labels.limitedAccess,
            words.log,
          ]}
          rows={found.value.map(({ panel, capabilities, asked, failingSince }) => [
            <a href={`/admin/panels/${panel.id}`}>{panel.name}</a>,
            panel.kind,
            <code>{panel.origin}</code>,
            <Badge tone={panel.enabled ? 'success' : 'warning'}>
              {panel.enabled ? labels.on : labels.off}
            </Badge>,
            panel.enabled && panel.connection === 'connected' ? (
              <Answering http={http} asked={asked} failingSince={failingSince} />
            ) : (
              '–'
            ),
            capabilities ? labels.ways[capabilities.full] : labels.cannotTell,
            capabilities ? labels.ways[capabilities.limited] : '',
            <LogLink http={http} subject={panel.id} />,
          ])}
        />
      )}
      <div class="actions">
        <a class="button primary" href="/admin/panels/new">
          {labels.add}
        </a>
      </div>
    </>,
  );
};

/** A secret of an API: visible characters without spaces; both parts or none. */
const keyPart = v.pipe(v.string(), v.trim(), v.maxLength(512), v.regex(/^[\x21-\x7e]*$/));
const keyFields = { key: v.string(), secret: v.string() };
const address = v.pipe(v.string(), v.trim(), v.maxLength(300));
const panelForm = v.strictObject({
  kind: panelKind,
  name: shortText,
  origin: address,
  agency_origin: v.optional(address, ''),
  api_base: address,
  host_origin: address,
  connection: v.optional(v.picklist(['connected', 'owner', 'customer_session', 'recorded']), 'connected'),
  /** S13: as the kind has it, unless the admin says otherwise. */
  one_full_partner: v.optional(v.picklist(['kind', 'on', 'off']), 'kind'),
  distinct_products: v.optional(v.picklist(['kind', 'on', 'off']), 'kind'),
  ...keyFields,
});
const keyForm = v.strictObject(keyFields);

/** Null where neither part was given; false where they do not make a key. */
const keyFrom = (typed: { key: string; secret: string }): PanelKey | null | false => {
  const key = v.safeParse(keyPart, typed.key);
  const secret = v.safeParse(keyPart, typed.secret);
  if (!key.success || !secret.success) return false;
  if (key.output === '' && secret.output === '') return null;
  return key.output === '' || secret.output === '' ? false : { key: key.output, secret: secret.output };
};

export const addPage = (http: Http, typed?: TypedPanel, status: 200 | 400 | 409 | 422 = 200) => {
  const { add } = adminWords(http).panels;
  return adminPage(
    http,
    { title: add, current: '/admin/panels', status },
    <AddPanelForm http={http} typed={typed ?? null} />,
  );
};

export const add = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const input = await formInput(http, panelForm);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const { kind, name, origin, agency_origin: agencyOrigin } = input.value;
  const { api_base: apiBase, host_origin: hostOrigin } = input.value;
  const { connection, one_full_partner: full, distinct_products: distinct } = input.value;
  const usual = rulesOfKind(kind);
  const rules = {
    oneFullPartner: full === 'kind' ? usual.oneFullPartner : full === 'on',
    distinctProducts: distinct === 'kind' ? usual.distinctProducts : distinct === 'on',
  };
  const typed = { kind, name, origin, agencyOrigin, apiBase, hostOrigin, connection, full, distinct };
  const key = keyFrom(input.value);
  if (key === false) return addPage(http, { ...typed, wrong: { key: 'format' } }, 400);
  const added = await addPanel(ctx, {
    kind,
    name,
    origin,
    agencyOrigin,
    apiBase,
    hostOrigin,
    connection,
    ...rules,
    key,
  });
  if (added.ok) return http.redirect(`/admin/panels/${added.value.id}`, 303);
  const field = String(added.error.detail?.['field'] ?? '');
  return refused(http, added.error, () =>
    added.error.code === 'panel_unsupported'
      ? addPage(http, { ...typed, wrong: { connection: 'unsupported' } }, 422)
      : added.error.code === 'conflict'
        ? addPage(http, { ...typed, wrong: { [field]: 'exists' } }, 409)
        : addPage(http, { ...typed, wrong: { [field]: 'address' } }, 400),
  );
};

const panelOf = (http: Http): string => http.req.param('panel') ?? '';

export const detail = async (
  http: Http,
  more: {
    token?: string;
    keyWrong?: boolean;
    verifying?: { opened: string; other: string; inUse: string };
    status?: 409;
  } = {},
): Promise<Response> => {
  const seen = await readPanel(http.get('ctx'), { panelId: panelOf(http) });
  if (!seen.ok) return answerRefusal(http, 'page', seen.error);
  return adminPage(
    http,
    {
      title: seen.value.panel.name,
      current: '/admin/panels',
      status: more.keyWrong ? 400 : (more.status ?? 200),
    },
    <PanelContent
      http={http}
      seen={seen.value}
      token={more.token ?? null}
      keyWrong={more.keyWrong ?? false}
      verifying={more.verifying}
    />,
  );
};

type Act = (
  http: Http,
) => Promise<{ ok: true } | Extract<Awaited<ReturnType<typeof testPanel>>, { ok: false }>>;

/** An act of one button: done, then back to the panel's page. */
const button =
  (act: Act) =>
  async (http: Http): Promise<Response> => {
    const input = await formInput(http, nothing);
    if (!input.ok) return answerRefusal(http, 'page', input.error);
    const done = await act(http);
    if (!done.ok) return answerRefusal(http, 'page', done.error);
    return http.redirect(`/admin/panels/${panelOf(http)}`, 303);
  };

const accountName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100));
const verifyForm = v.strictObject({ opened: accountName, other: accountName });

/** The run lasts as long as the panel takes; its page comes back with what it saw (A2). */
export const verify = async (http: Http): Promise<Response> => {
  const input = await formInput(http, verifyForm);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const panelId = panelOf(http);
  const done = await verifyPanel(http.get('ctx'), { panelId, ...input.value });
  if (done.ok) return http.redirect(`/admin/panels/${panelId}#verification`, 303);
  const field = done.error.detail?.['field'];
  return refused(http, done.error, () =>
    done.error.code === 'conflict' && typeof field === 'string'
      ? detail(http, { verifying: { ...input.value, inUse: field }, status: 409 })
      : answerRefusal(http, 'page', done.error),
  );
};

export const storeKey = async (http: Http): Promise<Response> => {
  const input = await formInput(http, keyForm);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const key = keyFrom(input.value);
  if (!key) return detail(http, { keyWrong: true });
  const stored = await storePanelKey(http.get('ctx'), { panelId: panelOf(http), key });
  if (!stored.ok) return answerRefusal(http, 'page', stored.error);
  return http.redirect(`/admin/panels/${panelOf(http)}`, 303);
};

const rulesForm = v.strictObject({
  one_full_partner: v.optional(v.literal('on')),
  distinct_products: v.optional(v.literal('on')),
  bound_backups: v.optional(v.literal('on')),
  leaky_limited: v.optional(v.literal('on')),
});

export const setRules = async (http: Http): Promise<Response> => {
  const input = await formInput(http, rulesForm);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const set = await setPanelRules(http.get('ctx'), {
    panelId: panelOf(http),
    oneFullPartner: input.value.one_full_partner === 'on',
    distinctProducts: input.value.distinct_products === 'on',
    boundBackups: input.value.bound_backups === 'on',
    leakyLimited: input.value.leaky_limited === 'on',
  });
  if (!set.ok) return answerRefusal(http, 'page', set.error);
  return http.redirect(`/admin/panels/${panelOf(http)}`, 303);
};

/** Answered at once and not by a redirect, because the token is shown this one time and kept nowhere. */
export const hostToken = async (http: Http): Promise<Response> => {
  const input = await formInput(http, nothing);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const made = await makeHostToken(http.get('ctx'), { panelId: panelOf(http) });
  if (!made.ok) return answerRefusal(http, 'page', made.error);
  return detail(http, { token: made.value.token });
};

const one = (http: Http) => ({ panelId: panelOf(http) });

export const health = button((http) => testPanel(http.get('ctx'), one(http)));
export const enable = button((http) => switchPanel(http.get('ctx'), { ...one(http), on: true }));
export const disable = button((http) => switchPanel(http.get('ctx'), { ...one(http), on: false }));
const kindForm = v.strictObject({ kind: panelKind });

/** A2: every panel of a kind at once, when its connector goes wrong. */
export const switchKind = async (http: Http): Promise<Response> => {
  const input = await formInput(http, kindForm);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const done = await switchOffKind(http.get('ctx'), input.value);
  return done.ok ? http.redirect('/admin/panels', 303) : answerRefusal(http, 'page', done.error);
};

export const removeKey = button((http) => removePanelKey(http.get('ctx'), one(http)));
