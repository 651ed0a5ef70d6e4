import { describe, expect, test } from 'vitest';
import type { PanelKind } from '../../shared/api/deployment.ts';
import type { Access } from '../../shared/domain/access.ts';
import { enforcementOf } from '../../shared/domain/enforcement.ts';
import { declared } from '../../worker/connectors/declared.ts';
import type { PanelConnector, PanelResult } from '../../worker/ports/panel.ts';
import { delegatedConformance } from './conformance/delegated-login.ts';
import { froxlorConformance, froxlorOwnerConformance } from './conformance/froxlor.ts';
import { hestiaConformance } from './conformance/hestia.ts';
import { ispconfigConformance } from './conformance/ispconfig.ts';
import type { ConformanceDouble, Trap } from './conformance/stage.ts';
import { virtualminConformance } from './conformance/virtualmin.ts';
import { connectorOf, full, nils, order, unwrap } from './stage.ts';

type MakeDouble = (kind: PanelKind) => Promise<ConformanceDouble>;

/** Each kind of panel and its double; a new kind does not compile until it stands here. */
const doubles: Record<PanelKind, MakeDouble> = {
  froxlor: froxlorConformance,
  internex: delegatedConformance,
  ionos: delegatedConformance,
  infomaniak: delegatedConformance,
  virtualmin: virtualminConformance,
  ispconfig: ispconfigConformance,
  hestia: hestiaConformance,
};
/** Owner mode, where the matrix says that a kind has it. */
const ownerDoubles: Partial<Record<PanelKind, MakeDouble>> = { froxlor: froxlorOwnerConformance };

type Tested = { kind: PanelKind; mode: 'host' | 'owner'; double: MakeDouble };
const tested: readonly Tested[] = [...declared].flatMap(([kind, ways]): Tested[] => {
  const owner = ownerDoubles[kind];
  if ((ways.owner !== undefined) !== (owner !== undefined))
    throw new Error(`${kind} has no double for owner mode`);
  return [
    { kind, mode: 'host', double: doubles[kind] },
    ...(owner ? [{ kind, mode: 'owner' as const, double: owner }] : []),
  ];
});

interface Stage extends ConformanceDouble {
  connector: PanelConnector;
  /** Every call from now on is answered here instead; null lets the panel answer again. */
  instead: (answer: (() => Response) | null) => void;
  /** The panel goes down after so many more calls; null brings it back. */
  downAfter: (calls: number | null) => void;
  calls: () => number;
  limited: Access | null;
}

let stages = 0;
const stageOf = async ({ kind, double: make }: Tested): Promise<Stage> => {
  const double = await make(kind);
  stages += 1;
  let instead: (() => Response) | null = null;
  let left: number | null = null;
  let calls = 0;
  const connector = await connectorOf(
    // Our own bounds on calls are kept by panel, and are not what is tested here.
    { ...double.panel, kind, id: `${double.panel.id}_${stages}` },
    {
      ...double.parts,
      send: async (request) => {
        calls += 1;
        if (left !== null && left-- <= 0) throw new TypeError('refused');
        return instead ? instead() : double.send(request);
      },
    },
  );
  const { limitable } = double.accounts[0];
  return {
    ...double,
    connector,
    calls: () => calls,
    instead: (answer) => {
      instead = answer;
    },
    downAfter: (more) => {
      left = more;
    },
    limited: limitable ? { kind: 'limited', products: [limitable] } : null,
  };
};

/** Everything a connector can be asked about an account without changing it. */
const reads = (stage: Stage, id: string): (() => Promise<PanelResult<unknown>>)[] => {
  const { connector } = stage;
  return [() => connector.account(id), () => connector.products(id), () => connector.inventory(id)];
};

const brokenAnswers: [string, () => Response][] = [
  [
    'a redirect',
    () => new Response(null, { status: 302, headers: { location: 'https://elsewhere.example/' } }),
  ],
  [
    'a page of HTML',
    () => new Response('<html><b>Welcome</b></html>', { headers: { 'content-type': 'text/html' } }),
  ],
  ['nothing at all', () => new Response('')],
  ['a bare null', () => Response.json(null)],
  ['a list where there should be an answer', () => Response.json([1, 2, 3])],
  ['an empty object', () => Response.json({})],
  ['a refusal', () => new Response('no', { status: 403 })],
  ['a failure of its own', () => new Response('oops', { status: 500 })],
  ['too many calls', () => new Response('', { status: 429, headers: { 'retry-after': '60' } })],
  [
    'megabytes',
    () => new Response('x'.repeat(3 * 1024 * 1024), { headers: { 'content-type': 'application/json' } }),
  ],
];

