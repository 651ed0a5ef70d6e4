import { productCategories } from '../../../shared/domain/access.ts';
import type { Capabilities } from '../../../shared/domain/enforcement.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import type {
  GrantOrder,
  PanelAccess,
  PanelConnector,
  PanelEntry,
  PanelFailure,
  PanelResult,
} from '../../ports/panel.ts';
import { hostAccount, hostInventory, hostProducts, hostRecovery, link } from './answers.ts';
import { loginAssertion, sessionRevokedEvent } from './assertions.ts';
import { delegatedHost, refusalOf } from './host.ts';

/** What the protocol gives on any host that passes its conformance vectors (test/conformance). */
export const delegatedLoginCapabilities: Capabilities = {
  full: 'form',
  limited: 'form',
  limitedBy: 'product',
  limitedCategories: productCategories,
  limitsLeak: false,
  endsSessions: { full: true, limited: true },
  idleSeconds: null,
  boundsActiveSessions: true,
  ownership: 'approval',
  verified: { how: 'ran', version: '1', date: '2026-11-21' },
};

/** Hosts may refuse longer tokens (docs/delegated-login.md); about sixty single products, fewer with long ids. */
const assertionLimit = 8192;
const formType = 'application/x-www-form-urlencoded';

const failure = (code: PanelFailure['code'], reason: string): { ok: false; error: PanelFailure } =>
  fail({ code, reason });

/** Ids are the host's; as a path segment they may not mean anything but themselves. */
const segment = (id: string): string | null =>
  id === '' || id === '.' || id === '..' ? null : encodeURIComponent(id);

