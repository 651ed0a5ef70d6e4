import { de as admin } from '../admin/de.ts';
import { de as dashboard } from '../dashboard/de.ts';
import { de as incident } from '../incident/de.ts';
import { de as keyRights } from '../key-rights/de.ts';
import { de as orders } from '../orders/de.ts';
import { de as people } from '../people/de.ts';
import { de as prices } from '../prices/de.ts';
import { de as privacyAdmin } from '../privacy-admin/de.ts';
import { de as programmeHost } from '../programme-host/de.ts';
import { de as proposals } from '../proposals/de.ts';
import { de as verification } from '../verification/de.ts';
import type { HostWords } from './words.ts';

export const de: HostWords = {
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
