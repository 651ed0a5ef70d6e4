import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { panelCredentialContext } from '../../worker/app/sealed.ts';
import { secretsFrom } from '../../worker/crypto/secrets.ts';
import { resealSecrets } from '../../worker/jobs/reseal.ts';
import { fakePanel } from './support/fake-connector.ts';
import { relay } from './support/relay.ts';
import { account, grant, organisation, panel, partner, person, services } from './support/world.ts';

const key = (fill: number): string => btoa(String.fromCharCode(...new Uint8Array(32).fill(fill)));
const ring = (...ids: readonly [string, number][]): string =>
  JSON.stringify(Object.fromEntries(ids.map(([id, fill]) => [id, key(fill)])));
const keyIds = async (table: string) =>
  (await env.DB.prepare(`SELECT DISTINCT key_id FROM ${table}`).all<{ key_id: string }>()).results.map(
    ({ key_id }) => key_id,
  );

test('[E35] after a change of the key every secret at rest is sealed anew, opens with the new key alone, and only in its own row', async () => {
  const derive = key(9);
  const before = secretsFrom(derive, ring(['old', 1]));
  const on = await panel('froxlor');
  const other = await panel('froxlor');
  const { commit, clock, store } = await services();
  const now = clock.now();
  await env.DB.prepare('DELETE FROM panel_credentials').run();
  for (const { id } of [on, other]) {
    await commit({
      actor: { kind: 'system' },
      requestId: 'test',
      now,
      audit: [],
      sets: [
        {
          do: 'store_credential',
          panelId: id,
          at: now,
          ...(await before.seal(`secret of ${id}`, panelCredentialContext(id))),
        },
      ],
    });
  }
  const both = secretsFrom(derive, ring(['new', 2], ['old', 1]));
  await resealSecrets(env.DB, { secrets: both });
  expect(await keyIds('panel_credentials')).toEqual(['new']);

  const after = secretsFrom(derive, ring(['new', 2]));
  const sealed = await store.panels.credential(on.id);
  if (!sealed) throw new Error('lost');
  expect(await after.open(sealed, panelCredentialContext(on.id))).toBe(`secret of ${on.id}`);
  expect(await after.open(sealed, panelCredentialContext(other.id))).toBeNull();
  expect(await before.open(sealed, panelCredentialContext(on.id))).toBeNull();
});

test('[E35] secrets on access cards too; one whose key is gone stays as it is and stops nothing', async () => {
  const [anna, lena] = [await person('Anna'), await person('Lena')];
  const customer = await organisation('Berg', [[anna, 'legal_representative']]);
  const agency = await partner('Nord', [[lena, 'legal_representative']]);
  const shop = await account(customer, await panel('froxlor'));
  const own = await relay({ connector: fakePanel().connector });
  const given = await grant(
    shop,
    agency,
    {
      kind: 'limited',
      products: [{ productId: 'site:11', name: 'Shop', category: 'website', actions: ['view', 'change'] }],
    },
    { panelState: 'applying' },
  );
  await own.services.commit({
    actor: { kind: 'system' },
    requestId: 'test',
    now: own.now(),
    audit: [],
    jobs: [{ job: 'provision', grantId: given.id, generation: 1 }],
  });
  await own.run();
  const cards = async () => own.services.store.grants.productCredentials(given.id);
  const [card] = await cards();
  if (!card) throw new Error('no card was made');
  const real = await services();
  await env.DB.prepare(`UPDATE panel_credentials SET key_id = 'gone'`).run();
  const current = real.secrets.currentKeyId;
  // The same keys under another order: what was current is now an old one.
  const bothNames: Parameters<typeof resealSecrets>[1] = {
    secrets: {
      ...real.secrets,
      currentKeyId: 'next',
      seal: async (plain, context) => ({ ...(await real.secrets.seal(plain, context)), keyId: 'next' }),
    },
  };
  // More of them than one run takes stand in front.
  const lost = Array.from({ length: 60 }, (_, at) => ({
    ...card,
    id: `pcr_lost${at}`,
    productId: `lost${at}`,
  }));
  const head = { actor: { kind: 'system' }, requestId: 'test', now: own.now(), audit: [] } as const;
  await own.services.commit({ ...head, writes: [{ do: 'delete', kind: 'productCredential', row: card }] });
  await own.services.commit({
    ...head,
    writes: [...lost, card].map((row) => ({ do: 'insert', kind: 'productCredential', row })),
  });
  for (let run = 0; run < 20; run += 1) await resealSecrets(env.DB, bothNames);
  expect((await cards()).find(({ id }) => id === card.id)?.keyId).toBe('next');
  await env.DB.prepare(`DELETE FROM product_credentials WHERE id LIKE 'pcr_lost%'`).run();
  expect((await cards()).map(({ keyId }) => keyId)).toEqual(['next']);
  expect(current).not.toBe('next');
  expect(await keyIds('panel_credentials')).toEqual(['gone']);
});
