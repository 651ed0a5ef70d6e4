import * as v from 'valibot';
import { type Alert, alertKinds } from '../../shared/domain/alert.ts';
import type { PanelCheck } from '../store/watch.ts';
import { type Codec, tableOf } from './codec.ts';

export const alert: Codec<Alert> = tableOf('alerts', ['subject'], {
  subject: v.string(),
  kind: v.picklist(alertKinds),
  about: v.string(),
  since: v.number(),
  toldAt: v.nullable(v.number()),
  overAt: v.nullable(v.number()),
  version: v.number(),
});

export const panelCheck: Codec<PanelCheck> = tableOf('panel_checks', ['panelId', 'at'], {
  panelId: v.string(),
  at: v.number(),
  outcome: v.string(),
  reason: v.nullable(v.string()),
  version: v.nullable(v.string()),
  milliseconds: v.number(),
});
