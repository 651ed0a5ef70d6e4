/** Spans of time, in milliseconds. */
export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** A mailed code lives ten minutes (ASVS 6.5.5) and allows five attempts. */
export const codeLife = 10 * minute;
export const codeAttempts = 5;
/** A proof counts as fresh for ten minutes. */
export const freshProofLife = 10 * minute;
/** A pending invitation lives seven days (S9); one held for an agency that is no partner yet, thirty (S4). */
export const invitationLife = 7 * day;
export const heldInvitationLife = 30 * day;
/** An access request waits two weeks (Q5). */
export const requestLife = 14 * day;
/** A decline silences further requests of that partner to that client for a month (E20). */
export const declineSilence = 30 * day;
/** How often a partner may ask for more time under one grant (Q4). */
export const extendPeriod = 30 * day;
/** Default end of full access: one year (S12). */
export const fullAccessDefault = 365 * day;
/** Longest end date a customer may pick. */
export const longestGrant = 5 * 365 * day;
/** A run-out grant may be renewed with one proof within 14 days (S12). */
export const renewalWindow = 14 * day;
/** A share "until I end it" is looked at again once a year (S12). */
export const reviewPeriod = 365 * day;
/** How long a list of clients is brought up to date by its changes before it is read anew (W1). */
export const listLife = day;
/** Web session: absolute and idle life. */
export const sessionLife = 30 * day;
export const sessionIdle = 7 * day;
/** A safety session (S15) is for one act, not for work. */
export const safetySessionLife = 15 * minute;
/** Extension tokens (architecture, Who proves what). */
export const accessTokenLife = 10 * minute;
export const refreshTokenLife = 60 * day;
/** How long the old address can undo a change of address (O5), and staff's recovery can be cancelled (O6). */
export const addressChangeNotice = 72 * hour;
export const recoveryNotice = 72 * hour;
/** X1: how long somebody has been a representative whose word begins at once what another one decided. */
export const secondVoiceAge = 72 * hour;
/** How old a passkey proof on this device may be when opening with full access (E44). */
export const passkeyToOpenAge = 8 * hour;
/** A live-update ticket (architecture, Real time). */
export const liveTicketLife = 30 * second;
/** Clocks of two machines differ a little; what lies further ahead is a mistake (B5). */
export const clockSlack = 5 * minute;
