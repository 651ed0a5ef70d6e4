import { day } from '../../../shared/domain/duration.ts';
import type { Services } from '../../ports.ts';
import { tellAdmins } from '../alert/tell.ts';

/**
 * E36: a panel has answered with rows that are somebody else's. The call failed as a whole and nothing of them was
 * kept; that it happened stands in the log, and the admins hear of it, once a day for each panel.
 */
export const reportForeignRows = async (
  services: Pick<Services, 'store' | 'commit' | 'clock'>,
  panelId: string,
): Promise<void> => {
  const { store, commit, clock } = services;
  const now = clock.now();
  const panel = await store.panels.byId(panelId);
  const event = 'panel.foreign_rows';
  const [last] = (await store.audit.all({ event, subject: panelId, after: null })).rows;
  if (!panel || (last !== undefined && last.at > now - day)) return;
  await commit({
    actor: { kind: 'system' },
    requestId: event,
    now,
    audit: [{ organisations: [], event, subject: { kind: 'panel', id: panelId } }],
    mails: await tellAdmins(services, {
      notice: 'panel_foreign_rows',
      about: panel.name,
      path: `/admin/panels/${panelId}`,
      at: now,
    }),
  });
};
