import type { PanelKind } from '../../shared/api/deployment.ts';
import { rowPlace, takenBy } from '../controls/row-place.ts';
import { room as froxlor } from './froxlor/room.ts';
import { room as hestia } from './hestia/room.ts';
import { room as infomaniak } from './infomaniak/room.ts';
import { room as internex } from './internex/room.ts';
import { room as ionos } from './ionos/room.ts';
import { room as ispconfig } from './ispconfig/room.ts';
import { room as virtualmin } from './virtualmin/room.ts';

/** What a kind keeps free for our controls from before the first paint on, so that nothing moves when they come. */
export interface Room {
  /** The anchors that get a row's control, as a selector. */
  rows: string;
  /** What such a control takes there beyond the usual, as declarations. */
  rowStyle?: string;
  /** Room for other controls, as CSS. */
  more?: string;
}

const rooms: Readonly<Record<PanelKind, Room>> = {
  internex,
  froxlor,
  infomaniak,
  ionos,
  virtualmin,
  hestia,
  ispconfig,
};

/** The styles of one kind, as the build writes them: a row keeps the very place that its control takes. */
const stylesOf = ({ rows, rowStyle = '', more = '' }: Room): string =>
  `:is(${rows}):not([${takenBy('row')}])::after{content:"";${rowPlace}${rowStyle}}${more}\n`;

export const roomStyles: ReadonlyMap<string, string> = new Map(
  Object.entries(rooms).map(([kind, room]) => [kind, stylesOf(room)]),
);
