import type { Account } from '../../shared/domain/account.ts';
import {
  type Cleanup,
  type CleanupStep,
  giveUp,
  isRunning,
  settleStep,
} from '../../shared/domain/cleanup.ts';
import { fail } from '../../shared/domain/result.ts';
import type { PanelConnector, PanelFailure, PanelResult } from '../ports/panel.ts';
import type { Services } from '../ports.ts';
import { bySystem } from './by-system.ts';
import { dead, done, later, type Outcome } from './outcome.ts';

/** After so many tries what is left is named as a step by hand; about an hour. */
export const cleanupTries = 8;

const unsupported: { ok: false; error: PanelFailure } = fail({
  code: 'panel_unsupported',
  reason: 'not_offered',
});

const carryOut = async (
  step: CleanupStep,
  { panelAccountId, pinnedEmail }: Account,
  connector: PanelConnector,
): Promise<PanelResult<undefined>> => {
  if (step.step === 'remove') {
    return connector.remove ? connector.remove(panelAccountId, step.entry.id) : unsupported;
  }
  // The address as pinned when ownership was proved, whatever the panel says it is now (E34).
  return connector.recover && pinnedEmail !== null
    ? connector.recover(panelAccountId, step.step, { contactEmail: pinnedEmail })
    : unsupported;
};

/** Written down step by step, so that the page shows how far it is and a repeated job starts from there. */
const save = (cleanup: Cleanup, step: CleanupStep | null, services: Services) =>
  services.commit({
    ...bySystem(services),
    writes: [{ do: 'update', kind: 'cleanup', row: cleanup }],
    audit:
      step === null
        ? []
        : [
            {
              organisations: [cleanup.customerId],
              event: step.state === 'done' ? 'cleanup.step_done' : 'cleanup.step_failed',
              subject: cleanup.grantId
                ? { kind: 'grant', id: cleanup.grantId }
                : { kind: 'account', id: cleanup.accountId },
              data: { step: step.step, entry: step.entry?.kind ?? null, name: step.entry?.name ?? null },
            },
          ],
    tell: [cleanup.customerId],
  });

/** What can never work is said at once; anything else is tried again. */
const hopeless = ({ code }: PanelFailure): boolean => code === 'panel_unsupported';

/** M9, M10: carries out what the customer ordered, in its order. */
export const runCleanupJob = async (
  { cleanupId }: { cleanupId: string },
  attempts: number,
  services: Services,
): Promise<Outcome> => {
  const found = await services.store.inventories.cleanup(cleanupId);
  if (!found) return dead('cleanup_unknown');
  const account = await services.store.accounts.byId(found.accountId);
  if (account?.organisationId !== found.customerId) return dead('account_unknown');
  const last = attempts >= cleanupTries;
  const connector = await services.connectors.of(account.panelId);
  let current = found;
  for (const [index, step] of found.steps.entries()) {
    if (step.state !== 'waiting') continue;
    const answer = connector.ok ? await carryOut(step, account, connector.value) : null;
    if (answer === null || (!answer.ok && !hopeless(answer.error))) continue;
    const next = settleStep(current, index, answer.ok ? 'done' : 'failed');
    const saved = await save(next, next.steps[index] ?? null, services);
    if (!saved.ok) return later(saved.error.code);
    current = next;
  }
  if (!isRunning(current)) return done;
  if (!last) return later('not_all_done');
  const saved = await save(giveUp(current), null, services);
  return saved.ok ? done : later(saved.error.code);
};
