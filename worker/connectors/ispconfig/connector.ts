import * as v from 'valibot';
import type { Capabilities } from '../../../shared/domain/enforcement.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type {
  PanelAccess,
  PanelAccount,
  PanelConnector,
  PanelFailure,
  PanelResult,
} from '../../ports/panel.ts';
import { createThrottle, type Throttle } from '../throttle.ts';
import { type Client, client, loginName, mailDomain, mailUser, user, version, webDomain } from './answers.ts';
import { type IspconfigApi, ispconfigCredential, ispconfigSessions } from './api.ts';
import { reconcile, removeMarked, wantedOf } from './credentials.ts';
import { ispconfigExcess } from './excess.ts';
import { type Owner, readHoldings } from './holdings.ts';
import { inventoryOf, ispconfigAftercare, nameOf, removeEntry } from './inventory.ts';
import { canMark, markIn } from './marks.ts';
import { productsOf, sitesOf } from './products.ts';

/** As observed on ISPConfig 3.2 (docs/panels/ispconfig.md). It has no sign-in that could be handed out. */
export const ispconfigCapabilities: Capabilities = {
  full: 'none',
  limited: 'card',
  limitedBy: 'product',
  limitedCategories: ['website', 'database'],
  // A database has one place for a user that only reads.
  onePartnerFor: ['database'],
  limitsLeak: false,
  endsSessions: { full: false, limited: false },
  idleSeconds: null,
  boundsActiveSessions: false,
  ownership: 'contact_email',
  verified: { how: 'ran', version: '3.2dev', date: '2026-11-21' },
};

/** Far above what sharing needs (an inventory is 15 calls), far below what hurts a panel. */
const sharedThrottle = createThrottle(480, 60_000);

const failure = (code: PanelFailure['code'], reason: string): { ok: false; error: PanelFailure } =>
  fail({ code, reason });

interface Account {
  client: Client;
  owner: Owner;
}

/** No login name has a colon, so an id is never taken for a name that is a number. */
const accountId = (clientId: number): string => `client:${clientId}`;

const readClient = async (api: IspconfigApi, clientId: number): Promise<PanelResult<Client>> => {
  // An unknown client is an `ok` with nothing in it (panels.md 2.3, trap 1).
  const found = await api.call('client_get', { client_id: clientId }, v.nullable(client));
  if (!found.ok) return found;
  if (found.value === null) return failure('account_not_found', 'no_such_client');
  return found.value.client_id === clientId
    ? ok(found.value)
    : failure('panel_answer_invalid', 'foreign_row');
};

/** A client, by id or (before linking) by login name. The id is what a grant is bound to (E47). */
const readAccount = async (api: IspconfigApi, asked: string): Promise<PanelResult<Account>> => {
  const id = /^client:([1-9]\d{0,14})$/.exec(asked)?.[1];
  const byId = id === undefined ? null : await readClient(api, Number(id));
  if (byId && !byId.ok) return byId;
  const name = byId ? byId.value.username : asked;
  if (!v.is(loginName, name)) return failure('account_not_found', 'no_login_name');

  const named = await api.call('client_get_by_username', { username: name }, user);
  if (!named.ok) return named;
  const { client_id: clientId, default_group: group, typ, username } = named.value;
  if (username.toLowerCase() !== name.toLowerCase()) return failure('panel_answer_invalid', 'foreign_row');
  // The panel's administrators are users too, of client 0, and the group of everything they own is 1.
  if (clientId === 0 || typ !== 'user') return failure('account_not_found', 'no_client');
  if (group <= 1) return failure('panel_answer_invalid', 'unexpected_group');

  const found = byId ?? (await readClient(api, clientId));
  if (!found.ok) return found;
  const same =
    found.value.client_id === clientId && found.value.username.toLowerCase() === username.toLowerCase();
  if (!same) return failure('panel_answer_invalid', 'foreign_row');
  return ok({ client: found.value, owner: { clientId, group } });
};

