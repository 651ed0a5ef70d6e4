import { day } from '../../shared/domain/duration.ts';
import { transitionInvitation } from '../../shared/domain/invitation.ts';
import { checkOwnerKeys } from '../app/account/owner-key-watch.ts';
import { continueImports } from '../app/account-list/apply.ts';
import { finishRemoval } from '../app/organisation/remove.ts';
import { askToConfirm } from '../app/partnership/ask-to-confirm.ts';
import { recheckDomains } from '../app/partnership/domains.ts';
import { checkNewWebsites } from '../app/partnership/eligibility.ts';
import { settlePartnerships } from '../app/partnership/settle.ts';
import { settleProposals } from '../app/proposal/by-time.ts';
import { expireRequests } from '../app/request/expire.ts';
import { endByTime as endStaffAccess } from '../app/staff-access/end.ts';
import type { Bindings } from '../bindings.ts';
import { deletePast, expiredInvitations } from '../db/retention.ts';
import type { Services } from '../ports.ts';
import { bySystem } from './by-system.ts';
import { beginWaiting, endByTime, remind, runOutGrants } from './due.ts';
import { checkLogs, sealWaiting, signHeads, watchForRestore } from './logs.ts';
import { relayOutbox } from './relay.ts';
import { resealSecrets } from './reseal.ts';
import { settleRestore } from './restore/settle.ts';
import { watchOver } from './watch.ts';

/** Of each kind in one run; what is left comes a minute later. */
const perRun = 50;
/** Each waits for somebody else's server. */
const looksPerRun = 10;

/** The minute: what is due by the clock, then everything in the outbox. One part that fails leaves the others. */
export const runScheduled = async (env: Bindings, services: Services): Promise<void> => {
  const parts: readonly (readonly [string, () => Promise<void>])[] = [
    ['watch', () => watchForRestore(env, services)],
    ['restore', () => settleRestore(env, services)],
    ['run_out', () => runOutGrants(services)],
    ['begin', () => beginWaiting(services)],
    ['end_by_time', () => endByTime(services)],
    ['end_staff_access', () => endStaffAccess({ ...services, ...bySystem(services) }, perRun)],
    ['remind', () => remind(services)],
    ['expire_invitations', () => expireInvitations(env.DB, services)],
    ['expire_requests', () => expireRequests({ ...services, ...bySystem(services) })],
    ['partnerships', () => settlePartnerships({ ...services, ...bySystem(services) })],
    ['websites', () => checkNewWebsites({ ...services, ...bySystem(services) }, looksPerRun)],
    ['domains', () => recheckDomains({ ...services, ...bySystem(services) }, looksPerRun)],
    ['agreements', () => askToConfirm({ ...services, ...bySystem(services) })],
    ['tenders', () => settleTenders(services)],
    ['imports', () => continueImports(services, bySystem(services))],
    ['removals', () => finishRemovals(services)],
    ['seal_logs', () => sealWaiting(env, services)],
    ['sign_heads', () => signHeads(env, services)],
    ['check_logs', () => checkLogs(env, services)],
    ['proposals', () => settleProposals({ ...services, ...bySystem(services), language: 'en' }, perRun)],
    ['owner_keys', () => tryOwnerKeys(services)],
    ['relay', () => relayOutbox(env, services)],
    ['reseal', () => resealSecrets(env.DB, services)],
    ['retention', () => deletePast(env.DB, services.clock.now())],
    ['health', () => watchOver(env, services)],
  ];
  for (const [name, part] of parts) {
    try {
      await part();
    } catch (error) {
      const fault = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown';
      console.error(JSON.stringify({ at: 'scheduled', part: name, fault }));
    }
  }
};

/** T1, T4. */
const settleTenders = async (services: Services): Promise<void> => {
  const { tendersByTime } = await import('../app/tender/by-time.ts');
  await tendersByTime({ ...services, ...bySystem(services) }, perRun);
};

/** Owner mode: each key once a day, a few at a time. */
const tryOwnerKeys = (services: Services): Promise<void> => {
  const ctx = { ...services, ...bySystem(services) };
  return checkOwnerKeys(ctx, { checkedBefore: ctx.now - day, limit: 20 });
};

/** O8: grants that a deleted organisation still has, because something stopped the deletion half-way. */
const finishRemovals = async (services: Services): Promise<void> => {
  for (const organisationId of await services.store.organisations.unfinishedRemovals(perRun)) {
    await finishRemoval({ ...services, ...bySystem(services) }, organisationId);
  }
};

/** S9: what nobody answered in time is written down as expired; its link said so before. */
const expireInvitations = async (database: D1Database, services: Services): Promise<void> => {
  const now = services.clock.now();
  for (const id of await expiredInvitations(database, now, perRun)) {
    const invitation = await services.store.invitations.byId(id);
    if (!invitation) continue;
    const expired = transitionInvitation(invitation, { type: 'expire' }, now);
    if (!expired.ok) continue;
    const row = expired.value;
    const organisations = row.partnerId === null ? [row.customerId] : [row.customerId, row.partnerId];
    await services.commit({
      ...bySystem(services),
      writes: [{ do: 'update', kind: 'invitation', row }],
      audit: [{ organisations, event: 'invitation.expired', subject: { kind: 'invitation', id: row.id } }],
      tell: organisations,
    });
  }
};
