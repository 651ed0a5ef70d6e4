import { staffOrder } from '../app/staff-access/use.ts';
import type { Services } from '../ports.ts';
import { bySystem } from './by-system.ts';
import { dead, done, later, type Outcome } from './outcome.ts';

/** H3: what staff had open is closed at the panel, and what signing in made there is taken away. */
export const runStaffAccessJob = async (
  { staffAccessId }: { staffAccessId: string },
  services: Services,
): Promise<Outcome> => {
  const view = await services.store.staffAccess.view(staffAccessId);
  if (!view) return dead('staff_access_unknown');
  const connector = await services.connectors.of(view.panel.id);
  if (!connector.ok) return later(connector.error.code);
  const cut = await connector.value.deprovision(staffOrder(view, services.settings.hostName), []);
  if (!cut.ok) return later(cut.error.reason);
  if (!cut.value.cut) return later('not_confirmed');
  await services.commit({
    ...bySystem(services),
    audit: [
      {
        organisations: [view.access.organisationId],
        event: 'staff_access.cut',
        subject: { kind: 'account', id: view.account.id },
        data: { staffAccessId },
      },
    ],
    tell: [view.access.organisationId],
  });
  return done;
};