const shown = (found: Client): PanelAccount => ({
  id: accountId(found.client_id),
  shownAs: found.username,
  name: nameOf(found),
  contactEmail: v.is(v.pipe(v.string(), v.email()), found.email) ? found.email : null,
  // No page of a client shows the address, let alone a field for it.
  contactEditable: false,
});

/** The connector of one ISPConfig panel with one remote user. */
export const ispconfigConnector = (
  access: PanelAccess,
  throttle: Throttle = sharedThrottle,
): Result<PanelConnector, PanelFailure> => {
  const credential = v.safeParse(v.pipe(v.string(), v.parseJson(), ispconfigCredential), access.credential);
  if (!credential.success) return failure('panel_denied', 'credential_unusable');
  const sessions = ispconfigSessions(access, credential.output, throttle);

  const about = <Value>(
    panelAccountId: string,
    operation: (api: IspconfigApi, account: Account) => Promise<PanelResult<Value>>,
    options?: { mustRun: boolean },
  ): Promise<PanelResult<Value>> =>
    sessions.run(async (api) => {
      const account = await readAccount(api, panelAccountId);
      return account.ok ? operation(api, account.value) : account;
    }, options);

  return ok({
    capabilities: ispconfigCapabilities,

    account: (panelAccountId) => about(panelAccountId, async (_api, { client }) => ok(shown(client))),

    products: (panelAccountId) =>
      about(panelAccountId, async (api, { owner }) => {
        const domains = await api.rows('sites_web_domain_get', owner, webDomain, (row) => row.domain_id);
        if (!domains.ok) return domains;
        const mailDomains = await api.rows('mail_domain_get', owner, mailDomain, (row) => row.domain_id);
        if (!mailDomains.ok) return mailDomains;
        const mailboxes = await api.rows('mail_user_get', owner, mailUser, (row) => row.mailuser_id);
        if (!mailboxes.ok) return mailboxes;
        const holdings = await readHoldings(api, owner);
        if (!holdings.ok) return holdings;
        const ours = holdings.value.databaseUsers.filter((one) => markIn(one.database_user) !== null);
        return ok(
          productsOf(
            domains.value,
            mailDomains.value,
            mailboxes.value,
            holdings.value.databases,
            new Set(ours.map((one) => one.database_user_id)),
          ),
        );
      }),

    signIn: async () => failure('panel_unsupported', 'no_sign_in'),

    provision: async (order, existing) => {
      if (!canMark(order.grantId)) return failure('panel_unsupported', 'grant_id');
      return about(order.panelAccountId, async (api, { owner, client }) => {
        // The panel switched this client's users off; a new one would be a way round that.
        if (client.locked) return failure('panel_denied', 'account_locked');
        const domains = await api.rows('sites_web_domain_get', owner, webDomain, (row) => row.domain_id);
        if (!domains.ok) return domains;
        const holdings = await readHoldings(api, owner);
        if (!holdings.ok) return holdings;
        const wanted = wantedOf(order.access, sitesOf(domains.value), holdings.value.databases);
        if (!wanted.ok) return wanted;
        const made = await reconcile(api, owner, order, wanted.value, holdings.value, existing);
        return made.ok ? ok({ credentials: made.value }) : made;
      });
    },

    deprovision: (order) =>
      about(
        order.panelAccountId,
        async (api, { owner }) => {
          const removed = await removeMarked(api, owner, order);
          return removed.ok ? ok({ cut: removed.value }) : removed;
        },
        { mustRun: true },
      ),

    aftercare: async () => ok(ispconfigAftercare),

    inventory: (panelAccountId) =>
      about(panelAccountId, (api, { owner, client }) => inventoryOf(api, owner, client)),

    remove: (panelAccountId, entryId) =>
      about(panelAccountId, (api, { owner }) => removeEntry(api, owner, entryId), { mustRun: true }),

    excess: ispconfigExcess(sessions),

    health: () =>
      sessions.run(async (api) => {
        const answer = await api.call('server_get_app_version', { server_id: 0 }, version);
        return answer.ok ? ok({ version: answer.value.ispc_app_version }) : answer;
      }),
  });
};
