import * as v from 'valibot';

/**
 * `POST /api/live/ticket` → one-use ticket of 30 s; `GET /api/live` upgrades with
 * `Sec-WebSocket-Protocol: panelshare, <ticket>`.
 */
export const liveTicket = v.strictObject({ ticket: v.string() });
/** The only thing a push says (E53): ask again. The client pings with the text `ping`, answered `pong`. */
export const livePush = v.strictObject({ type: v.literal('ask_again') });
