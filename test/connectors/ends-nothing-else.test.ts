import { expect, test } from 'vitest';
import { froxlorConformance } from './conformance/froxlor.ts';
import { hestiaConformance } from './conformance/hestia.ts';
import { ispconfigConformance } from './conformance/ispconfig.ts';
import type { ConformanceDouble } from './conformance/stage.ts';
import { virtualminConformance } from './conformance/virtualmin.ts';
import { connectorOf, full, order, unwrap } from './stage.ts';

/** How a request of each kind names what it asks for; what of it reads; and what an end may change by it. */
interface Kind {
  double: () => Promise<ConformanceDouble>;
  command: (path: string, body: string) => string;
  reads: RegExp;
  takesAway: readonly string[];
}
const kinds: Record<string, Kind> = {
  froxlor: {
    double: froxlorConformance,
    command: (_, body) => /"command":"([\w.]+)"/.exec(body)?.[1] ?? '',
    reads: /\.(?:get|listing)$/,
    // A new link takes the place of one that nobody has used yet, and is handed to nobody.
    takesAway: ['Ftps.delete', 'Froxlor.generateLoginLink'],
  },
  hestia: {
    double: hestiaConformance,
    command: (_, body) => new URLSearchParams(body).get('cmd') ?? '',
    reads: /^v-list-/,
    takesAway: ['v-delete-web-domain-ftp', 'v-delete-database-temp-user'],
  },
  ispconfig: {
    double: ispconfigConformance,
    command: (path) => path.split('?')[1] ?? '',
    reads: /_get(?:_by_username)?$|^log(?:in|out)$/,
    // The database whose reader goes gets its empty place back.
    takesAway: ['sites_ftp_user_delete', 'sites_database_user_delete', 'sites_database_update'],
  },
  virtualmin: {
    double: virtualminConformance,
    command: (path, body) => new URLSearchParams(body).get('program') ?? path,
    reads: /^list-/,
    takesAway: ['delete-admin'],
  },
};

test.each(Object.entries(kinds))(
  '[E43] on %s an end takes away what was made and touches nothing else: no account is switched off for it',
  async (kind, { double: make, command, reads, takesAway }) => {
    const double = await make();
    const asked: string[] = [];
    const connector = await connectorOf(
      { ...double.panel, id: `${double.panel.id}_end_of_${kind}` },
      {
        ...double.parts,
        send: async (request) => {
          const { pathname, search } = new URL(request.url);
          asked.push(command(pathname + search, await request.clone().text()));
          return double.send(request);
        },
      },
    );
    const [{ id, limitable }] = double.accounts;
    const limited = limitable === null ? [] : [{ kind: 'limited' as const, products: [limitable] }];
    const changes = new Set<string>();
    for (const access of connector.capabilities.full === 'none' ? limited : [full, ...limited]) {
      const grant = order(access, { panelAccountId: id });
      unwrap(await connector.provision(grant, []));
      asked.length = 0;
      expect(unwrap(await connector.deprovision(grant, []))).toEqual({ cut: true });
      expect(asked.length).toBeGreaterThan(0);
      for (const one of asked) if (!reads.test(one)) changes.add(one);
    }
    expect(changes.size).toBeGreaterThan(0);
    expect([...changes].filter((one) => !takesAway.includes(one))).toEqual([]);
  },
);
