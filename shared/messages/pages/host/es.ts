import { es as admin } from '../admin/es.ts';
import { es as dashboard } from '../dashboard/es.ts';
import { es as incident } from '../incident/es.ts';
import { es as keyRights } from '../key-rights/es.ts';
import { es as orders } from '../orders/es.ts';
import { es as people } from '../people/es.ts';
import { es as prices } from '../prices/es.ts';
import { es as privacyAdmin } from '../privacy-admin/es.ts';
import { es as programmeHost } from '../programme-host/es.ts';
import { es as proposals } from '../proposals/es.ts';
import { es as verification } from '../verification/es.ts';
import type { HostWords } from './words.ts';

export const es: HostWords = {
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