/** The connector for any host that speaks delegated login; it holds no credential but our own signature. */
export const delegatedLoginConnector = (access: PanelAccess): PanelConnector => {
  const host = delegatedHost(access);

  /** Ends every session the host keeps for the grant. Only a plain 200 counts (point 20). */
  const endSessions = async (order: GrantOrder): Promise<PanelResult<undefined>> => {
    const endpoints = await host.endpoints();
    if (!endpoints.ok) return endpoints;
    const event = await sessionRevokedEvent(access, order);
    const answer = await host.post(endpoints.value.backchannel, 'application/secevent+jwt', event);
    if (!answer.ok) return answer;
    if (answer.value.status === 200) return ok(undefined);
    // Here a 404 speaks of the endpoint, not of the account.
    const refusal = refusalOf(answer.value);
    return refusal.error.code === 'account_not_found'
      ? failure('panel_answer_invalid', refusal.error.reason)
      : refusal;
  };

  const accountAddress = async (panelAccountId: string): Promise<PanelResult<string>> => {
    const path = segment(panelAccountId);
    if (path === null) return failure('account_not_found', 'malformed_id');
    const endpoints = await host.endpoints();
    return endpoints.ok ? ok(`${endpoints.value.accounts}/${path}`) : endpoints;
  };

  const listEntries = async (panelAccountId: string): Promise<PanelResult<readonly PanelEntry[]>> => {
    const account = await accountAddress(panelAccountId);
    if (!account.ok) return account;
    const answer = await host.ask(`${account.value}/inventory`, { method: 'GET' }, hostInventory);
    if (!answer.ok) return answer;
    const { entries } = answer.value;
    if (new Set(entries.map((entry) => entry.id)).size !== entries.length) {
      return failure('panel_answer_invalid', 'row_repeated');
    }
    return ok(entries.map(({ grant_id: mark, ...entry }) => ({ ...entry, mark })));
  };

  return {
    capabilities: delegatedLoginCapabilities,

    account: async (panelAccountId) => {
      const path = segment(panelAccountId);
      if (path === null) return failure('account_not_found', 'malformed_id');
      const endpoints = await host.endpoints();
      if (!endpoints.ok) return endpoints;
      const answer = await host.ask(`${endpoints.value.accounts}/${path}`, { method: 'GET' }, hostAccount);
      if (!answer.ok) return answer;
      if (answer.value.id !== panelAccountId) return failure('panel_answer_invalid', 'foreign_row');
      return ok({
        id: answer.value.id,
        shownAs: answer.value.id,
        name: answer.value.name,
        contactEmail: answer.value.contact_email,
        contactEditable: answer.value.contact_editable,
      });
    },

    products: async (panelAccountId) => {
      const path = segment(panelAccountId);
      if (path === null) return failure('account_not_found', 'malformed_id');
      const endpoints = await host.endpoints();
      if (!endpoints.ok) return endpoints;
      // Rows name no owner: the address of the list binds it to one account (E36, test/connectors).
      const url = `${endpoints.value.accounts}/${path}/products`;
      const answer = await host.ask(url, { method: 'GET' }, hostProducts);
      if (!answer.ok) return answer;
      const { products } = answer.value;
      if (new Set(products.map((product) => product.id)).size !== products.length) {
        return failure('panel_answer_invalid', 'row_repeated');
      }
      // What cannot even be looked at cannot be shared. A product's only action includes looking.
      return ok(
        products.map((product) => ({
          ...product,
          shareable: product.shareable && (product.actions.includes('view') || product.actions.length === 1),
        })),
      );
    },

    signIn: async (order, person) => {
      const endpoints = await host.endpoints();
      if (!endpoints.ok) return endpoints;
      const assertion = await loginAssertion(access, order, person);
      if (assertion.length > assertionLimit) return failure('panel_unsupported', 'too_many_products');
      return ok({ way: 'form', action: endpoints.value.login, fields: { assertion } });
    },

    /**
     * Nothing is made at the host. But rights may have changed, and a session that is open still
     * has the older ones: it ends, and the next sign-in carries what is granted now (M1). Times in
     * tokens are whole seconds, and the host refuses what was minted in the second of the event or
     * before; so the share counts as in force only from the next second on, and nobody is refused.
     */
    provision: async (order) => {
      const ended = await endSessions(order);
      if (!ended.ok) return ended;
      await new Promise((resolve) => setTimeout(resolve, 1_000 - (access.now() % 1_000)));
      return ok({ credentials: [] });
    },

    deprovision: async (order) => {
      const ended = await endSessions(order);
      return ended.ok ? ok({ cut: true }) : ended;
    },

    /** The protocol names no page that says whose session it is; that a session is there shows in its status. */
    visiting: {
      begin: access.visit,
      read: ({ status }) => ({ signedIn: status === 200, shows: null }),
    },

    aftercare: () => host.aftercare(),

    /** A host that publishes no kinds has no list; "nothing found" would be a claim (E45). */
    inventory: async (panelAccountId) => {
      const aftercare = await host.aftercare();
      if (!aftercare.ok) return aftercare;
      if (aftercare.value.lists.length === 0) return failure('panel_unsupported', 'no_inventory');
      return listEntries(panelAccountId);
    },

    remove: async (panelAccountId, entryId) => {
      const entry = segment(entryId);
      const account = await accountAddress(panelAccountId);
      if (!account.ok) return account;
      if (entry === null) return failure('panel_unsupported', 'malformed_id');
      const listed = await listEntries(panelAccountId);
      if (!listed.ok) return listed;
      const found = listed.value.find((one) => one.id === entryId);
      if (!found) return ok(undefined);
      if (!found.removable) return failure('panel_unsupported', 'not_removable');
      const answer = await host.ask(
        `${account.value}/inventory/${entry}/remove`,
        { method: 'POST', headers: { 'content-type': formType }, body: '' },
        hostInventory,
      );
      if (!answer.ok) return answer;
      return answer.value.entries.some((one) => one.id === entryId)
        ? failure('panel_answer_invalid', 'not_confirmed')
        : ok(undefined);
    },

    recover: async (panelAccountId, step, { contactEmail }) => {
      const aftercare = await host.aftercare();
      if (!aftercare.ok) return aftercare;
      if (!aftercare.value.recovers.includes(step)) return failure('panel_unsupported', 'no_recovery');
      const account = await accountAddress(panelAccountId);
      if (!account.ok) return account;
      const answer = await host.ask(
        `${account.value}/recovery`,
        {
          method: 'POST',
          headers: { 'content-type': formType },
          body: new URLSearchParams({ step, contact_email: contactEmail }).toString(),
        },
        hostRecovery,
      );
      if (!answer.ok) return answer;
      return answer.value.done.includes(step)
        ? ok(undefined)
        : failure('panel_answer_invalid', 'not_confirmed');
    },

    health: async () => {
      const endpoints = await host.endpoints();
      return endpoints.ok ? ok({ version: 'delegated-login 1' }) : endpoints;
    },

    linking: {
      url: async (state, redirectUri) => {
        const endpoints = await host.endpoints();
        if (!endpoints.ok) return endpoints;
        const url = new URL(endpoints.value.link);
        url.searchParams.set('client_id', access.deployment);
        url.searchParams.set('redirect_uri', redirectUri);
        url.searchParams.set('state', state);
        return ok(url.href);
      },
      exchange: async (code) => {
        const endpoints = await host.endpoints();
        if (!endpoints.ok) return endpoints;
        const answer = await host.ask(
          endpoints.value.linkToken,
          {
            method: 'POST',
            headers: { 'content-type': formType },
            body: new URLSearchParams({ code }).toString(),
          },
          link,
        );
        return answer.ok
          ? ok({ linkId: answer.value.link_id, panelAccountId: answer.value.account_id })
          : answer;
      },
    },
  };
};
