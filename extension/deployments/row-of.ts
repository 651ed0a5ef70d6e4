import type { Client } from '../../shared/api/clients.ts';
import type { ListedClient } from '../protocol.ts';
import { fold } from './fold.ts';
import type { Row } from './lists.ts';
import type { Mark } from './marks.ts';

/** A client as the popup's list shows and searches it. */
export const rowOf = (deployment: string, deploymentName: string, client: Client): Row => ({
  deployment,
  grantId: client.grantId,
  customer: client.customerName,
  account: client.accountName,
  panel: client.panel.name,
  origin: client.panel.origin,
  products: client.access.kind === 'limited' ? client.access.products.length : null,
  state: client.state,
  panelState: client.panelState,
  endsAt: client.endsAt,
  way: client.way,
  enforcement: client.enforcement,
  openedAt: client.lastOpenedAt,
  find: fold(
    [client.customerName, client.accountName, client.shownAs, client.panel.name, deploymentName].join(' '),
  ),
});

/** A client as the controls in a panel show it. */
export const listed = (
  deployment: string,
  deploymentName: string,
  client: Client,
  pinned: boolean,
  mark: Mark,
): ListedClient => ({ deployment, deploymentName, client, pinned, mark });
