import * as v from 'valibot';
import { passkeyMade } from '../../../../shared/api/passkey.ts';
import { language } from '../../../../shared/api/person.ts';
import { shortText } from '../../../../shared/api/primitives.ts';
import { sessionLife } from '../../../../shared/domain/duration.ts';
import { endDevice, endOtherDevices, listDevices, signOut } from '../../../app/device/end.ts';
import { providerOf } from '../../../app/host/provider.ts';
import { bestProof } from '../../../app/person/best-proof.ts';
import { addPasskey, removePasskey, startPasskey } from '../../../app/person/manage-passkeys.ts';
import { changeProfile, viewProfile } from '../../../app/person/profile.ts';
import { ownSupportCode } from '../../../app/support/own-code.ts';
import { ownVips } from '../../../app/support/premium.ts';
import { answerJson, answerRefusal } from '../../answer.ts';
import { formInput, nothing, queryInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { next, safeNext, withQuery } from '../sign-in/next.ts';
import { challengeId } from '../sign-in/parts.tsx';
import { giveSession, takeSession } from '../sign-in/session.ts';
import { newPasskeyPage, selfPage } from './self-page.tsx';

const profileForm = v.strictObject({ name: v.optional(shortText), language, next });
const madeForm = v.strictObject({
  challenge: challengeId,
  response: v.pipe(v.string(), v.maxLength(30_000), v.parseJson(), passkeyMade),
  name: v.pipe(shortText, v.maxLength(60)),
  next,
});

export const show = async (http: Http) => {
  const input = queryInput(http, v.strictObject({ saved: v.optional(v.literal('1')) }));
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const ctx = http.get('ctx');
  const [profile, devices, code, provider] = await Promise.all([
    viewProfile(ctx),
    listDevices(ctx),
    ownSupportCode(ctx),
    // O7: only the host's people have a sign-in there.
    ctx.actor.kind === 'person' && ctx.actor.hostRole !== null ? providerOf(ctx) : null,
  ]);
  if (!profile.ok) return answerRefusal(http, 'page', profile.error);
  if (!devices.ok) return answerRefusal(http, 'page', devices.error);
  return selfPage(http, {
    provider: provider?.name ?? null,
    ...profile.value,
    ...devices.value,
    saved: input.value.saved === '1',
    code: code.ok ? code.value : null,
    vips: await ownVips(ctx, profile.value.organisations),
  });
};

export const saveProfile = async (http: Http): Promise<Response> => {
  const input = await formInput(http, profileForm);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const { name, next: to } = input.value;
  const changed = await changeProfile(http.get('ctx'), {
    ...(name === undefined ? {} : { name }),
    language: input.value.language,
  });
  const back = to === undefined ? '/me?saved=1' : safeNext(to);
  return changed.ok ? http.redirect(back, 303) : answerRefusal(http, 'page', changed.error);
};

export const showNewPasskey = async (http: Http): Promise<Response> => {
  const input = queryInput(http, v.strictObject({ next }));
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const proven = await bestProof(http.get('ctx'));
  if (!proven.ok) return answerRefusal(http, 'page', proven.error);
  return newPasskeyPage(http, { next: input.value.next });
};

export const passkeyOptions = async (http: Http): Promise<Response> => {
  const input = await formInput(http, nothing);
  return answerJson(http, input.ok ? await startPasskey(http.get('ctx')) : input);
};

export const savePasskey = async (http: Http): Promise<Response> => {
  const input = await formInput(http, madeForm);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const { challenge, response, name, next: to } = input.value;
  const added = await addPasskey(http.get('ctx'), { challengeId: challenge, made: response, name });
  if (!added.ok) {
    return added.error.code === 'passkey_failed'
      ? newPasskeyPage(http, { next: to, refusal: added.error })
      : answerRefusal(http, 'page', added.error);
  }
  giveSession(http, added.value.token, sessionLife);
  return http.redirect(to === undefined ? '/me?saved=1' : safeNext(to), 303);
};

export const removeKey = async (http: Http): Promise<Response> => {
  const input = await formInput(http, nothing);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const removed = await removePasskey(http.get('ctx'), { passkeyId: http.req.param('passkey') ?? '' });
  return removed.ok ? http.redirect('/me?saved=1', 303) : answerRefusal(http, 'page', removed.error);
};

export const endOne = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const input = await formInput(http, nothing);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const deviceId = http.req.param('device') ?? '';
  const own = ctx.actor.kind === 'person' && ctx.actor.deviceId === deviceId;
  const ended = await (own ? signOut(ctx) : endDevice(ctx, { deviceId }));
  if (!ended.ok) return answerRefusal(http, 'page', ended.error);
  if (!own) return http.redirect('/me?saved=1', 303);
  takeSession(http);
  return http.redirect(withQuery('/sign-in', { next: '/me' }), 303);
};

export const endOthers = async (http: Http): Promise<Response> => {
  const input = await formInput(http, nothing);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const ended = await endOtherDevices(http.get('ctx'));
  return ended.ok ? http.redirect('/me?saved=1', 303) : answerRefusal(http, 'page', ended.error);
};
