import type { End, EndKind, LogState } from '../ports.ts';

/** What an object knows of a thing that a restored database may know no more (A8). */
export interface LostAbout {
  id: string;
  ended: End | null;
  events: { event: string; data: string }[];
}

/** What the Worker asks of an organisation's object beside its sockets. Each call names the chain, as a check that it came to the right one. */
export interface OrganisationCalls extends Rpc.DurableObjectBranded {
  fetch(request: Request): Promise<Response>;
  /** A4: puts what waits in the log into its place. */
  sealLog(chain: string): Promise<LogState>;
  signHead(chain: string): Promise<void>;
  checkLog(chain: string): Promise<LogState>;
  /** A8: the latest minute of which database and object both know; the host's own object keeps it. */
  minute(chain: string): Promise<number>;
  keepMinute(chain: string, minute: number): Promise<void>;
  /** A8: ends are kept here before they are answered; what begins anew takes its end away. */
  recordEnds(chain: string, ends: End[], begun: { kind: EndKind; id: string }[]): Promise<void>;
  /** How far this object is, and which of these it knows to have ended. */
  position(
    chain: string,
    about: { kind: EndKind; id: string }[],
  ): Promise<{ sequence: number; ended: End[] }>;
  /** A8: puts back what a restored database has lost of this log; true when it is whole again. */
  bringBack(chain: string, restoreId: string): Promise<boolean>;
  endsOf(chain: string, kinds: EndKind[]): Promise<End[]>;
  /** What happened to these things after the moment the database was set back to. */
  lostAbout(chain: string, restoreId: string, ids: string[]): Promise<LostAbout[]>;
}

/** The namespace of the objects, as far as we use it; another place has a namespace of its own (G4). */
export interface Organisations extends Pick<DurableObjectNamespace<OrganisationCalls>, 'idFromName' | 'get'> {
  jurisdiction(place: DurableObjectJurisdiction): Organisations;
}
