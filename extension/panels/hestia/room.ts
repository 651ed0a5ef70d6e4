import { takenBy } from '../../controls/row-place.ts';
import type { Room } from '../room.ts';
import { rowHeight } from './anchors.ts';

export const room: Room = {
  rows: ':is(.page-web, .page-db) .units-table-row.js-unit ul.units-table-row-actions',
  rowStyle: rowHeight,
  // The menu is a bar whose entries keep equal distances: ours has three lines at the most.
  more: `ul.main-menu-list:not([${takenBy('menu')}])::after{content:"";flex:0 1 16em;min-width:0;height:72px}`,
};
