import { runDurableObjectAlarm } from 'cloudflare:test';
import { env, exports } from 'cloudflare:workers';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { liveTicket } from '../../shared/api/live.ts';
import { liveThrough, objectOf } from '../../worker/organisation/live.ts';
import { deployment } from './bindings.ts';
import { call, organisation, person, type SignedIn, services } from './support/world.ts';

const ticketFor = async (who: SignedIn): Promise<string> =>
  v.parse(liveTicket, await (await call('POST', '/api/live/ticket', who)).json()).ticket;

const upgrade = (protocols: string): Promise<Response> =>
  exports.default.fetch(
    new Request(`${deployment}/api/live`, {
      headers: { upgrade: 'websocket', 'sec-websocket-protocol': protocols },
    }),
  );

interface Line {
  heard: string[];
  closed: { code: number; reason: string } | null;
  send(text: string): void;
}

const connect = async (who: SignedIn): Promise<Line> => {
  const response = await upgrade(`panelshare, ${await ticketFor(who)}`);
  expect(response.status).toBe(101);
  expect(response.headers.get('sec-websocket-protocol')).toBe('panelshare');
  const socket = response.webSocket;
  if (!socket) throw new Error('no socket');
  const line: Line = { heard: [], closed: null, send: (text) => socket.send(text) };
  socket.addEventListener('message', ({ data }) => {
    line.heard.push(String(data));
  });
  socket.addEventListener('close', ({ code, reason }) => {
    line.closed = { code, reason };
  });
  socket.accept();
  return line;
};

/** Lets what was sent arrive. */
const arrive = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

const tell = async (...organisationIds: readonly string[]): Promise<void> => {
  await liveThrough(env.ORGANISATION).askAgain(organisationIds);
  await arrive();
};

/** The minute after which an object looks at its sockets again. */
const lookAgain = async (home: string | null): Promise<void> => {
  await runDurableObjectAlarm(objectOf(env.ORGANISATION, home));
  await arrive();
};

const endDevices = (who: SignedIn): Promise<unknown> =>
  env.DB.prepare('UPDATE devices SET ended_at = 1 WHERE person_id = ?').bind(who.person.id).run();

const join = (organisationId: string, who: SignedIn): Promise<unknown> =>
  env.DB.prepare(
    `INSERT INTO members (organisation_id, person_id, role, since, version) VALUES (?, ?, 'collaborator', ?, 1)`,
  )
    .bind(organisationId, who.person.id, Date.now() + 1)
    .run();

const leave = (organisationId: string, who: SignedIn): Promise<unknown> =>
  env.DB.prepare('DELETE FROM members WHERE organisation_id = ? AND person_id = ?')
    .bind(organisationId, who.person.id)
    .run();

const askAgain = '{"type":"ask_again"}';

test('[E53] a push says "ask again" to members of the organisation and to nobody else', async () => {
  const anna = await person('Anna');
  const mallory = await person('Mallory');
  const berg = await organisation('Berg', [[anna, 'legal_representative']]);
  await organisation('Other', [[mallory, 'legal_representative']]);
  const [annas, mallorys] = [await connect(anna), await connect(mallory)];
  await tell(berg.id);
  expect(annas.heard).toEqual([askAgain]);
  expect(mallorys.heard).toEqual([]);
});

test('an open socket answers pings without a word more', async () => {
  const anna = await person('Anna');
  await organisation('Berg', [[anna, 'legal_representative']]);
  const line = await connect(anna);
  line.send('ping');
  await arrive();
  expect(line.heard).toEqual(['pong']);
});

test('one socket hears every organisation of its person', async () => {
  const anna = await person('Anna');
  const boss = await person('Boss');
  const berg = await organisation('Berg', [[anna, 'legal_representative']]);
  const other = await organisation('Other', [[boss, 'legal_representative']]);
  await join(other.id, anna);
  const line = await connect(anna);
  await tell(other.id);
  await tell(berg.id);
  expect(line.heard).toEqual([askAgain, askAgain]);
});

