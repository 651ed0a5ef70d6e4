import type { PanelKind } from '../../shared/api/deployment.ts';
import type { InstructionClaims } from '../../shared/api/instructions.ts';
import type { ProductCategory } from '../../shared/domain/access.ts';
import type { InstructionEvidence, InstructionFailure } from '../../shared/domain/instruction.ts';

/** Kinds whose folder has a session.ts; the build makes `panel-<kind>-session.js` of each. */
export const sessionKinds = ['froxlor', 'ispconfig', 'virtualmin'] as const satisfies readonly PanelKind[];

/**
 * Kinds whose session knows one open form only: whoever asks for another, in whichever tab, makes the
 * one that stands open useless.
 */
export const oneFormOnly: ReadonlySet<PanelKind> = new Set(['ispconfig'] as const);

/** What makes a run stop; nothing was changed yet, or what was changed is told by the list. */
export class Stop extends Error {
  readonly failure: InstructionFailure;

  constructor(failure: InstructionFailure) {
    super(failure);
    this.failure = failure;
  }
}

/** A page of the panel as it answered just now. */
export interface Fetched {
  document: Document;
  url: URL;
}

/**
 * The panel, in the session of the person who clicked, in their own page (E51). Paths are the
 * adapter's own and relative to the panel's start; none comes from an instruction or from a page.
 */
export interface Panel {
  /** The page that the person sees. */
  readonly open: Document;
  get(path: string): Promise<Fetched>;
  /** Changes something: only after the account of a page fetched since the last change was compared. */
  post(path: string, fields: Iterable<readonly [string, string]>): Promise<Fetched>;
  /** As `post`, for a panel whose own button is a link. */
  follow(path: string): Promise<Fetched>;
  /** Compares the account that a freshly fetched page names with the one consented to, and stops if it is another. */
  mustShow(account: string | null): void;
}

export interface SeenProduct {
  id: string;
  name: string;
  category: ProductCategory;
}

export interface Order {
  product: string;
  username: string;
  password: string;
  /** What stands beside it in the panel's list, where the panel has a place for it. */
  comment: string;
}

/**
 * Customer-session mode at one kind of panel: four fixed operations through the panel's own forms
 * (facts: customer-session.md). None reports success: what the lists say afterwards counts.
 */
export interface PanelSession {
  kind: (typeof sessionKinds)[number];
  /** Whether a form stands open in the page that our requests would make useless (`oneFormOnly`). */
  formOpen?(open: Document): boolean;
  /** The panel's start, seen from one of its pages. */
  base(open: Document, address: URL): URL;
  /** What the account's own pages list and a user can be made for. */
  products(panel: Panel): Promise<readonly SeenProduct[]>;
  /** The names in the panel's own list of such users. */
  names(panel: Panel): Promise<readonly string[]>;
  make(panel: Panel, order: Order): Promise<void>;
  /** Takes the user away, under the name it was asked for or got; one that is not there is no failure. */
  remove(panel: Panel, username: string): Promise<void>;
}

/** A form's successful controls, its token among them, with ours in place of its own. */
export const fieldsOf = (
  form: HTMLFormElement,
  ours: Readonly<Record<string, string>>,
  without: readonly string[] = [],
): [string, string][] => [
  ...[...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && !(name in ours) && !without.includes(name) ? [[name, value]] : [],
  ),
  ...Object.entries(ours),
];

const patience = 30_000;

/** The page's own panel, by requests like the page's own; every answer is read as a page and never run. */
export class OwnPanel implements Panel {
  readonly open: Document;
  readonly #base: URL;
  readonly #account: string;
  #shown: string | null = null;
  #compared = false;
  #changed = false;

  constructor(open: Document, base: URL, account: string) {
    this.open = open;
    this.#base = base;
    this.#account = account;
  }

  /** The account that the last page compared has named. */
  get shown(): string | null {
    return this.#shown;
  }

  /** Whether something was sent that may have changed the panel. */
  get changed(): boolean {
    return this.#changed;
  }

  get(path: string): Promise<Fetched> {
    return this.#fetch(path, {});
  }

  post(path: string, fields: Iterable<readonly [string, string]>): Promise<Fetched> {
    const body = new URLSearchParams();
    for (const [name, value] of fields) body.append(name, value);
    this.#change();
    return this.#fetch(path, { method: 'POST', body });
  }

