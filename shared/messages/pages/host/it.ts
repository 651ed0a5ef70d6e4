import { it as admin } from '../admin/it.ts';
import { it as dashboard } from '../dashboard/it.ts';
import { it as incident } from '../incident/it.ts';
import { it as keyRights } from '../key-rights/it.ts';
import { it as orders } from '../orders/it.ts';
import { it as people } from '../people/it.ts';
import { it as prices } from '../prices/it.ts';
import { it as privacyAdmin } from '../privacy-admin/it.ts';
import { it as programmeHost } from '../programme-host/it.ts';
import { it as proposals } from '../proposals/it.ts';
import { it as verification } from '../verification/it.ts';
import type { HostWords } from './words.ts';

export const it: HostWords = {
  admin,
  dashboard,
  incident,
  keyRights,
  orders,
  people,
  prices,
  privacyAdmin,
  programmeHost,
  proposals,
  verification,
};
