import { type AccountImport, transitionImport } from '../../../shared/domain/account-import.ts';
import { aboutOf, type Proposal } from '../../../shared/domain/proposal.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { Context, Services } from '../../ports.ts';
import { mayAdmin, mayAdminAfresh } from '../admin/may.ts';
import type { ChangeSet } from '../change-set.ts';
import type { MailOrder } from '../mail-order.ts';
import type { Carrying } from '../proposal/acting.ts';
import { propose } from '../proposal/propose.ts';
import { importFor } from './may.ts';

/** Rows of one step: one statement, well within what a database call may take. */
const rowsPerStep = 5_000;
const stepsPerRun = 8;
/** Within the admin's own request: a short file, and the end of it. */
const stepsAtOnce = 2;
/** Claims are asked by persons, a few a day; more than so many wait for the admin as before. */
const mostTold = 200;

type Decided = { importId: string; version: number };

type Writing = Pick<Services, 'store' | 'commit'> & Pick<ChangeSet, 'actor' | 'requestId' | 'now'>;

const write = async (
  ctx: Writing,
  { version, ...found }: AccountImport,
  command: { type: 'apply'; whole: boolean } | { type: 'drop' },
): Promise<Result<AccountImport, Refusal>> => {
  const next = transitionImport({ ...found, version }, command, ctx.now);
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
        subject: { kind: 'panel', id: found.panelId },
        data: {
          import: found.id,
          rows: found.rowCount,
          ...(command.type === 'apply' ? { whole: command.whole } : {}),
        },
      },
    ],
  });
  return committed.ok ? next : committed;
};

/**
 * S2, A6: an admin lets a file become the list. What the list says proves who owns an account, and it says
 * it of many at once: a second admin confirms it, or a day passes where there is none.
 */
export const proposeImport = async (
  ctx: Context,
  { importId, version, whole }: Decided & { whole: boolean },
): Promise<Result<Proposal, Refusal>> => {
  const admin = mayAdminAfresh(ctx, 'accounts.import');
  if (!admin.ok) return admin;
  const found = await importFor(ctx, importId);
  if (!found.ok) return found;
  const may = transitionImport({ ...found.value, version }, { type: 'apply', whole }, ctx.now);
  if (!may.ok) return may;
  if (found.value.version !== version) return refuse('conflict');
  const panel = await ctx.store.panels.byId(found.value.panelId);
  const act = { kind: 'apply_list', importId, version, whole, panelName: panel?.name ?? '' } as const;
  if (await ctx.store.proposals.about(aboutOf(act))) return refuse('conflict');
  return propose(ctx, admin.value, { act, because: ['bulk'], organisationId: null });
};

/** Carried out once it is confirmed. A short file is there at once, a long one in minutes. */
export const applyNow = async (
  ctx: Carrying,
  { importId, version, whole }: Decided & { whole: boolean },
  plain: Carrying,
): Promise<Result<AccountImport, Refusal>> => {
  const found = await ctx.store.accountList.import(importId);
  if (!found) return refuse('not_found');
  // What was added since was not confirmed.
  if (found.version !== version) return refuse('conflict');
  const applying = await write(ctx, found, { type: 'apply', whole });
  if (applying.ok) await takeSteps(plain, applying.value, stepsAtOnce);
  return applying;
};

export const dropImport = async (
  ctx: Context,
  { importId, version }: Decided,
): Promise<Result<AccountImport, Refusal>> => {
  const admin = mayAdmin(ctx, 'accounts.import');
  if (!admin.ok) return admin;
  const found = await importFor(ctx, importId);
  return found.ok ? write(ctx, { ...found.value, version }, { type: 'drop' }) : found;
};

/** The minute's part in what is being applied. */
export const continueImports = async (
  services: Services,
  head: Pick<ChangeSet, 'actor' | 'requestId' | 'now'>,
): Promise<void> => {
  for (const one of await services.store.accountList.applying(5)) {
    await takeSteps({ ...services, ...head }, one, stepsPerRun);
  }
};

const takeSteps = async (ctx: Writing, of: AccountImport, steps: number): Promise<void> => {
  let current: AccountImport | null = of;
  for (let left = steps; left > 0 && current !== null; left -= 1) current = await step(ctx, current);
};

/** One step; null when there is nothing left, or somebody else took it. */
const step = async (ctx: Writing, current: AccountImport): Promise<AccountImport | null> => {
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
const claimantsToTell = async ({ store, now }: Writing, importId: string): Promise<readonly MailOrder[]> =>
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
