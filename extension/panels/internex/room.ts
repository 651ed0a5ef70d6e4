import type { Room } from '../room.ts';
import { rows } from './anchors.ts';

export const room: Room = { rows };
