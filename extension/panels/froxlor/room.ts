import type { Room } from '../room.ts';

/** Domains that are websites: others of that list get no control. */
export const room: Room = {
  rows: 'table tbody tr:has(td a[target="_blank"][href^="http"]:not([rel])) td:last-child.text-end',
};
