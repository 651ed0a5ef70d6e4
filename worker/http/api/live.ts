import * as v from 'valibot';
import { liveTicket } from '../../../shared/api/live.ts';
import { liveTicketLife } from '../../../shared/domain/duration.ts';
import { findHome } from '../../organisation/home.ts';
import { liveProtocol, objectCalls, objectOf } from '../../organisation/live.ts';
import { organisationsIn } from '../../organisation/namespace.ts';
import { answerJson, answerRefusal } from '../answer.ts';
import { jsonInput, nothing } from '../input.ts';
import type { Http, Route } from '../route.ts';

const purpose = 'live_ticket';
const ticketPayload = v.pipe(v.string(), v.parseJson(), v.object({ deviceId: v.string() }));

/** `POST /api/live/ticket`: a one-use ticket of 30 seconds for the device that asks. */
const giveTicket = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  if (ctx.actor.kind !== 'person') return answerRefusal(http, 'api', { code: 'sign_in_required' });
  const input = await jsonInput(http, nothing);
  if (!input.ok) return answerJson(http, input);
  const ticket = ctx.ids.token();
  const kept = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    sets: [
      {
        do: 'remember_once',
        hash: await ctx.secrets.hash(ticket),
        purpose,
        payload: JSON.stringify({ deviceId: ctx.actor.deviceId }),
        expiresAt: ctx.now + liveTicketLife,
      },
    ],
    audit: [],
  });
  return answerJson(http, kept.ok ? { ok: true, value: v.parse(liveTicket, { ticket }) } : kept);
};

/** The ticket of `Sec-WebSocket-Protocol: panelshare, <ticket>`; null when the header is not that. */
const ticketIn = (header: string | undefined): string | null => {
  const [protocol, ticket, ...rest] = (header ?? '').split(',').map((part) => part.trim());
  return protocol === liveProtocol && ticket !== undefined && ticket !== '' && rest.length === 0
    ? ticket
    : null;
};

/** `GET /api/live`: takes the ticket and hands the socket to the object of the person's home. */
const openSocket = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  if (http.req.header('upgrade')?.toLowerCase() !== 'websocket') {
    return answerRefusal(http, 'protocol', { code: 'invalid_input' });
  }
  const ticket = ticketIn(http.req.header('sec-websocket-protocol'));
  const payload =
    ticket === null ? null : await ctx.store.atomic.useOnce(await ctx.secrets.hash(ticket), purpose, ctx.now);
  const known = v.safeParse(ticketPayload, payload);
  const device = known.success ? await ctx.store.devices.byId(known.output.deviceId) : null;
  if (device === null || device.endedAt !== null || device.expiresAt <= ctx.now) {
    return answerRefusal(http, 'protocol', { code: 'sign_in_required' });
  }
  const home = await findHome(http.env.DB, device.personId);
  const order = new URLSearchParams({ device: device.id, ...(home === null ? {} : { home }) });
  return objectOf(organisationsIn(http.env), home).fetch(`${objectCalls.open}?${order}`, {
    headers: { upgrade: 'websocket' },
  });
};

export const liveRoutes: Route[] = [
  {
    method: 'POST',
    path: '/api/live/ticket',
    surface: 'api',
    authorisation: { kind: 'person' },
    secretAnswer: true,
    handle: giveTicket,
  },
  {
    method: 'GET',
    path: '/api/live',
    surface: 'protocol',
    authorisation: {
      kind: 'public',
      why: 'A browser sends no bearer with a WebSocket: the one-use ticket of 30 seconds in its subprotocol is the authorisation.',
    },
    handle: openSocket,
  },
];
