import type { Row } from './lists.ts';

/** Whether opening a client is worth asking for, as the list says; whether it is allowed the Worker alone says. */
export const mayOpen = ({ state, panelState, way }: Row): boolean =>
  state === 'active' && panelState === 'in_force' && way !== 'none';
