import type { Client } from '../../../shared/api/clients.ts';
import { decide } from '../../../shared/decision.ts';
import type { Account } from '../../../shared/domain/account.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { capabilitiesIn } from '../grant/panel-facts.ts';
import type { Panel } from '../records.ts';
import { clientOf } from './clients.ts';

export interface WhatIsHere {
  panel: Panel | null;
  client: Client | null;
  /** The person's own account, if the page shows one. */
  account: Account | null;
}

/**
 * W3: what a page's account is to this person. The answer follows from my grants and accounts and
 * not from who opened the tab; a name that means nothing to me is not told apart from one that
 * nobody has (rule 7).
 */
export const whatIsHere = async (
  ctx: Context,
  { origin, shown }: { origin: string; shown: string | null },
): Promise<Result<WhatIsHere, Refusal>> => {
  const { actor, store } = ctx;
  if (actor.kind !== 'person') return fail({ code: 'sign_in_required' });
  const panel = await store.panels.byOrigin(origin);
  if (!panel || shown === null) return ok({ panel, client: null, account: null });
  const view = await store.grants.clientHere(actor.personId, panel.id, shown, ctx.now);
  const account = await store.accounts.byShown(panel.id, shown);
  const own = account && decide(actor, 'account.view', account.organisationId, ctx.now).allow;
  return ok({
    panel,
    client: view ? await clientOf(view, capabilitiesIn(ctx), ctx.now) : null,
    account: own ? account : null,
  });
};
