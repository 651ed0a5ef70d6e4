import * as v from 'valibot';
import type { PersonActor } from '../../../shared/decision.ts';
import { hour, passkeyToOpenAge, second } from '../../../shared/domain/duration.ts';
import { normaliseEmail } from '../../../shared/domain/email.ts';
import {
  mayBeBoundBy,
  maySignIn,
  type ProviderIdentity,
  type ProviderSettings,
  providerWait,
  strongSince,
  vouchedRole,
} from '../../../shared/domain/provider.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { ProviderFailure } from '../../ports/outside.ts';
import type { Context } from '../../ports.ts';
import { mayStaffAfresh } from '../admin/may.ts';
import type { Write } from '../change-set.ts';
import { type OpenedSession, openSession } from '../device/open-session.ts';
import type { Person, ProviderLink } from '../records.ts';
import { hostSecretContext } from '../sealed.ts';

export const secretName = 'provider';
const purpose = 'provider_sign_in';
const attemptsPerAddress = 30;

/** The one address to which the provider sends people back. */
export const backPath = '/sign-in/host/back';

/** What one attempt has to come back with; kept here, so that the browser holds the state alone. */
const attempt = v.strictObject({
  /** Hash of a cookie: another browser that gets hold of the address cannot go on with it. */
  browser: v.string(),
  issuer: v.string(),
  clientId: v.string(),
  nonce: v.string(),
  verifier: v.string(),
  next: v.string(),
  /** Who connects the own sign-in; null where somebody signs in. */
  connects: v.nullable(v.string()),
});
type Attempt = v.InferOutput<typeof attempt>;

export const providerOf = async ({ store }: Pick<Context, 'store'>): Promise<ProviderSettings | null> =>
  (await store.hostSettings.read('provider'))('provider');

const refusalOf = ({ kind, reason }: ProviderFailure): Refusal => {
  console.warn(JSON.stringify({ at: 'provider', kind, reason }));
  return { code: kind === 'refused' ? 'provider_refused' : 'provider_unreachable' };
};

/** The way to the provider, and the cookie that this browser has to bring back. */
export interface ProviderStart {
  url: string;
  cookie: string;
}

const begin = async (
  ctx: Context,
  asked: Pick<Attempt, 'next' | 'connects'>,
): Promise<Result<ProviderStart, Refusal>> => {
  const settings = await providerOf(ctx);
  if (!settings) return refuse('not_found');
  if (!(await ctx.limiter.take(`provider|${ctx.address}`, attemptsPerAddress, hour))) {
    return refuse('rate_limited');
  }
  const begun = await ctx.provider.begin(settings, {
    redirectUri: `${ctx.settings.deployment}${backPath}`,
    maxAgeSeconds: passkeyToOpenAge / second,
  });
  if (!begun.ok) return fail(refusalOf(begun.error));
  const { url, state, nonce, verifier } = begun.value;
  const cookie = ctx.ids.token();
  const kept: Attempt = {
    browser: await ctx.secrets.hash(cookie),
    issuer: settings.issuer,
    clientId: settings.clientId,
    nonce,
    verifier,
    ...asked,
  };
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    sets: [
      {
        do: 'remember_once',
        hash: await ctx.secrets.hash(state),
        purpose,
        payload: JSON.stringify(kept),
        expiresAt: ctx.now + providerWait,
      },
    ],
    audit: [],
  });
  return committed.ok ? ok({ url, cookie }) : committed;
};

/** O7: somebody of the host signs in by its provider. */
export const startProviderSignIn = (
  ctx: Context,
  { next }: { next: string },
): Promise<Result<ProviderStart, Refusal>> => begin(ctx, { next, connects: null });

/** O7: who is signed in with an own passkey connects the sign-in there; never by address. */
export const startConnecting = async (ctx: Context): Promise<Result<ProviderStart, Refusal>> => {
  const person = mayStaffAfresh(ctx, 'staff.look');
  if (!person.ok) return person;
  if (person.value.session !== 'full') return refuse('passkey_required');
  return begin(ctx, { next: '/me/host-sign-in', connects: person.value.personId });
};

export type ProviderDone = { session: OpenedSession; next: string } | { session: null; next: string };

interface Back {
  /** The query with which the browser came back. */
  query: string;
  /** The cookie it was given; null where it brought none. */
  cookie: string | null;
}

/** Takes the attempt, once: a state that was used, made up or of another browser leads nowhere. */
const taken = async (
  ctx: Context,
  { query, cookie }: Back,
): Promise<Result<Attempt & { state: string }, Refusal>> => {
  const state = new URLSearchParams(query).get('state') ?? '';
  const payload =
    state === '' ? null : await ctx.store.atomic.useOnce(await ctx.secrets.hash(state), purpose, ctx.now);
  if (payload === null || cookie === null) return refuse('link_expired');
  const kept = v.parse(v.pipe(v.string(), v.parseJson(), attempt), payload);
  const same = ctx.secrets.same(kept.browser, await ctx.secrets.hash(cookie));
  return same ? ok({ ...kept, state }) : refuse('link_expired');
};

