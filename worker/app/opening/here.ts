import type { Client } from '../../../shared/api/clients.ts';
import { decide } from '../../../shared/decision.ts';
import type { Account } from '../../../shared/domain/account.ts';
import { limitsProducts } from '../../../shared/domain/enforcement.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { capabilitiesIn } from '../grant/panel-facts.ts';
import type { Panel } from '../records.ts';
import { clientOf } from './clients.ts';

/** A page of a panel, and the name of the account it shows, if it shows one. */
export interface PageShown {
  origin: string;
  shown: string | null;
}

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
  pages: readonly PageShown[],
): Promise<Result<readonly WhatIsHere[], Refusal>> => {
  const { actor, store } = ctx;
  if (actor.kind !== 'person') return fail({ code: 'sign_in_required' });
  const panels = await store.panels.byOrigins([...new Set(pages.map(({ origin }) => origin))]);
  const found = pages.map(
    ({ origin }) => panels.find((panel) => panel.origin === origin || panel.agencyOrigin === origin) ?? null,
  );
  // Where no account is shown nothing is found: no panel is without an id.
  const asked = pages.map(({ shown }, index) => ({
    panelId: shown === null ? '' : (found[index]?.id ?? ''),
    shownAs: shown ?? '',
  }));
  const capabilities = capabilitiesIn(ctx);
  // Asked for beside the shares, and not after them.
  const able = Promise.all(panels.map(({ id }) => capabilities(id)));
  const [views, accounts] = asked.every(({ panelId }) => panelId === '')
    ? [[], []]
    : await Promise.all([
        store.grants.clientsHere(actor.personId, asked, ctx.now),
        store.accounts.onPages(asked),
      ]);
  await able;
  const answers = found.map(async (panel, index): Promise<WhatIsHere> => {
    const view = views[index];
    const account = accounts[index];
    const own = account && decide(actor, 'account.view', account.organisationId, ctx.now).allow;
    return {
      panel,
      limits: panel !== null && limitsProducts(await capabilities(panel.id)),
      client: view ? await clientOf(view, capabilities, ctx.now) : null,
      account: own ? account : null,
    };
  });
  return ok(await Promise.all(answers));
};
