import { mailLeaders } from '../../app/grant/write.ts';
import type { MailContent } from '../../app/mail-order.ts';
import { type Restore, sidesToTell } from '../../db/restore.ts';
import type { Services } from '../../ports.ts';
import { bySystem } from '../by-system.ts';

const perRun = 50;

/** The host's admins, at once. */
export const tellAdmins = async (services: Services, notice: 'database_restored'): Promise<void> => {
  const now = services.clock.now();
  const admins = await services.store.persons.admins();
  await services.commit({
    ...bySystem(services),
    audit: [],
    mails: admins.map(({ email, language }) => ({
      to: email,
      language,
      template: 'notice' as const,
      notice,
      about: services.settings.hostName,
      path: '/admin/audit?event=host.restored',
      reason: null,
      at: now,
    })),
  });
};

/** A8: the leaders of both sides, one mail an organisation, when all grants have been matched. True when nobody is left. */
export const tellSides = async (
  database: D1Database,
  services: Services,
  restore: Restore,
): Promise<boolean> => {
  const sides = await sidesToTell(database, restore.id, perRun);
  for (const { organisationId, touched } of sides) {
    const organisation = await services.store.organisations.byId(organisationId);
    const mail: MailContent = {
      template: 'notice',
      notice: touched ? 'restore_changed' : 'restore_unchanged',
      about: organisation?.name ?? organisationId,
      path: `/organisations/${organisationId}/log`,
      reason: null,
      at: restore.beganAt,
    };
    await services.commit({
      ...bySystem(services),
      sets: [{ do: 'told_of_restore', restoreId: restore.id, organisationId }],
      audit: [],
      mails: await mailLeaders(services, [organisationId], mail),
    });
  }
  return sides.length < perRun;
};
