import { fr as admin } from '../admin/fr.ts';
import { fr as dashboard } from '../dashboard/fr.ts';
import { fr as incident } from '../incident/fr.ts';
import { fr as keyRights } from '../key-rights/fr.ts';
import { fr as orders } from '../orders/fr.ts';
import { fr as people } from '../people/fr.ts';
import { fr as prices } from '../prices/fr.ts';
import { fr as privacyAdmin } from '../privacy-admin/fr.ts';
import { fr as programmeHost } from '../programme-host/fr.ts';
import { fr as proposals } from '../proposals/fr.ts';
import { fr as verification } from '../verification/fr.ts';
import type { HostWords } from './words.ts';

export const fr: HostWords = {
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
