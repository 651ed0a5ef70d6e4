/** Orders of one request: what a Worker judges and books within one (B5). */
export const ordersAtOnce = 500;
/** Orders that our own programs send at once: what is judged within the 10 ms of a request on the free plan. */
export const partRows = 200;
/** What the most weigh at most, as JSON or as lines of a file. */
export const ordersLimit = 512 * 1024;
