import { type Grant, transitionGrant } from '../../shared/domain/grant.ts';
import { transitionInvitation } from '../../shared/domain/invitation.ts';
import type { ConnectorJob } from '../app/change-set.ts';
import type { MailOrder } from '../app/mail-order.ts';
import { settlePartnerships } from '../app/partnership/settle.ts';
import { shareWords } from '../app/share-words.ts';
import type { Bindings } from '../bindings.ts';
import { deletePast, expiredInvitations } from '../db/retention.ts';
import type { Services } from '../ports.ts';
import { bySystem } from './by-system.ts';
import { relayOutbox } from './relay.ts';

/** Of each kind in one run; what is left comes a minute later. */
const perRun = 50;

/** The minute: what is due by the clock, then everything in the outbox. One part that fails leaves the others. */
export const runScheduled = async (env: Bindings, services: Services): Promise<void> => {
  const parts: readonly (readonly [string, () => Promise<void>])[] = [
    ['run_out', () => runOutGrants(services)],
    ['expire_invitations', () => expireInvitations(env.DB, services)],
    ['partnerships', () => settlePartnerships({ ...services, ...bySystem(services) })],
    ['relay', () => relayOutbox(env, services)],
    ['retention', () => deletePast(env.DB, services.clock.now())],
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

/** S12: a grant whose end date has passed is paused, and both sides are told. */
const runOutGrants = async (services: Services): Promise<void> => {
  for (const grant of await services.store.grants.runOut(services.clock.now(), perRun)) {
    const changed = transitionGrant(grant, { type: 'run_out' }, services.clock.now());
    if (!changed.ok) continue;
    const { grant: row, job } = changed.value;
    const jobs: ConnectorJob[] =
      job === null ? [] : [{ job, grantId: row.id, generation: row.panelGeneration }];
    // A conflict means that somebody acted in the same moment; the next minute looks again.
    await services.commit({
      ...bySystem(services),
      writes: [{ do: 'update', kind: 'grant', row }],
      audit: [
        {
          organisations: [row.customerId, row.partnerId],
          event: 'grant.run_out',
          subject: { kind: 'grant', id: row.id },
          data: { endsAt: row.endsAt },
        },
      ],
      mails: await pausedMails(row, services),
      jobs,
      tell: [row.customerId, row.partnerId],
    });
  }
};

/** To representatives and administrators of both sides, each in their own language. */
const pausedMails = async (grant: Grant, { store }: Services): Promise<readonly MailOrder[]> => {
  const view = await store.grants.view(grant.id);
  if (!view) return [];
  const leaders = [
    ...(await store.organisations.leaders(grant.customerId)),
    ...(await store.organisations.leaders(grant.partnerId)),
  ];
  const recipients = new Map(leaders.map((person) => [person.email, person.language]));
  return [...recipients].map(([to, language]) => ({
    to,
    language,
    template: 'paused',
    grantId: grant.id,
    ...shareWords(view),
  }));
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
