import { day } from '../../shared/domain/duration.ts';
import { tellAdmins } from '../app/alert/tell.ts';
import type { GrantJob } from '../app/change-set.ts';
import { mailLeaders } from '../app/grant/write.ts';
import type { MailOrder } from '../app/mail-order.ts';
import type { Services } from '../ports.ts';
import type { GrantView } from '../store.ts';
import { bySystem } from './by-system.ts';
import { stillWanted } from './connector-jobs.ts';

/**
 * The last try failed: both sides see it in their logs, the admin among the dead letters (E38). A cut that
 * is owed is mailed to the customer, with the page that has the steps by hand, and to the admins.
 */
export const reportGivenUp = async (job: GrantJob, services: Services): Promise<void> => {
  const view = await services.store.grants.view(job.grantId);
  if (!view || !stillWanted(job, view.grant)) return;
  const { grant } = view;
  await services.commit({
    ...bySystem(services),
    mails: job.job === 'deprovision' ? await cutGivenUpMails(view, services) : [],
    audit: [
      {
        organisations: [grant.customerId, grant.partnerId],
        event: `grant.${job.job}_given_up`,
        subject: { kind: 'grant', id: grant.id },
        data: { generation: job.generation },
      },
    ],
    tell: [grant.customerId, grant.partnerId],
  });
};

/** A panel that is down for long leaves many cuts undone; its admins hear of it once a day. */
const cutGivenUpMails = async (view: GrantView, services: Services): Promise<readonly MailOrder[]> => {
  const { limiter, clock } = services;
  const { grant, panel, account } = view;
  const told = { template: 'notice', reason: null, at: clock.now() } as const;
  const alarm = await limiter.take(`cuts_given_up:${panel.id}`, 1, day);
  return [
    ...(await mailLeaders(services, [grant.customerId], {
      ...told,
      notice: 'cut_given_up',
      about: account.name,
      path: grant.endedAt === null ? `/grants/${grant.id}` : `/grants/${grant.id}/receipt`,
    })),
    ...(alarm
      ? await tellAdmins(services, {
          notice: 'panel_not_cutting',
          about: panel.name,
          path: '/admin/outbox?state=dead',
          at: clock.now(),
        })
      : []),
  ];
};
