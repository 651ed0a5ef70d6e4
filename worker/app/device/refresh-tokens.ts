import * as v from 'valibot';
import type { TokenAnswer, TokenRequest } from '../../../shared/api/sign-in.ts';
import { refreshTokenLife } from '../../../shared/domain/duration.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { Device } from '../records.ts';
import { proofUsed, type TokenFailure, tokensFor } from './tokens.ts';

type RefreshRequest = Extract<TokenRequest, { grant_type: 'refresh_token' }>;

const publicKey = v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.string()));
const spentPurpose = 'spent_refresh';

/**
 * Rotates a refresh token. The one before stays valid until its successor is used, because an answer can
 * get lost; a token that has left this pair is remembered as spent, and shown again it ends the device (E13).
 */
export const refreshTokens = async (
  ctx: Context,
  request: RefreshRequest,
): Promise<Result<TokenAnswer, TokenFailure>> => {
  const presented = await ctx.secrets.hash(request.refresh_token);
  const device = await ctx.store.devices.byRefreshToken(presented);
  if (!device) return endIfReused(ctx, presented);
  if (device.endedAt !== null || device.expiresAt <= ctx.now) return fail('device_ended');
  if (device.publicKey === null) return fail('wrong_proof');
  const key = v.parse(publicKey, device.publicKey);
  const proof = await ctx.deviceProofs.verify(request.proof, key, request.refresh_token, ctx.now);
  if (!proof) return fail('wrong_proof');
  const refreshToken = ctx.ids.token();
  const rotated: Device = {
    ...device,
    secretHash: await ctx.secrets.hash(refreshToken),
    previousHash: presented,
    lastSeenAt: ctx.now,
    expiresAt: ctx.now + refreshTokenLife,
    version: device.version + 1,
  };
  // Using the newest spends the one before it; using the one before spends the newest, which got lost.
  const spent = presented === device.secretHash ? device.previousHash : device.secretHash;
  const committed = await ctx.commit({
    actor: { kind: 'system' },
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'update', kind: 'device', row: rotated }],
    sets: [
      await proofUsed(ctx, device.publicKey, proof.jti),
      ...(spent === null
        ? []
        : [
            {
              do: 'remember_once' as const,
              hash: spent,
              purpose: spentPurpose,
              payload: device.id,
              expiresAt: ctx.now + refreshTokenLife,
            },
          ]),
    ],
    audit: [],
  });
  if (!committed.ok) return fail('raced');
  return ok(await tokensFor(ctx, device.id, refreshToken));
};

/** A spent token shows that somebody else has a copy: the device is ended and its person mailed (E13). */
const endIfReused = async (ctx: Context, presented: string): Promise<{ ok: false; error: TokenFailure }> => {
  const deviceId = await ctx.store.atomic.useOnce(presented, spentPurpose, ctx.now);
  if (deviceId === null) return fail('unknown_token');
  // The mark is spent by now: a device that refreshes at this very moment must not outrun its end.
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await endOnce(ctx, deviceId);
    if (outcome.error !== 'raced' || attempt === tries) return outcome;
  }
};

const tries = 5;

const endOnce = async (ctx: Context, deviceId: string): Promise<{ ok: false; error: TokenFailure }> => {
  const device = await ctx.store.devices.byId(deviceId);
  if (!device || device.endedAt !== null) return fail('unknown_token');
  const person = await ctx.store.persons.byId(device.personId);
  const organisations = await ctx.store.organisations.ofPerson(device.personId);
  const committed = await ctx.commit({
    actor: { kind: 'system' },
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [
      { do: 'update', kind: 'device', row: { ...device, endedAt: ctx.now, version: device.version + 1 } },
    ],
    audit: [
      {
        organisations: [],
        event: 'device.ended',
        subject: { kind: 'device', id: device.id },
        data: { kind: device.kind, reason: 'refresh_reused' },
      },
    ],
    mails: person
      ? [
          {
            to: person.email,
            language: person.language,
            template: 'device_ended',
            deviceName: device.name,
            at: ctx.now,
          },
        ]
      : [],
    tell: organisations.map(({ organisation }) => organisation.id),
  });
  return fail(committed.ok ? 'refresh_reused' : 'raced');
};
