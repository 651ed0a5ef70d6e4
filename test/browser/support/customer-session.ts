import type { Page } from 'playwright-core';
import type { PanelKind } from '../../../shared/api/deployment.ts';
import { account } from '../../../worker/db/panel.ts';
import { demoId, demoPersons, insert } from '../../../worker/dev/demo-data.ts';
import type { FroxlorReplica } from '../../panels/froxlor/server.ts';
import { press, says } from './controls.ts';

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

/** What the customer's page owes after an end, done by a click; the panel keeps the user at the first one. */
export const finishRemoval = async (page: Page, panel: FroxlorReplica): Promise<void> => {
  await says(page, 'menu', 'to finish here');
  await press(page, 'menu', 'Who has access');
  panel.forms.keeps = true;
  await press(page, 'list', 'Remove the access here now');
  await says(page, 'list', 'still lists the user');
  panel.forms.keeps = false;
  await press(page, 'list', 'Remove the access here now');
  await says(page, 'list', 'Done. The access is removed');
};