const identified = async (
  ctx: Context,
  settings: ProviderSettings,
  kept: Attempt & { state: string },
  query: string,
): Promise<Result<ProviderIdentity, Refusal>> => {
  const sealed = await ctx.store.provider.secret(secretName);
  const secret = sealed && (await ctx.secrets.open(sealed, hostSecretContext(secretName)));
  if (secret === null) return refuse('provider_unreachable');
  const identity = await ctx.provider.finish(settings, {
    query,
    state: kept.state,
    nonce: kept.nonce,
    verifier: kept.verifier,
    redirectUri: `${ctx.settings.deployment}${backPath}`,
    secret,
  });
  if (!identity.ok) return fail(refusalOf(identity.error));
  // The library compared them already; a link is made from nothing that was not compared here as well.
  return identity.value.issuer === settings.issuer ? identity : refuse('provider_refused');
};

/** The person this subject was bound to; or, by an admin's word, the one it is bound to now. */
const boundPerson = async (
  ctx: Context,
  identity: ProviderIdentity,
): Promise<Result<{ person: Person; link: ProviderLink; isNew: boolean }, Refusal>> => {
  const { issuer, subject, email, emailVerified } = identity;
  const link = await ctx.store.provider.link(issuer, subject);
  if (link) {
    const person = await ctx.store.persons.byId(link.personId);
    return person ? ok({ person, link, isNew: false }) : refuse('provider_not_bound');
  }
  const person =
    email !== null && emailVerified ? await ctx.store.persons.byEmail(normaliseEmail(email)) : null;
  const appointed = person && (await ctx.store.provider.appointment(person.id, issuer, ctx.now));
  if (!person || !appointed) return refuse('provider_not_bound');
  const bound = { issuer, subject, personId: person.id, boundAt: ctx.now, boundBy: appointed.madeBy };
  return ok({ person, link: bound, isNew: true });
};

const enter = async (
  ctx: Context,
  settings: ProviderSettings,
  identity: ProviderIdentity,
  { next, deviceName }: { next: string; deviceName: string },
): Promise<Result<ProviderDone, Refusal>> => {
  const bound = await boundPerson(ctx, identity);
  if (!bound.ok) return bound;
  const { person, link, isNew } = bound.value;
  if (!mayBeBoundBy(person, link.boundBy)) return refuse('provider_not_bound');
  if (!maySignIn(person.hostRole, vouchedRole(settings, identity))) return refuse('provider_no_role');
  const writes: readonly Write[] = isNew ? [{ do: 'insert', kind: 'providerLink', row: link }] : [];
  const session = await openSession(ctx, {
    person,
    known: true,
    deviceName,
    scope: 'host',
    factor: 'provider',
    passkeyAt: strongSince(settings, identity, ctx.now),
    life: settings.sessionHours * hour,
    writes,
    ...(isNew ? { sets: [{ do: 'use_appointment', personId: person.id, issuer: link.issuer }] } : {}),
  });
  return session.ok ? ok({ session: session.value, next }) : session;
};

/** Binds the subject to who started it, in the same session; a subject of somebody else stays theirs. */
const connect = async (
  ctx: Context,
  actor: PersonActor,
  { issuer, subject }: ProviderIdentity,
  next: string,
): Promise<Result<ProviderDone, Refusal>> => {
  const known = await ctx.store.provider.link(issuer, subject);
  if (known && known.personId !== actor.personId) return refuse('conflict');
  if (known?.boundBy === actor.personId) return ok({ session: null, next });
  const row = { issuer, subject, personId: actor.personId, boundAt: ctx.now, boundBy: actor.personId };
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: known ? 'update' : 'insert', kind: 'providerLink', row }],
    audit: [
      {
        organisations: [],
        event: 'host.sign_in_connected',
        subject: { kind: 'person', id: actor.personId },
        data: { issuer },
      },
    ],
  });
  return committed.ok ? ok({ session: null, next }) : committed;
};

/** O7: back from the provider. */
export const finishProvider = async (
  ctx: Context,
  back: Back & { deviceName: string },
): Promise<Result<ProviderDone, Refusal>> => {
  const kept = await taken(ctx, back);
  if (!kept.ok) return kept;
  const settings = await providerOf(ctx);
  // The host set another provider meanwhile: an answer of the one is never read as the other's.
  if (settings?.issuer !== kept.value.issuer || settings.clientId !== kept.value.clientId) {
    return refuse('link_expired');
  }
  const identity = await identified(ctx, settings, kept.value, back.query);
  if (!identity.ok) return identity;
  const { connects, next } = kept.value;
  if (connects === null) return enter(ctx, settings, identity.value, { next, deviceName: back.deviceName });
  const person = mayStaffAfresh(ctx, 'staff.look');
  if (!person.ok) return person;
  if (person.value.personId !== connects || person.value.session !== 'full') return refuse('link_expired');
  return connect(ctx, person.value, identity.value, next);
};
