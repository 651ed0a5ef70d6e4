import type { AccountImport } from '../../../shared/domain/account-import.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { mayAdmin } from '../admin/may.ts';

/**
 * S2, E48: who hands in a file for a panel: an admin, or the host's own program with that panel's token. What
 * the token can do ends there: only an admin, who has a passkey, lets a file become the list.
 */
export const mayHandIn = (ctx: Context, panelId: string): Result<{ by: string | null }, Refusal> => {
  if (ctx.actor.kind === 'panel')
    return ctx.actor.panelId === panelId ? ok({ by: null }) : refuse('not_found');
  const admin = mayAdmin(ctx, 'accounts.import');
  return admin.ok ? ok({ by: admin.value.personId }) : admin;
};

/** An import that this caller may see. */
export const importFor = async (ctx: Context, importId: string): Promise<Result<AccountImport, Refusal>> => {
  // Nobody learns from the order of the two questions whether there is such an import.
  if (ctx.actor.kind !== 'panel') {
    const admin = mayAdmin(ctx, 'accounts.import');
    if (!admin.ok) return admin;
  }
  const found = await ctx.store.accountList.import(importId);
  if (!found) return refuse('not_found');
  const may = mayHandIn(ctx, found.panelId);
  return may.ok ? ok(found) : may;
};
