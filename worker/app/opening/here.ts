import type { Client } from '../../../shared/api/clients.ts';
import { decide } from '../../../shared/decision.ts';
import type { Account } from '../../../shared/domain/account.ts';
import { limitsProducts } from '../../../shared/domain/enforcement.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { ShownPage } from '../../store/grants.ts';
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

/**
 * W3: what the accounts of some pages are to this person, in the order of the pages, by as many
 * statements as for one. The answer follows from my grants and accounts and not from who opened the
 * tab; a name that means nothing to me is not told apart from one that nobody has (rule 7).
 */
export const whatIsHere = async (
  ctx: Context,
  pages: readonly ShownPage[],
): Promise<Result<readonly WhatIsHere[], Refusal>> => {
  const { actor, store } = ctx;
  if (actor.kind !== 'person') return fail({ code: 'sign_in_required' });
  const origins = [...new Set(pages.map(({ origin }) => origin))];
  // All of it side by side, which is one way to the database (db/query.ts).
  const [able, panels, views, accounts] = await Promise.all([
    Promise.all(origins.map((origin) => capabilitiesAt(ctx, origin))),
    store.panels.byOrigins(origins),
    store.grants.clientsHere(actor.personId, pages, ctx.now),
    store.accounts.onPages(pages),
  ]);
  const answers = pages.map(async ({ origin }, index): Promise<WhatIsHere> => {
    const panel = panels.find((one) => one.origin === origin || one.agencyOrigin === origin) ?? null;
    const capabilities = able[origins.indexOf(origin)] ?? noCapabilities;
    const view = views[index];
    const account = accounts[index];
    const own = account && decide(actor, 'account.view', account.organisationId, ctx.now).allow;
    return {
      panel,
      limits: panel !== null && limitsProducts(capabilities),
      client: view ? await clientOf(view, async () => capabilities, ctx.now) : null,
      account: own ? account : null,
    };
  });
  return ok(await Promise.all(answers));
};
