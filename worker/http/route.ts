import type { Context as HonoContext } from 'hono';
import { withWords } from '../../shared/messages/words.ts';
import type { AdminAction, MemberAction, StaffAction } from '../../shared/policy.ts';
import type { Bindings } from '../bindings.ts';
import type { Context, Live, Mailer, Services } from '../ports.ts';

/** What every handler finds in the Hono context. */
export interface Env {
  Bindings: Bindings;
  Variables: {
    ctx: Context;
    /** Session cookie or bearer device, for handlers that end or rotate it. */
    live: Live;
    mailer: Mailer;
  };
}
export type Http = HonoContext<Env>;

/**
 * Who may call a route, declared beside it. The router enforces `person`, `admin`, `staff` and `host`;
 * `member` is enforced by the use case through `decide`, and the denial suite proves for every
 * route that the behaviour is what is declared.
 */
export type Authorisation =
  | { kind: 'public'; why: string }
  /** Any signed-in person; `safety` lets a safety session in as well, `host` one of the host's provider. */
  | { kind: 'person'; safety?: true; host?: true }
  /** A member of the organisation that the named path parameter belongs to. */
  | { kind: 'member'; of: Subject; action: MemberAction; otherSide?: MemberAction }
  | { kind: 'admin'; action: AdminAction }
  /** The host's staff, and its admins. */
  | { kind: 'staff'; action: StaffAction }
  /** A delegated-login host with its token. */
  | { kind: 'host' };

export type Subject =
  | 'organisation'
  | 'team'
  | 'account'
  | 'invitation'
  | 'grant'
  | 'opening'
  | 'client'
  | 'project'
  | 'request';

/**
 * `page`: cookie, HTML, same-origin rule. `api`: bearer only, JSON, CORS `*` without credentials.
 * `protocol`: machine to machine, neither cookie nor person.
 */
export type Surface = 'page' | 'api' | 'protocol';

interface Declared {
  method: 'GET' | 'POST';
  /** Hono path, with parameters named after their subject: `/grants/:grant/end`. */
  path: string;
  surface: Surface;
  authorisation: Authorisation;
  /** API posts only: true when the answer holds a secret and must not be kept for replay (E32). */
  secretAnswer?: true;
  /** Bytes its body may have, where the usual limit is too little. */
  bodyLimit?: number;
}

export type Handler = (http: Http) => Promise<Response> | Response;

/**
 * Begins to read by the token alone, beside the question whose that is and in one way to the database with
 * it; gives what handles the request once the router lets it, and is dropped where it does not.
 */
export type Ahead = (
  http: Http,
  services: Services,
  by: { tokenHash: string; now: number },
) => Promise<Handler>;

/** A question of the extension that each page of a panel asks: its reads do not wait for who asks. */
export interface AheadRoute extends Declared {
  method: 'GET';
  surface: 'api';
  ahead: () => Promise<Ahead>;
}

export interface HandledRoute extends Declared {
  handle: Handler;
}

export type Route = HandledRoute | AheadRoute;

/**
 * A handler of a module that is loaded when one of its routes is called: what a route is and who may
 * call it stands in the script; what it does, the page it shows and the words it says, beside it.
 */
export const lazy =
  <Name extends string>(load: () => Promise<Readonly<Record<Name, Handler>>>, name: Name): Handler =>
  async (http) =>
    (await withWords(http.get('ctx').language, load))[name](http);
