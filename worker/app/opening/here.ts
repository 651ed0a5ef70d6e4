import type { Client } from '../../../shared/api/clients.ts';
import { decide } from '../../../shared/decision.ts';
import type { Account } from '../../../shared/domain/account.ts';
import { type Capabilities, limitsProducts } from '../../../shared/domain/enforcement.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { ClientHere, ShownPage } from '../../store/grants.ts';
import { capabilitiesAt, noCapabilities } from '../grant/panel-facts.ts';
import type { Panel } from '../records.ts';
import { clientOf } from './clients.ts';

export interface WhatIsHere {
  panel: Panel | null;
  /** Whether single products can be shared at this panel at all (E40). */
  limits: boolean;
  client: Client | null;
  /** The person's own account, if the page shows one. */
  account: Account | null;
}

/** What `whatIsHere` judges by; to be shown to nobody before it did. */
export interface HereFacts {
  /** What the panel at an origin can do. */
  able: ReadonlyMap<string, Capabilities>;
  panels: readonly Panel[];
  views: readonly (ClientHere | null)[];
  accounts: readonly (Account | null)[];
}

/**
 * Everything about some pages that lies in the database, by as many statements as about one and in one way
 * there (db/query.ts). It is asked by the token and not by whose that is, so that it goes beside that question.
 */
export const hereFacts = async (
  { store, connectors }: Pick<Context, 'store' | 'connectors'>,
  tokenHash: string,
  pages: readonly ShownPage[],
  now: number,
): Promise<HereFacts> => {
  const origins = [...new Set(pages.map(({ origin }) => origin))];
  const [able, panels, views, accounts] = await Promise.all([
    Promise.all(origins.map(async (at) => [at, await capabilitiesAt({ connectors }, at)] as const)),
    store.panels.byOrigins(origins),
    store.grants.clientsHere(tokenHash, pages, now),
    store.accounts.ownOnPages(tokenHash, pages, now),
  ]);
  return { able: new Map(able), panels, views, accounts };
};

/**
 * W3: what the accounts of some pages are to this person, in the order of the pages. The answer follows
 * from my grants and accounts and not from who opened the tab; a name that means nothing to me is not told
 * apart from one that nobody has (rule 7).
 */
export const whatIsHere = async (
  ctx: Context,
  pages: readonly ShownPage[],
  facts: HereFacts,
): Promise<Result<readonly WhatIsHere[], Refusal>> => {
  const { actor } = ctx;
  if (actor.kind !== 'person') return fail({ code: 'sign_in_required' });
  const answers = pages.map(async ({ origin }, index): Promise<WhatIsHere> => {
    const panel = facts.panels.find((one) => one.origin === origin || one.agencyOrigin === origin) ?? null;
    const capabilities = facts.able.get(origin) ?? noCapabilities;
    const view = facts.views[index];
    // The account's own panel, should another one be reached at this origin, too.
    const on = view && facts.panels.find(({ id }) => id === view.account.panelId);
    const account = facts.accounts[index];
    const own = account && decide(actor, 'account.view', account.organisationId, ctx.now).allow;
    return {
      panel,
      limits: panel !== null && limitsProducts(capabilities),
      client: view && on ? await clientOf({ ...view, panel: on }, async () => capabilities, ctx.now) : null,
      account: own ? account : null,
    };
  });
  return ok(await Promise.all(answers));
};
