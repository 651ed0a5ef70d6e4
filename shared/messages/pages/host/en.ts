import { en as admin } from '../admin/en.ts';
import { en as dashboard } from '../dashboard/en.ts';
import { en as incident } from '../incident/en.ts';
import { en as keyRights } from '../key-rights/en.ts';
import { en as orders } from '../orders/en.ts';
import { en as people } from '../people/en.ts';
import { en as prices } from '../prices/en.ts';
import { en as privacyAdmin } from '../privacy-admin/en.ts';
import { en as programmeHost } from '../programme-host/en.ts';
import { en as proposals } from '../proposals/en.ts';
import { en as verification } from '../verification/en.ts';
import type { HostWords } from './words.ts';

export const en: HostWords = {
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