describe.each(tested)('the connector of $kind in $mode mode', (subject) => {
  const { kind, mode } = subject;
  const trap = (name: Trap, what: string, run: (stage: Stage) => Promise<void>) =>
    test(what, async ({ skip }) => {
      const stage = await stageOf(subject);
      const set = stage.traps[name];
      const why = stage.without[name];
      if (!set) {
        // A kind that cannot fall into a trap says why; a trap nobody thought of is a failure.
        expect(why, `${kind} neither has the trap ${name} nor says why not`).toMatch(/\w{3,}/);
        return skip(why);
      }
      set();
      await run(stage);
    });

  test('[E40] declares no more than it can', async () => {
    const { connector, limited, accounts } = await stageOf(subject);
    const { capabilities } = connector;
    expect(capabilities).toEqual(declared.get(kind)?.[mode]);
    if (capabilities.verified.how === 'ran') expect(capabilities.verified.version).not.toBeNull();
    expect(capabilities.limitedCategories.length > 0).toBe(limited !== null);
    if (capabilities.limited === 'none') expect(limited).toBeNull();
    const products = unwrap(await connector.products(accounts[0].id));
    for (const product of products.filter(({ shareable }) => shareable)) {
      expect(capabilities.limitedCategories).toContain(product.category);
    }
    const label = enforcementOf('full', capabilities, null);
    if (capabilities.full === 'none') expect(label.enforcement).toBe('recorded');
    for (const way of ['full', 'limited'] as const) {
      const access = way === 'full' ? full : limited;
      if (!access || !['none', 'card'].includes(capabilities[way])) continue;
      const signedIn = await connector.signIn(order(access, { panelAccountId: accounts[0].id }), nils);
      expect(signedIn).toMatchObject({ ok: false, error: { code: 'panel_unsupported' } });
    }
  });

  test('[S2] [E47] names an account by its immutable id, and an unknown one is not found', async () => {
    const { connector, accounts } = await stageOf(subject);
    for (const account of accounts) {
      const byId = unwrap(await connector.account(account.id));
      expect(byId).toMatchObject({ id: account.id, shownAs: account.shownAs });
      expect(unwrap(await connector.account(account.shownAs)).id).toBe(account.id);
    }
    const none = await connector.account('99999999');
    // In owner mode an account without a key of its own is asked about with nobody's.
    const code = mode === 'owner' ? 'owner_key_missing' : 'account_not_found';
    expect(none).toMatchObject({ ok: false, error: { code } });
  });

  test('[E26] [E36] keeps two accounts apart in everything it reads', async () => {
    const stage = await stageOf(subject);
    const [one, other] = stage.accounts;
    const of = async (id: string) =>
      JSON.stringify(await Promise.all(reads(stage, id).map((read) => read())));
    expect(await of(one.id)).not.toContain(other.secretName);
    expect(await of(other.id)).not.toContain(one.secretName);
  });

  test('[S5] names each product once, each parent before it is named as one', async () => {
    const { connector, accounts } = await stageOf(subject);
    const products = unwrap(await connector.products(accounts[0].id));
    const ids = products.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { parent } of products) if (parent !== null) expect(ids).toContain(parent);
  });

  trap('unfiltered', '[E36] a list that ignores its filter gives nothing of others away', async (stage) => {
    const [one, other] = stage.accounts;
    for (const read of reads(stage, one.id)) {
      expect(JSON.stringify(await read())).not.toContain(other.secretName);
    }
  });

  trap('foreignRow', '[E36] one foreign row fails the whole call', async (stage) => {
    expect(await stage.connector.products(stage.accounts[0].id)).toMatchObject({
      ok: false,
      error: { code: 'panel_answer_invalid', reason: 'foreign_row' },
    });
  });

  trap('planted', '[E37] secrets in answers stay behind', async (stage) => {
    const [{ id }] = stage.accounts;
    const access = stage.limited ?? full;
    const answers: unknown[] = [await stage.connector.health(), await stage.connector.aftercare()];
    for (const read of reads(stage, id)) answers.push(await read());
    const made = await stage.connector.provision(order(access, { panelAccountId: id }), []);
    answers.push(made, await stage.connector.deprovision(order(access, { panelAccountId: id }), []));
    expect(JSON.stringify(answers)).not.toContain('PLANTED-');
  });

  trap('denied', '[E45] a missing right is a refusal and never an empty account', async (stage) => {
    for (const read of reads(stage, stage.accounts[0].id)) expect(await read()).toMatchObject({ ok: false });
  });

  trap('errorInside', '[E45] an error inside an answer is an error', async (stage) => {
    expect(await stage.connector.products(stage.accounts[0].id)).toMatchObject({ ok: false });
    const done = await stage.connector.deprovision(
      order(stage.limited ?? full, { panelAccountId: stage.accounts[0].id }),
      [],
    );
    expect(done).not.toMatchObject({ ok: true, value: { cut: true } });
  });

  test.each(brokenAnswers)('[E31] [E45] %s is an error, in a word of ours', async (_what, answer) => {
    const stage = await stageOf(subject);
    const [{ id }] = stage.accounts;
    stage.instead(answer);
    const asked = [...reads(stage, id), () => stage.connector.health()];
    for (const ask of asked) {
      const before = stage.calls();
      const result = await ask();
      expect(result.ok).toBe(false);
      if (!result.ok && 'reason' in result.error)
        expect(String(result.error.reason)).toMatch(/^[a-z0-9_]{1,40}$/);
      // One way in and one way out again at the most: nothing is followed, nothing is asked for ever.
      expect(stage.calls() - before).toBeLessThanOrEqual(3);
    }
    const ended = await stage.connector.deprovision(order(full, { panelAccountId: id }), []);
    expect(ended).not.toMatchObject({ ok: true, value: { cut: true } });
  });

  test('[E32] a sign-in stands on the registered origin and nowhere else', async ({ skip }) => {
    const { connector, panel, accounts } = await stageOf(subject);
    if (!['link', 'form'].includes(connector.capabilities.full)) skip('no way in for a browser');
    const asked = order(full, { panelAccountId: accounts[0].id });
    unwrap(await connector.provision(asked, []));
    const way = unwrap(await connector.signIn(asked, nils));
    expect(new URL(way.way === 'link' ? way.url : way.action).origin).toBe(panel.origin);
  });

  test('[E46] a retry makes nothing twice', async ({ skip }) => {
    const { connector, limited, accounts, made } = await stageOf(subject);
    const access = limited ?? full;
    const asked = order(access, { panelAccountId: accounts[0].id });
    const first = unwrap(await connector.provision(asked, []));
    const count = made(asked.grantId);
    if (count === 0) skip('nothing is made at this panel');
    const existing = first.credentials.map(({ productId, username }) => ({ productId, username }));
    unwrap(await connector.provision(asked, existing));
    expect(made(asked.grantId)).toBe(count);
    unwrap(await connector.provision(asked, []));
    expect(made(asked.grantId)).toBe(count);
  });

  trap(
    'losesAnswer',
    '[E46] a try whose answer was lost leaves one thing behind, and the end takes it',
    async (stage) => {
      const { connector, accounts, made } = stage;
      const asked = order(stage.limited ?? full, { panelAccountId: accounts[0].id });
      await connector.provision(asked, []);
      const after = made(asked.grantId);
      await connector.provision(asked, []);
      expect(made(asked.grantId)).toBeLessThanOrEqual(Math.max(after, 1));
      expect(unwrap(await connector.deprovision(asked, []))).toEqual({ cut: true });
      expect(made(asked.grantId)).toBe(0);
    },
  );

  test('[E38] [M3] a panel that goes down in the middle of an end is never called cut, and the next try finishes', async () => {
    const { connector, limited, accounts, made, downAfter, calls } = await stageOf(subject);
    const asked = order(limited ?? full, { panelAccountId: accounts[0].id });
    unwrap(await connector.provision(asked, []));
    const neighbour = order(limited ?? full, {
      panelAccountId: accounts[0].id,
      grantId: 'grt_neighbour00000000',
    });
    unwrap(await connector.provision(neighbour, []));
    const others = made(neighbour.grantId);
    const before = calls();
    for (let step = 0; step < 12; step += 1) {
      downAfter(step);
      const tried = await connector.deprovision(asked, []);
      if (tried.ok) {
        expect(tried.value.cut).toBe(true);
        break;
      }
      expect(tried.error.code).toBe('panel_unreachable');
    }
    downAfter(null);
    expect(calls()).toBeGreaterThan(before);
    expect(unwrap(await connector.deprovision(asked, []))).toEqual({ cut: true });
    expect(made(asked.grantId)).toBe(0);
    expect(made(neighbour.grantId)).toBe(others);
  });

  trap('keeps', '[E38] a panel that says yes and does nothing is not believed', async (stage) => {
    const asked = order(stage.limited ?? full, { panelAccountId: stage.accounts[0].id });
    unwrap(await stage.connector.provision(asked, []));
    expect(stage.made(asked.grantId)).toBeGreaterThan(0);
    expect(await stage.connector.deprovision(asked, [])).not.toMatchObject({
      ok: true,
      value: { cut: true },
    });
  });

  trap('recreated', '[E47] an account made again under the same name is another account', async (stage) => {
    const [{ id }] = stage.accounts;
    const asked = order(stage.limited ?? full, { panelAccountId: id });
    expect(await stage.connector.account(id)).toMatchObject({ ok: false });
    expect(await stage.connector.provision(asked, [])).toMatchObject({ ok: false });
    expect(stage.made(asked.grantId)).toBe(0);
  });

  test('[M9] lists each thing once, and removing what is gone takes nothing else', async ({ skip }) => {
    const { connector, accounts } = await stageOf(subject);
    const [{ id }] = accounts;
    const { lists } = unwrap(await connector.aftercare());
    if (lists.length === 0) {
      expect(await connector.inventory(id)).toMatchObject({
        ok: false,
        error: { code: 'panel_unsupported' },
      });
      return skip('it lists nothing, and says so');
    }
    const before = unwrap(await connector.inventory(id));
    expect(new Set(before.map((entry) => entry.id)).size).toBe(before.length);
    await connector.remove?.(id, 'nothing-of-this-name');
    expect(unwrap(await connector.inventory(id))).toEqual(before);
  });
});
