import { DurableObject } from 'cloudflare:workers';
import * as v from 'valibot';
import { minute } from '../../shared/domain/duration.ts';
import type { Bindings } from '../bindings.ts';
import { signerFrom } from '../crypto/signer.ts';
import type { End, EndKind, LogState } from '../ports.ts';
import type { LostAbout, OrganisationCalls } from './calls.ts';
import { findListeners, findSignedIn } from './home.ts';
import { liveProtocol, objectCalls, objectOf } from './live.ts';
import type { Keeper } from './log-keeper.ts';
import { organisationsIn } from './namespace.ts';

/** The only thing that is ever sent (E53). */
const askAgain = JSON.stringify({ type: 'ask_again' });
/** A background, a popup, a few windows: one device needs no more. */
const socketsPerDevice = 8;

/** What a socket keeps through hibernation: whose it is, and the home it was opened for. */
const ticketed = v.object({ deviceId: v.string(), home: v.nullable(v.string()) });
const pushOrder = v.array(v.string());

/**
 * One object an organisation. It finds who must hear a push, and holds the sockets of the persons
 * whose home it is (home.ts). Sockets hibernate: a quiet organisation costs nothing. At each push,
 * and each minute while sockets are open, they are compared with the logins: a socket whose login
 * has ended, or whose person has another home by now, is closed; the client connects anew if it
 * still may (E53).
 */
export class OrganisationObject extends DurableObject<Bindings> implements OrganisationCalls {
  private keeper: Keeper | undefined;

  constructor(ctx: DurableObjectState, env: Bindings) {
    super(ctx, env);
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair('ping', 'pong'));
  }

  override async fetch(request: Request): Promise<Response> {
    const url = new URL(request.url);
    switch (`${url.origin}${url.pathname}`) {
      case objectCalls.open:
        return this.open({
          deviceId: url.searchParams.get('device') ?? '',
          home: url.searchParams.get('home'),
        });
      case objectCalls.askAgain:
        return this.tell(await request.text());
      case objectCalls.push:
        return this.push(v.parse(pushOrder, await request.json()));
      default:
        return new Response(null, { status: 404 });
    }
  }

  override async alarm(): Promise<void> {
    await this.closeEnded();
    if (this.ctx.getWebSockets().length > 0) await this.lookAgain();
  }

  /** Pings are answered without waking the object; nothing else is for us to hear. */
  override webSocketMessage(socket: WebSocket): void {
    socket.close(1003, 'not_understood');
  }

  async sealLog(chain: string): Promise<LogState> {
    return (await this.keeperOf(chain)).log.seal(Date.now());
  }

  async signHead(chain: string): Promise<void> {
    await (await this.keeperOf(chain)).log.head(Date.now());
  }

  async checkLog(chain: string): Promise<LogState> {
    return (await this.keeperOf(chain)).log.check(Date.now());
  }

  async minute(chain: string): Promise<number> {
    return (await this.keeperOf(chain)).kept.minute();
  }

  async keepMinute(chain: string, minute: number): Promise<void> {
    (await this.keeperOf(chain)).kept.keepMinute(minute);
  }

  async recordEnds(chain: string, ends: End[], begun: { kind: EndKind; id: string }[]): Promise<void> {
    (await this.keeperOf(chain)).kept.record(ends, begun);
  }

  async position(
    chain: string,
    about: { kind: EndKind; id: string }[],
  ): Promise<{ sequence: number; ended: End[] }> {
    const { kept } = await this.keeperOf(chain);
    const ended = about.flatMap(({ kind, id }) => kept.ended(kind, id) ?? []);
    return { sequence: kept.end().sequence, ended };
  }

  async bringBack(chain: string, restoreId: string): Promise<boolean> {
    return (await this.keeperOf(chain)).log.bringBack(restoreId, Date.now());
  }

  async endsOf(chain: string, kinds: EndKind[]): Promise<End[]> {
    return [...(await this.keeperOf(chain)).kept.ends(kinds)];
  }

  async lostAbout(chain: string, restoreId: string, ids: string[]): Promise<LostAbout[]> {
    const { kept, log } = await this.keeperOf(chain);
    const after = await log.restoredAfter(restoreId);
    return ids.map((id) => ({
      id,
      ended: kept.ended('grant', id),
      events: kept.entriesAbout(id, after.sequence).map(({ event, data }) => ({ event, data })),
    }));
  }

  /** Loaded when first needed: an object that only pushes has no use for it. */
  private async keeperOf(chain: string): Promise<Keeper> {
    if (!this.ctx.id.equals(organisationsIn(this.env).idFromName(chain))) throw new Error('not this chain');
    const { keeperOn } = await import('./log-keeper.ts');
    this.keeper ??= keeperOn(this.ctx.storage, {
      chain,
      database: this.env.DB,
      signer: signerFrom(this.env.SIGNING_KEYS),
      deployment: this.env.DEPLOYMENT,
    });
    return this.keeper;
  }

  private async open(whose: v.InferOutput<typeof ticketed>): Promise<Response> {
    const earlier = this.ctx.getWebSockets(whose.deviceId);
    for (const socket of earlier.slice(0, Math.max(0, earlier.length + 1 - socketsPerDevice))) {
      socket.close(1000, 'replaced');
    }
    const { 0: client, 1: server } = new WebSocketPair();
    this.ctx.acceptWebSocket(server, [whose.deviceId]);
    server.serializeAttachment(whose);
    if ((await this.ctx.storage.getAlarm()) === null) await this.lookAgain();
    return new Response(null, {
      status: 101,
      webSocket: client,
      headers: { 'sec-websocket-protocol': liveProtocol },
    });
  }

  /** Passes "ask again" to every object in which a socket of a member stands, this one included. */
  private async tell(organisationId: string): Promise<Response> {
    const homes = new Map<string | null, string[]>([[organisationId, []]]);
    for (const { deviceId, home } of await findListeners(this.env.DB, organisationId, Date.now())) {
      homes.set(home, [...(homes.get(home) ?? []), deviceId]);
    }
    await Promise.all(
      [...homes].map(([home, deviceIds]) =>
        home === organisationId
          ? this.push(deviceIds)
          : objectOf(organisationsIn(this.env), home).fetch(objectCalls.push, {
              method: 'POST',
              body: JSON.stringify(deviceIds),
            }),
      ),
    );
    return new Response(null, { status: 204 });
  }

  private async push(deviceIds: readonly string[]): Promise<Response> {
    await this.closeEnded();
    for (const deviceId of deviceIds) {
      for (const socket of this.ctx.getWebSockets(deviceId)) {
        if (socket.readyState === WebSocket.OPEN) socket.send(askAgain);
      }
    }
    return new Response(null, { status: 204 });
  }

  private async closeEnded(): Promise<void> {
    const sockets = this.ctx.getWebSockets().flatMap((socket) => {
      const whose = v.safeParse(ticketed, socket.deserializeAttachment());
      return whose.success && socket.readyState === WebSocket.OPEN ? [{ socket, ...whose.output }] : [];
    });
    if (sockets.length === 0) return;
    const devices = [...new Set(sockets.map(({ deviceId }) => deviceId))];
    const signedIn = new Map(
      (await findSignedIn(this.env.DB, devices, Date.now())).map(({ deviceId, home }) => [deviceId, home]),
    );
    for (const { socket, deviceId, home } of sockets) {
      if (!signedIn.has(deviceId)) socket.close(4401, 'signed_out');
      else if (signedIn.get(deviceId) !== home) socket.close(4409, 'moved');
    }
  }

  private lookAgain(): Promise<void> {
    return this.ctx.storage.setAlarm(Date.now() + minute);
  }
}
