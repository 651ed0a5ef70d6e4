import { getCookie } from 'hono/cookie';
import type { Actor } from '../../../shared/decision.ts';
import { minute } from '../../../shared/domain/duration.ts';
import { isLanguage, pickLanguage } from '../../../shared/messages/language.ts';
import { loadWords } from '../../../shared/messages/words.ts';
import type { Services } from '../../ports.ts';
import { servicesOf } from '../../services.ts';
import type { SessionFacts } from '../../store.ts';
import type { AheadRoute, Handler, Http, Route } from '../route.ts';

export const sessionCookie = '__Host-session';
export const languageCookie = '__Host-language';

/** How exactly it is kept when a device was last seen: a page that only reads is not to write each time. */
const seenEvery = 5 * minute;

/** E24: for 72 hours after a change of address a mailed code proves nothing; a passkey does. */
const provenAtOf = ({ device, codeProvesFrom }: SessionFacts, now: number): number | null =>
  codeProvesFrom !== null && now < codeProvesFrom ? device.passkeyAt : device.provenAt;

const actorOf = (facts: SessionFacts, now: number): Actor => ({
  kind: 'person',
  personId: facts.person.id,
  email: facts.person.email,
  language: facts.person.language,
  memberships: facts.memberships,
  hostRole: facts.person.hostRole,
  session: facts.device.scope,
  provenAt: provenAtOf(facts, now),
  passkeyAt: facts.device.passkeyAt,
  deviceId: facts.device.id,
});

type Place = Pick<Route, 'surface'> & Partial<Pick<AheadRoute, 'ahead'>>;

interface Asking {
  actor: Actor;
  /** What was begun to be read beside the question who asks. */
  begun?: Handler;
}

const nobody: Asking = { actor: { kind: 'anonymous' } };

/** Pages believe cookies only, the API bearer tokens only, protocol routes a host's token only. */
const whoAsks = async (http: Http, route: Place, services: Services, now: number): Promise<Asking> => {
  const { store, secrets } = services;
  if (route.surface === 'page') {
    const cookie = getCookie(http, sessionCookie);
    if (cookie === undefined) return nobody;
    const facts = await store.devices.bySecret(await secrets.hash(cookie), now);
    if (!facts) return nobody;
    if (facts.device.lastSeenAt < now - seenEvery) await store.atomic.touchDevice(facts.device.id, now);
    return { actor: actorOf(facts, now) };
  }
  const bearer = /^Bearer ([\w.~+/=-]{20,2000})$/.exec(http.req.header('authorization') ?? '')?.[1];
  if (bearer === undefined) return nobody;
  const hash = await secrets.hash(bearer);
  if (route.surface === 'protocol') {
    const panel = await store.panels.byHostToken(hash);
    return panel ? { actor: { kind: 'panel', panelId: panel.id } } : nobody;
  }
  const ahead = await route.ahead?.();
  const [facts, begun] = await Promise.all([
    store.devices.byAccessToken(hash, now),
    ahead?.(http, services, { tokenHash: hash, now }),
  ]);
  return facts ? { actor: actorOf(facts, now), ...(begun ? { begun } : {}) } : nobody;
};

/**
 * Puts the context of this request together: who, when, from where, in which language. Gives what was begun
 * for whoever it is, of a route that reads ahead.
 */
export const identify = async (http: Http, route: Place): Promise<Handler | undefined> => {
  const services = await servicesOf(http.env, http.executionCtx);
  const now = services.clock.now();
  const { actor, begun } = await whoAsks(http, route, services, now);
  const asked = http.req.query('lang');
  const cookie = getCookie(http, languageCookie);
  const own = actor.kind === 'person' ? actor.language : null;
  // Order of models.md: ?lang, the person's setting, cookie, header.
  const language = pickLanguage([
    asked,
    own,
    cookie,
    ...(http.req.header('accept-language') ?? '').split(',').map((part) => part.trim()),
  ]);
  await loadWords(language);
  if (route.surface === 'page' && asked !== undefined && isLanguage(asked)) {
    http.header(
      'set-cookie',
      `${languageCookie}=${asked}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=31536000`,
      {
        append: true,
      },
    );
  }
  http.set('ctx', {
    ...services,
    actor,
    now,
    requestId: services.ids.id('req'),
    address: http.req.header('cf-connecting-ip') ?? '127.0.0.1',
    language,
  });
  return begun;
};
