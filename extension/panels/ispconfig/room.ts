import { takenBy } from '../../controls/row-place.ts';
import type { Room } from '../room.ts';
import { rows } from './anchors.ts';

/**
 * The header of wide windows has room for our menu; in narrow ones what floats there breaks anywhere, so
 * ours has a line of its own, and the header ends with one as high as that before it comes.
 */
const menu = `@media (max-width:991px){#headerbar>.panelshare-menu{clear:both}
#headerbar:not([${takenBy('menu')}])::after{content:"";display:block;clear:both;height:65px}}`;

export const room: Room = { rows, more: menu };
