import { runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { day } from '../../shared/domain/duration.ts';
import { Kept } from '../../worker/organisation/kept.ts';
import type { End } from '../../worker/ports.ts';
import { aMinute, commit, rested } from './support/restoring.ts';
import { person, services } from './support/world.ts';

const inside = <Value>(chain: string, act: (kept: Kept) => Value): Promise<Value> =>
  runInDurableObject(env.ORGANISATION.get(env.ORGANISATION.idFromName(chain)), (_instance, state) =>
    act(new Kept(state.storage)),
  );
const end = (kind: End['kind'], id: string, at: number): End => ({ kind, id, at, detail: 'x' });

test('[A8] [G2] ends stay for good, but for those that name an address: as long as a restore could need them', async () => {
  const now = 100 * day;
  const left = await inside('chain-of-ends', (kept) => {
    kept.record(
      [
        end('grant', 'grt_old', 1),
        end('address', 'per_old', 1),
        end('reply_address', 'old@post.example', 1),
        end('asking', 'org_1 old@post.example', 1),
        end('address', 'per_new', now - day),
      ],
      [],
    );
    kept.forget(now - 40 * day);
    return kept.ends(['grant', 'address', 'reply_address', 'asking']).map(({ kind, id }) => `${kind} ${id}`);
  });
  expect(left).toEqual(['grant grt_old', 'address per_new']);
});

test('[A8] [G2] erasing a person erases the address that is kept of it outside the database', async () => {
  await aMinute();
  const { person: ines } = await person('Ines', { email: 'ines.old@post.example' });
  const { commit: write, clock, store } = await services();
  await write({
    actor: { kind: 'system' },
    requestId: 'test',
    now: clock.now(),
    writes: [
      {
        do: 'update',
        kind: 'person',
        row: { ...ines, email: 'ines.new@post.example', version: ines.version + 1 },
      },
    ],
    audit: [{ organisations: [], event: 'person.address_changed', subject: { kind: 'person', id: ines.id } }],
  });
  const kept = () => inside('host', (one) => one.ended('address', ines.id)?.detail ?? null);
  expect(await kept()).toContain('ines.new@post.example');
  await commit({ sets: [{ do: 'erase_person', personId: ines.id }] });
  await rested();
  expect(await kept()).toBeNull();
  expect((await store.persons.byId(ines.id))?.email).toBe(`${ines.id}@erased.invalid`);
});
