import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { readInstruction } from '../../extension/deployments/instruction.ts';
import type { InstructionClaims } from '../../shared/api/instructions.ts';
import { fakeFetch, json } from './memory.ts';

const now = Date.UTC(2026, 10, 21, 12);
const deployment = 'https://share.example';
const expected = {
  id: 'ins_0000000000000001',
  deployment,
  origin: 'https://panel.example:8443',
  kind: 'froxlor',
  shownAs: 'anna',
  grantId: 'gra_0000000000000001',
};
const claims: InstructionClaims = {
  iss: deployment,
  aud: expected.origin,
  sub: 'anna',
  jti: expected.id,
  iat: now / 1000,
  exp: now / 1000 + 180,
  grant_id: expected.grantId,
  kind: 'froxlor',
  act: {
    do: 'make',
    product: '/shop/',
    username: 'psabcdefgh',
    password: 'a-password-made-by-the-worker',
    comment: 'Panelshare gra_0000000000000001',
  },
};

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;

describe('[E51] an instruction before it is carried out', () => {
  let own: Pair;
  let other: Pair;
  let published: unknown;

  beforeAll(async () => {
    [own, other] = await Promise.all([generateKeyPair('ES256'), generateKeyPair('ES256')]);
    const jwk = async ({ publicKey }: Pair, kid: string) => ({
      ...(await exportJWK(publicKey)),
      kid,
      alg: 'ES256',
      use: 'sig',
    });
    published = { keys: [await jwk(other, 'older'), await jwk(own, 'k1')] };
  });

  const signed = (
    said: object = {},
    { by = own, kid = 'k1', typ = 'panel-instruction+jwt' }: { by?: Pair; kid?: string; typ?: string } = {},
  ): Promise<string> =>
    new SignJWT({ ...claims, ...said }).setProtectedHeader({ alg: 'ES256', kid, typ }).sign(by.privateKey);

  const read = (jws: string, about: Partial<typeof expected> = {}, at = now) =>
    readInstruction({ fetch: fakeFetch(() => json(published)).fetch, now: () => at }, jws, {
      ...expected,
      ...about,
    });

  it('is read when this deployment signed it for this tab, account and share', async () => {
    expect(await read(await signed())).toEqual(claims);
  });

  it('asks the deployment for its keys, and nobody whom the instruction names', async () => {
    const { fetch, sent } = fakeFetch(() => json(published));
    await readInstruction(
      { fetch, now: () => now },
      await signed({ iss: 'https://other.example' }),
      expected,
    );
    expect(sent.map(({ address }) => address)).toEqual(['https://share.example/.well-known/jwks.json']);
    expect(sent[0]?.credentials).toBe('omit');
  });

  it('is nothing when somebody else signed it, under our key’s name or its own', async () => {
    const stranger = await generateKeyPair('ES256');
    expect(await read(await signed({}, { by: stranger }))).toBeNull();
    expect(await read(await signed({}, { by: stranger, kid: 'theirs' }))).toBeNull();
  });

  it('is nothing when it was changed after it was signed', async () => {
    const [head, , signature] = (await signed()).split('.');
    const body = Buffer.from(
      JSON.stringify({ ...claims, act: { do: 'remove', username: 'annas-own' } }),
    ).toString('base64url');
    expect(await read(`${head}.${body}.${signature}`)).toBeNull();
  });

  it('is nothing without a signature, or with a signature of another kind', async () => {
    const [, body] = (await signed()).split('.');
    for (const alg of ['none', 'HS256']) {
      const head = Buffer.from(JSON.stringify({ alg, kid: 'k1', typ: 'panel-instruction+jwt' }));
      expect(await read(`${head.toString('base64url')}.${body}.`)).toBeNull();
    }
    expect(await read('not a token')).toBeNull();
  });

  it('is nothing when another token of the deployment is passed off as one', async () => {
    expect(await read(await signed({}, { typ: 'JWT' }))).toBeNull();
  });

  it.each([
    ['origin', { origin: 'https://other.example' }],
    ['port', { origin: 'https://panel.example' }],
    ['account', { shownAs: 'carl' }],
    ['share', { grantId: 'gra_0000000000000002' }],
    ['kind of panel', { kind: 'virtualmin' }],
    ['deployment', { deployment: 'https://share.other.example' }],
    ['instruction than the one that was issued', { id: 'ins_0000000000000002' }],
  ])('is nothing for another %s', async (_, about) => {
    expect(await read(await signed(), about)).toBeNull();
  });

  it('runs out, and is never good for longer than an instruction lives', async () => {
    const minutes = (count: number) => count * 60_000;
    expect(await read(await signed(), {}, now + minutes(5))).toBeNull();
    expect(await read(await signed(), {}, now - minutes(5))).toBeNull();
    expect(await read(await signed({ exp: claims.iat + 3600 }))).toBeNull();
  });

  it('names a fixed act and no other', async () => {
    expect(await read(await signed({ act: { do: 'run', script: 'alert(1)' } }))).toBeNull();
  });

  it('is nothing while the deployment’s keys cannot be read', async () => {
    for (const answer of [json({ keys: 'none' }), new Response('', { status: 503 })]) {
      const { fetch } = fakeFetch(() => answer);
      expect(await readInstruction({ fetch, now: () => now }, await signed(), expected)).toBeNull();
    }
  });
});
