/** Orders of one request: what a Worker judges and books within one (B5). */
export const ordersAtOnce = 500;
/** What so many weigh at most, as JSON or as lines of a file. */
export const ordersLimit = 512 * 1024;
