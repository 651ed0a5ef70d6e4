import * as v from 'valibot';
import { account } from './accounts.ts';
import { namedKind } from './deployment.ts';
import { access, enforcementLabel, grantState, id, moment, origin, panelState } from './primitives.ts';

/** One client of a partner: a grant, with what the list and the acting frame show. */
export const client = v.strictObject({
  grantId: id,
  organisationId: id,
  customerName: v.string(),
  accountId: id,
  accountName: v.string(),
  /** How the panel's own pages name this account; the frame compares it (W3). */
  shownAs: v.string(),
  panel: v.strictObject({ id, kind: namedKind, name: v.string(), origin: v.string() }),
  access,
  state: grantState,
  panelState,
  endsAt: v.nullable(moment),
  /** What else ends it (X3): the partner's project, or days without an opening. */
  endsBy: v.nullable(v.picklist(['project', 'idle'])),
  /** "Open" the panel, or "Show access" (W9). */
  way: v.picklist(['open', 'card', 'none']),
  enforcement: enforcementLabel,
  /** By this person. */
  lastOpenedAt: v.nullable(moment),
});
export type Client = v.InferOutput<typeof client>;

/** How far somebody's list is known: whose, when it was read from its beginning, and the last change seen. */
export const listPoint = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,4}_[0-9a-z]{16,32}\.\d{1,15}\.\d{1,15}$/),
  v.transform((text) => {
    const [personId = '', readAt, seq] = text.split('.');
    return { personId, readAt: Number(readAt), seq: Number(seq) };
  }),
);
export type ListPoint = v.InferOutput<typeof listPoint>;

/**
 * `GET /api/clients`: every client of every organisation of the person; keyset paging by `after`. With
 * `since`, what has changed after an earlier answer, as far as the Worker can tell; else the whole.
 */
export const clients = v.strictObject({
  clients: v.array(client),
  /** False: only what changed. */
  whole: v.boolean(),
  /** Grants that changed and are on the list no more. */
  gone: v.array(id),
  next: v.nullable(v.string()),
  /** What the next question is asked since; of several pages, what the first one says. */
  upTo: v.string(),
  /** Server time, by which the popup says how old its list is (E28). */
  at: moment,
  waiting: v.strictObject({ invitations: v.number() }),
});
export type Clients = v.InferOutput<typeof clients>;

/** An invitation waiting for the partner's answer. */
export const waitingInvitation = v.strictObject({
  id,
  organisationId: id,
  customerName: v.string(),
  accountName: v.string(),
  panelName: v.string(),
  access,
  expiresAt: moment,
  /** It answers a request of ours, with something else than was asked (Q3). */
  counterOffer: v.boolean(),
  /** Where the answer is given: a page of the deployment. */
  url: v.string(),
});
/** `GET /api/invitations`. */
export const waitingInvitations = v.strictObject({ invitations: v.array(waitingInvitation) });
export type WaitingInvitation = v.InferOutput<typeof waitingInvitation>;

/**
 * `POST /api/clients/:grant/open`. What comes back is used once, at once, by the background,
 * and kept nowhere (E32). A card is fetched by its own call.
 */
export const opening = v.variant('way', [
  v.strictObject({ way: v.literal('link'), openingId: id, url: v.string(), shownAs: v.string() }),
  v.strictObject({
    way: v.literal('form'),
    openingId: id,
    action: v.string(),
    fields: v.record(v.string(), v.string()),
    shownAs: v.string(),
  }),
  v.strictObject({ way: v.literal('card'), openingId: id, url: v.string() }),
]);
export type Opening = v.InferOutput<typeof opening>;

/** `POST /api/openings/:opening/landed`: what account the panel's page showed after landing (E33). */
export const landed = v.strictObject({ shown: v.nullable(v.pipe(v.string(), v.maxLength(200))) });
export const landedAnswer = v.strictObject({ matches: v.boolean() });

/**
 * `GET /api/here?origin=…&shown=…`: what this page's account is to me. The frame depends on
 * this answer and not on who opened the tab, so it survives a restart (W3).
 */
export const here = v.strictObject({
  panel: v.nullable(
    v.strictObject({
      id,
      kind: namedKind,
      name: v.string(),
      enabled: v.boolean(),
      /** Customer-session mode: what is read and changed at this panel, the customer's own page reads and changes. */
      inPage: v.boolean(),
      /** Whether single products can be shared here at all (E40). */
      limits: v.boolean(),
    }),
  ),
  /** My grant on the account the page shows, ended ones included for a day so that a tab can say so. */
  client: v.nullable(client),
  /** My own account, with its shares, if the page shows one. */
  account: v.nullable(account),
  at: moment,
});
export type Here = v.InferOutput<typeof here>;

/** So many pages are asked about at once; more tabs than these make a second question. */
export const pagesAtOnce = 20;
/** `GET /api/pages?pages=…`: the same for several pages, when all of them are to ask again. JSON of this. */
export const pagesAsked = v.pipe(
  v.array(
    v.strictObject({ origin, shown: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(200))) }),
  ),
  v.minLength(1),
  v.maxLength(pagesAtOnce),
);
/** In the order of the question. */
export const pagesHere = v.strictObject({ pages: v.array(here) });
