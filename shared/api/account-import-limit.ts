/** Rows of one part of the host's list: what a Worker reads, judges and stages within one request (S2). */
export const rowsAtOnce = 1_000;
/** What so many rows weigh at most. */
export const partLimit = 512 * 1024;
