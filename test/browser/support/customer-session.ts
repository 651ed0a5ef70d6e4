import type { PanelKind } from '../../../shared/api/deployment.ts';
import { account } from '../../../worker/db/panel.ts';
import { demoId, demoPersons, insert } from '../../../worker/dev/demo-data.ts';

/** The host has given us no key of this panel, and its admin has linked Anna's account. */
export const withoutHostKey = (kind: PanelKind): string =>
  [
    `UPDATE panels SET connection = 'customer_session' WHERE id = '${demoId('pan', `${kind}1`)}';`,
    insert(account, {
      id: demoId('acc', 'anna'),
      organisationId: demoId('org', 'customer'),
      panelId: demoId('pan', `${kind}1`),
      panelAccountId: 'anna',
      shownAs: 'anna',
      name: 'Berg Bakery',
      pinnedEmail: demoPersons.customer.email,
      provenBy: 'admin',
      provenAt: Date.now(),
      linkId: 'lnk_demoanna',
      version: 1,
    }),
  ].join('\n');