test('[E53] who becomes a member hears the next push, who is removed hears none', async () => {
  const anna = await person('Anna');
  const lena = await person('Lena');
  const berg = await organisation('Berg', [[anna, 'legal_representative']]);
  await organisation('Nord', [[lena, 'legal_representative']]);
  const line = await connect(lena);
  await tell(berg.id);
  expect(line.heard).toEqual([]);
  await join(berg.id, lena);
  await tell(berg.id);
  expect(line.heard).toEqual([askAgain]);
  await leave(berg.id, lena);
  await tell(berg.id);
  expect(line.heard).toEqual([askAgain]);
});

test('a socket in the object of an organisation that its person has left is closed with the next push', async () => {
  const boss = await person('Boss');
  const lena = await person('Lena');
  const nord = await organisation('Nord', [[boss, 'legal_representative']]);
  await join(nord.id, lena);
  const line = await connect(lena);
  await leave(nord.id, lena);
  await tell(nord.id);
  expect(line.heard).toEqual([]);
  expect(line.closed).toEqual({ code: 4409, reason: 'moved' });
});

test('[E53] a socket whose login has ended is closed with the next push, and hears nothing of it', async () => {
  const anna = await person('Anna');
  const berg = await organisation('Berg', [[anna, 'legal_representative']]);
  const line = await connect(anna);
  await endDevices(anna);
  await tell(berg.id);
  expect(line.heard).toEqual([]);
  expect(line.closed).toEqual({ code: 4401, reason: 'signed_out' });
});

test('[E53] a socket whose login has ended is closed within a minute when nobody pushes', async () => {
  const anna = await person('Anna');
  const berg = await organisation('Berg', [[anna, 'legal_representative']]);
  const line = await connect(anna);
  await lookAgain(berg.id);
  expect(line.closed).toBeNull();
  await endDevices(anna);
  await lookAgain(berg.id);
  expect(line.closed).toEqual({ code: 4401, reason: 'signed_out' });
});

test('who belongs to no organisation may wait, and is sent home after joining one', async () => {
  const anna = await person('Anna');
  const boss = await person('Boss');
  const line = await connect(anna);
  await lookAgain(null);
  expect(line.closed).toBeNull();
  const berg = await organisation('Berg', [[boss, 'legal_representative']]);
  await join(berg.id, anna);
  await tell(berg.id);
  await lookAgain(null);
  expect(line.closed).toEqual({ code: 4409, reason: 'moved' });
});

test('a socket that says anything but ping is closed', async () => {
  const anna = await person('Anna');
  await organisation('Berg', [[anna, 'legal_representative']]);
  const line = await connect(anna);
  line.send('{"listen":"org_other"}');
  await arrive();
  expect(line.closed?.code).toBe(1003);
});

test('one device keeps a handful of sockets: the oldest gives way', async () => {
  const anna = await person('Anna');
  await organisation('Berg', [[anna, 'legal_representative']]);
  const lines: Line[] = [];
  for (let count = 0; count < 9; count += 1) lines.push(await connect(anna));
  await arrive();
  expect(lines.filter(({ closed }) => closed !== null).length).toBe(1);
});

test('[E53] a ticket works once, for half a minute, and only as a ticket', async () => {
  const anna = await person('Anna');
  await organisation('Berg', [[anna, 'legal_representative']]);
  const ticket = await ticketFor(anna);
  expect((await upgrade(`panelshare, ${ticket}`)).status).toBe(101);
  expect((await upgrade(`panelshare, ${ticket}`)).status).toBe(401);
  const late = await ticketFor(anna);
  const { secrets } = await services();
  await env.DB.prepare('UPDATE one_time SET expires_at = ? WHERE hash = ?')
    .bind(Date.now() - 1, await secrets.hash(late))
    .run();
  expect((await upgrade(`panelshare, ${late}`)).status).toBe(401);
  for (const protocols of ['panelshare', 'panelshare, guess', `other, ${await ticketFor(anna)}`]) {
    expect((await upgrade(protocols)).status).toBe(401);
  }
});

test('a ticket of a device that has ended since opens nothing', async () => {
  const anna = await person('Anna');
  const ticket = await ticketFor(anna);
  await endDevices(anna);
  expect((await upgrade(`panelshare, ${ticket}`)).status).toBe(401);
});

test('who is not signed in gets no ticket, and a plain request no socket', async () => {
  expect((await call('POST', '/api/live/ticket')).status).toBe(401);
  expect((await exports.default.fetch(new Request(`${deployment}/api/live`))).status).toBe(400);
});
