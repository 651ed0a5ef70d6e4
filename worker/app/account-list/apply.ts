import { type AccountImport, transitionImport } from '../../../shared/domain/account-import.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { Context, Services } from '../../ports.ts';
import { mayAdmin, mayAdminAfresh } from '../admin/may.ts';
import type { ChangeSet } from '../change-set.ts';
import type { MailOrder } from '../mail-order.ts';
import { importFor } from './may.ts';

/** Rows of one step: one statement, well within what a database call may take. */
const rowsPerStep = 5_000;
const stepsPerRun = 8;
/** Within the admin's own request: a short file, and the end of it. */
const stepsAtOnce = 2;
/** Claims are asked by persons, a few a day; more than so many wait for the admin as before. */
const mostTold = 200;

type Decided = { importId: string; version: number };

const decide = async (
  ctx: Context,
  { importId, version }: Decided,
  command: { type: 'apply'; whole: boolean } | { type: 'drop' },
): Promise<Result<AccountImport, Refusal>> => {
  // What the list says proves who owns an account.
  const may = command.type === 'apply' ? mayAdminAfresh : mayAdmin;
  const admin = may(ctx, 'accounts.import');
  if (!admin.ok) return admin;
  const found = await importFor(ctx, importId);
  if (!found.ok) return found;
  const next = transitionImport({ ...found.value, version }, command, ctx.now);
  if (!next.ok) return next;
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'update', kind: 'accountImport', row: next.value }],
    audit: [
      {
        organisations: [],
        event: command.type === 'apply' ? 'accounts.import_applied' : 'accounts.import_dropped',
        subject: { kind: 'panel', id: found.value.panelId },
        data: {
          import: importId,
          rows: found.value.rowCount,
          ...(command.type === 'apply' ? { whole: command.whole } : {}),
        },
      },
    ],
  });
  return committed.ok ? next : committed;
};

/** S2: an admin lets a file become the list. A short one is there at once, a long one in minutes. */
export const applyImport = async (
  ctx: Context,
  input: Decided & { whole: boolean },
): Promise<Result<AccountImport, Refusal>> => {
  const applying = await decide(ctx, input, { type: 'apply', whole: input.whole });
  if (applying.ok) await takeSteps(ctx, applying.value, stepsAtOnce);
  return applying;
};

export const dropImport = (ctx: Context, input: Decided): Promise<Result<AccountImport, Refusal>> =>
  decide(ctx, input, { type: 'drop' });

/** The minute's part in what is being applied. */
export const continueImports = async (
  services: Services,
  head: Pick<ChangeSet, 'actor' | 'requestId' | 'now'>,
): Promise<void> => {
  for (const one of await services.store.accountList.applying(5)) {
    await takeSteps({ ...services, ...head }, one, stepsPerRun);
  }
};

type Working = Pick<Services, 'store' | 'commit'> & Pick<ChangeSet, 'actor' | 'requestId' | 'now'>;

const takeSteps = async (ctx: Working, of: AccountImport, steps: number): Promise<void> => {
  let current: AccountImport | null = of;
  for (let left = steps; left > 0 && current !== null; left -= 1) current = await step(ctx, current);
};

/** One step; null when there is nothing left, or somebody else took it. */
const step = async (ctx: Working, current: AccountImport): Promise<AccountImport | null> => {
  const { actor, requestId, now, store } = ctx;
  const { id: importId, panelId } = current;
  const to = Math.min(current.applied + rowsPerStep, current.rowCount);
  // The last one begins when every row is in.
  const last = current.applied === current.rowCount;
  const removed = last ? (current.whole ? await store.accountList.unnamed(panelId, importId) : 0) : null;
  const next = transitionImport(current, { type: 'step', to, removed }, now);
  if (!next.ok) return null;
  const told = last ? await claimantsToTell(ctx, importId) : [];
  const committed = await ctx.commit({
    actor,
    requestId,
    now,
    writes: [{ do: 'update', kind: 'accountImport', row: next.value }],
    sets: [
      ...(last
        ? []
        : [{ do: 'apply_accounts' as const, importId, panelId, after: current.applied, upTo: to, at: now }]),
      ...(last && current.whole ? [{ do: 'remove_unnamed' as const, importId, panelId }] : []),
    ],
    audit: last
      ? [
          {
            organisations: [],
            event: 'accounts.imported',
            subject: { kind: 'panel', id: panelId },
            data: { import: importId, rows: current.rowCount, removed: removed ?? 0 },
          },
        ]
      : [],
    mails: told,
  });
  return committed.ok && !last ? next.value : null;
};

/** S2: who waits for an admin hears that a code proves the account now. */
const claimantsToTell = async ({ store, now }: Working, importId: string): Promise<readonly MailOrder[]> =>
  (await store.accountList.claimsNamed(importId, mostTold)).map(({ claim, panel, person }) => ({
    to: person.email,
    language: person.language,
    template: 'notice',
    notice: 'claim_provable',
    about: `${claim.shownAs} (${panel.name})`,
    path: `/share?${new URLSearchParams({
      panel: claim.panelId,
      account: claim.panelAccountId ?? claim.shownAs,
      organisation: claim.organisationId,
    })}`,
    reason: null,
    at: now,
  }));
