import * as v from 'valibot';
import type { ConnectorJob } from '../app/change-set.ts';
import type { Services } from '../ports.ts';
import { runCleanupJob } from './cleanup-job.ts';
import { runConnectorJob } from './connector-jobs.ts';
import { reportGivenUp } from './given-up.ts';
import { runInventoryJob } from './inventory-job.ts';
import type { Outcome } from './outcome.ts';
import { runStaffAccessJob } from './staff-access-job.ts';

/** Jobs at a panel as the outbox keeps them. */
export const connectorJob: v.GenericSchema<unknown, ConnectorJob> = v.variant('job', [
  v.object({
    job: v.picklist(['provision', 'deprovision']),
    grantId: v.string(),
    generation: v.number(),
  }),
  v.object({ job: v.literal('inventory'), grantId: v.string() }),
  v.object({ job: v.literal('cleanup'), cleanupId: v.string() }),
  v.object({ job: v.literal('close_staff_access'), staffAccessId: v.string() }),
]);

/** `attempts` counts this try; what is worth less than a cut gives up earlier. */
export const runJob = (job: ConnectorJob, attempts: number, services: Services): Promise<Outcome> => {
  switch (job.job) {
    case 'inventory':
      return runInventoryJob(job, attempts, services);
    case 'cleanup':
      return runCleanupJob(job, attempts, services);
    case 'close_staff_access':
      return runStaffAccessJob(job, services);
    case 'provision':
    case 'deprovision':
      return runConnectorJob(job, services);
  }
};

/** The last try failed: only what a grant owes is told; the others have written their end themselves. */
export const givenUp = async (job: ConnectorJob, services: Services): Promise<void> => {
  if (job.job === 'provision' || job.job === 'deprovision') await reportGivenUp(job, services);
};
