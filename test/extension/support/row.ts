import { fold } from '../../../extension/deployments/fold.ts';
import type { Row } from '../../../extension/deployments/lists.ts';

export const nord = 'https://nord.example';
export const sued = 'https://sued.example';

/** A client of the popup's list, on Froxlor, in full. */
export const row = (customer: string, more?: Partial<Row>): Row => ({
  deployment: nord,
  grantId: `gra_${customer}`,
  customer,
  account: `${customer.toLowerCase()}.test`,
  panel: 'Froxlor',
  origin: 'https://panel.example',
  products: null,
  state: 'active',
  panelState: 'in_force',
  endsAt: null,
  way: 'open',
  enforcement: { enforcement: 'brokered', verified: true, idleSeconds: 600, unbounded: false, leaks: false },
  openedAt: null,
  find: fold(`${customer} ${customer}.test Froxlor`),
  ...more,
});
