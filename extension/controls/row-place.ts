import { styleMark } from './dom.ts';

/** What a row's control takes of it: as wide as both buttons, and no height of its own, so that no row grows. */
export const rowPlace =
  'display:inline-block;flex:none;align-self:center;width:58px;height:0;vertical-align:middle;';

/** Set on an anchor while its control stands there, and so has the place that was kept for it. */
export const takenBy = (name: string): string => `${styleMark}-${name}`;