  follow(path: string): Promise<Fetched> {
    this.#change();
    return this.#fetch(path, {});
  }

  mustShow(account: string | null): void {
    this.#shown = account;
    if (account === null) throw new Stop('signed_out');
    if (account !== this.#account) throw new Stop('wrong_account');
    this.#compared = true;
  }

  #change(): void {
    if (!this.#compared) throw new Error('The account was not compared.');
    this.#compared = false;
    this.#changed = true;
  }

  async #fetch(path: string, init: RequestInit): Promise<Fetched> {
    const address = new URL(path, this.#base);
    if (address.origin !== this.#base.origin) throw new Stop('not_offered');
    try {
      const answer = await fetch(address, {
        ...init,
        credentials: 'same-origin',
        // Some panels refuse what names no page of theirs, also where their pages ask for no referrer.
        referrerPolicy: 'same-origin',
        cache: 'no-store',
        signal: AbortSignal.timeout(patience),
      });
      // Froxlor's own limit of pages a minute.
      if (answer.status === 429) throw new Stop('unreachable');
      const text = await answer.text();
      return { document: new DOMParser().parseFromString(text, 'text/html'), url: new URL(answer.url) };
    } catch (reason) {
      throw reason instanceof Stop ? reason : new Stop('unreachable');
    }
  }
}

const failureOf = (reason: unknown): InstructionFailure => {
  if (reason instanceof Stop) return reason.failure;
  throw reason;
};

/** As many names as a report takes, the one it is about among them. */
const told = (names: readonly string[], about: string | null): string[] =>
  [...names].sort((one, other) => Number(other === about) - Number(one === about)).slice(0, 500);

/**
 * Carries out one act and says what was seen: the list before, the list after, and whose. Null where
 * something was sent and then nobody could say what came of it: such an act is not reported, so that
 * the Worker has it taken away before anything is made again (E46).
 */
export const carryOut = async (
  session: PanelSession,
  panel: OwnPanel,
  act: InstructionClaims['act'],
): Promise<InstructionEvidence | null> => {
  let before: readonly string[] = [];
  let refused: InstructionFailure | null = null;
  try {
    before = await session.names(panel);
    if (act.do === 'make') await session.make(panel, act);
    else await session.remove(panel, act.username);
  } catch (reason) {
    refused = failureOf(reason);
    if (!panel.changed) {
      return { shown: panel.shown, before: told(before, null), after: [], madeAs: null, failure: refused };
    }
  }
  let after: readonly string[];
  try {
    after = await session.names(panel);
  } catch (reason) {
    failureOf(reason);
    return null;
  }
  const evidence = (about: string | null, failure: InstructionFailure | null): InstructionEvidence => ({
    shown: panel.shown,
    before: told(before, about),
    after: told(after, about),
    madeAs: failure === null && act.do === 'make' ? about : null,
    failure,
  });
  if (act.do === 'remove') {
    const there = after.includes(act.username);
    return evidence(act.username, there ? 'still_listed' : null);
  }
  const came = after.filter((name) => !before.includes(name));
  const only = came.length === 1 && refused === null ? came[0] : undefined;
  const made = came.find((name) => name.endsWith(act.username)) ?? only;
  // Others came meanwhile and none has our name: which is ours cannot be told, and must not be guessed.
  if (made === undefined && came.length > 0) return null;
  return made === undefined ? evidence(null, refused ?? 'not_listed') : evidence(made, null);
};

export interface SessionRunner {
  formOpen(): boolean;
  products(account: string): Promise<readonly SeenProduct[] | null>;
  carryOut(account: string, act: InstructionClaims['act']): Promise<InstructionEvidence | null>;
}

declare global {
  /** Put into a page by the background after a person clicked, and taken out by the one call that uses it. */
  var panelshareSession: SessionRunner | undefined;
}

export const runnerOf = (session: PanelSession): SessionRunner => {
  const panelOf = (account: string) =>
    new OwnPanel(document, session.base(document, new URL(location.href)), account);
  return {
    formOpen: () => session.formOpen?.(document) ?? false,
    products: (account) =>
      session.products(panelOf(account)).catch((reason: unknown) => {
        failureOf(reason);
        return null;
      }),
    carryOut: (account, act) => carryOut(session, panelOf(account), act),
  };
};
