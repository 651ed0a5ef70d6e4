import * as v from 'valibot';
import { type Cleanup, recoverySteps } from '../../shared/domain/cleanup.ts';
import { entryKinds, type Inventory } from '../../shared/domain/inventory.ts';
import { type Codec, json, tableOf } from './codec.ts';

export const entryKind = v.picklist(entryKinds);

export const inventory: Codec<Inventory> = tableOf('grant_inventories', ['id'], {
  id: v.string(),
  grantId: v.string(),
  moment: v.picklist(['start', 'end']),
  takenAt: v.number(),
  outcome: v.picklist(['listed', 'cannot_list', 'unreadable']),
  lists: json(v.array(entryKind)),
  entries: json(
    v.array(
      v.object({
        id: v.string(),
        kind: entryKind,
        name: v.string(),
        email: v.nullable(v.string()),
        removable: v.boolean(),
        ours: v.boolean(),
      }),
    ),
  ),
});

const state = v.picklist(['waiting', 'done', 'failed']);
const step = v.variant('step', [
  v.object({ step: v.picklist(recoverySteps), entry: v.null(), state }),
  v.object({
    step: v.literal('remove'),
    entry: v.object({ id: v.string(), kind: entryKind, name: v.string() }),
    state,
  }),
]);

export const cleanup: Codec<Cleanup> = tableOf('cleanups', ['id'], {
  id: v.string(),
  accountId: v.string(),
  customerId: v.string(),
  grantId: v.nullable(v.string()),
  kind: v.picklist(['removal', 'recovery']),
  askedBy: v.string(),
  askedAt: v.number(),
  steps: json(v.array(step)),
  version: v.number(),
});
