/** Everything the replica remembers, in memory, and the few ways it changes. `reset()` is a new day. */
import { randomBytes } from 'node:crypto';
import type { Scope } from './scope.ts';
import type { Account, Entry, Person, Product, Role, World } from './world.ts';

/** The partner's person behind a delegated session, as the assertion's `act` named it (point 9). */
export interface Actor {
  readonly organisation: string;
  readonly organisationName: string;
  readonly email: string;
  readonly person: string;
}

export interface Delegation {
  readonly issuer: string;
  readonly grantId: string;
  readonly actor: Actor;
  /** How the partner's person signed in at the issuer (point 12), for the log. */
  readonly amr: readonly string[];
}

export interface Session {
  readonly id: string;
  readonly csrf: string;
  readonly accountId: string;
  readonly email: string;
  /** A delegated session has no rank in the account: rank is what the owner-only pages ask for. */
  readonly role: Role | null;
  readonly delegation: Delegation | null;
  readonly scope: Scope;
  lastSeenAt: number;
  ended: boolean;
}

/** The customer's approval of the issuer (point 3): the proof that this account may be shared there. */
export interface Link {
  readonly id: string;
  readonly issuer: string;
  readonly accountId: string;
  /** `null`: linked from the start, as demo data. */
  readonly approvedBy: string | null;
  readonly approvedAt: number;
}

export interface LinkCode {
  readonly link: Link;
  readonly issuer: string;
  readonly expiresAt: number;
}

/** A grant is known here from its first delegated login. */
export interface KnownGrant {
  readonly id: string;
  readonly accountId: string;
  readonly actor: Actor;
  readonly scope: Scope;
  readonly lastLoginAt: number;
  readonly ended: 'no' | 'by-issuer' | 'by-customer' | 'by-customer-unconfirmed';
}

export interface AuditEntry {
  readonly at: number;
  readonly accountId: string;
  readonly actor: string;
  readonly grantId: string | null;
  readonly action: string;
  readonly target: string;
}

export interface LinkSeed {
  readonly linkId: string;
  readonly accountId: string;
}

/** What this host remembers of a grant's ends, whether or not anybody was signed in under it. */
export interface Endings {
  readonly count: number;
  /** `iat` of the newest session-revoked event, by the issuer's clock; 0 if there was none. */
  readonly lastEventAt: number;
}

const NO_ENDINGS: Endings = { count: 0, lastEventAt: 0 };

const IDLE_OWN_MS = 30 * 60_000;
/** Shorter than the customer's own: an end that could not be delivered has run out after this. */
const IDLE_DELEGATED_MS = 10 * 60_000;

export function createState(options: {
  readonly clock: () => number;
  readonly issuer: string;
  readonly world: () => World;
  readonly links: readonly LinkSeed[];
}) {
  const { clock, issuer } = options;
  const accounts = new Map<string, Account>();
  const people = new Map<string, Person>();
  const products = new Map<string, Product>();
  const entries = new Map<string, Entry>();
  const sessions = new Map<string, Session>();
  const links = new Map<string, Link>();
  const linkCodes = new Map<string, LinkCode>();
  const grants = new Map<string, KnownGrant>();
  const usedIds = new Map<string, number>();
  const endings = new Map<string, Endings>();
  const audit: AuditEntry[] = [];
  const control: { down: boolean; shownAccount: string | null } = { down: false, shownAccount: null };

  function reset(): void {
    for (const held of [accounts, people, products, entries, sessions, links, linkCodes]) held.clear();
    for (const held of [grants, usedIds, endings]) held.clear();
    audit.length = 0;
    control.down = false;
    control.shownAccount = null;
    const world = options.world();
    for (const account of world.accounts) accounts.set(account.id, account);
    for (const person of world.people) people.set(person.email, person);
    for (const product of world.products) products.set(product.id, product);
    for (const entry of world.entries ?? []) entries.set(entry.id, entry);
    for (const { linkId, accountId } of options.links) {
      links.set(linkId, { id: linkId, issuer, accountId, approvedBy: null, approvedAt: clock() });
    }
  }

  reset();

  return {
    accounts,
    people,
    products,
    entries,
    sessions,
    links,
    linkCodes,
    grants,
    audit,
    control,
    reset,

    productsOf: (accountId: string): readonly Product[] =>
      [...products.values()].filter((product) => product.accountId === accountId),

    linkOf: (accountId: string): Link | undefined =>
      [...links.values()].find((link) => link.issuer === issuer && link.accountId === accountId),

    /** One use per id. Synchronous on purpose: nothing can come between the look and the mark. */
    consume(id: string, untilMs: number): boolean {
      const now = clock();
      for (const [used, until] of usedIds) if (until <= now) usedIds.delete(used);
      if (usedIds.has(id)) return false;
      usedIds.set(id, untilMs);
      return true;
    },

    startSession(start: Omit<Session, 'id' | 'csrf' | 'lastSeenAt' | 'ended'>): Session {
      const session: Session = { ...start, id: secret(), csrf: secret(), lastSeenAt: clock(), ended: false };
      sessions.set(session.id, session);
      return session;
    },

    /** Asked on EVERY request: this is what makes an end take hold on the next one. */
    findSession(id: string | undefined): Session | 'ended' | null {
      const session = id === undefined ? undefined : sessions.get(id);
      if (session === undefined) return null;
      if (session.ended) return 'ended';
      const idle = session.delegation === null ? IDLE_OWN_MS : IDLE_DELEGATED_MS;
      if (clock() - session.lastSeenAt >= idle) {
        sessions.delete(session.id);
        return null;
      }
      session.lastSeenAt = clock();
      return session;
    },

    /**
     * Ends what is open and counts the end, so that a login under way at this moment sees it.
     * Events may arrive out of order; the newest `eventAt` stays, as assertions are measured by it.
     */
    endGrant(grantId: string, how: Exclude<KnownGrant['ended'], 'no'>, eventAt = 0): number {
      const { count, lastEventAt } = endings.get(grantId) ?? NO_ENDINGS;
      endings.set(grantId, { count: count + 1, lastEventAt: Math.max(lastEventAt, eventAt) });
      const grant = grants.get(grantId);
      // What the customer ended here stays the customer's doing, whatever the issuer says later (point 4).
      if (grant !== undefined && !(how === 'by-issuer' && grant.ended.startsWith('by-customer'))) {
        grants.set(grantId, { ...grant, ended: how });
      }
      const open = [...sessions.values()].filter(
        (session) => session.delegation?.grantId === grantId && !session.ended,
      );
      for (const session of open) session.ended = true;
      return open.length;
    },

    endingsOf: (grantId: string): Endings => endings.get(grantId) ?? NO_ENDINGS,

    record(entry: Omit<AuditEntry, 'at'>): void {
      audit.push({ at: clock(), ...entry });
    },

    /** An act in the panel, under the name of who did it. */
    recordAct(session: Session, action: string, target: string): void {
      const grantId = session.delegation?.grantId ?? null;
      audit.push({
        at: clock(),
        accountId: session.accountId,
        actor: actorOf(session),
        grantId,
        action,
        target,
      });
    },
  };
}

export type State = ReturnType<typeof createState>;

/** 256 random bits: session ids, CSRF tokens, link codes. */
export function secret(): string {
  return randomBytes(32).toString('base64url');
}

/** Who acts, in the words of the log (point 16): the partner's person by name, never just "the account". */
export function actorOf(session: Session): string {
  const { delegation } = session;
  return delegation === null
    ? session.email
    : `${delegation.actor.email} of ${delegation.actor.organisationName}`;
}
