import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { clients } from '../../../shared/api/clients.ts';
import { below, beside, report } from '../figure.ts';
import { Connection } from './asking.ts';
import { prepare, startDeployment } from './deployment.ts';
import { manyGrants, ownGrant, shownAs } from './rows.ts';

/** What it costs a browser to keep a list of ten thousand clients, both ways with all headers, uncompressed. */
export const bench = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'panelshare-bench-'));
  const scene = { grants: 20_000, own: 10_000, token: randomBytes(32).toString('base64url') };
  try {
    await prepare(folder, (database) => database.exec(manyGrants(scene, Date.now())));
    const deployment = await startDeployment(folder);
    const connection = new Connection(deployment.port);
    const ask = async (query: Readonly<Record<string, string>>) => {
      const answer = await connection.ask({
        path: `/api/clients?${new URLSearchParams(query)}`,
        // As the extension asks.
        headers: {
          accept: 'application/json',
          'accept-language': 'en',
          authorization: `Bearer ${scene.token}`,
        },
      });
      if (answer.status !== 200) throw new Error(`the list answered ${answer.status}`);
      return { bytes: answer.bytes, list: v.parse(clients, JSON.parse(answer.body)) };
    };
    try {
      const first = await ask({});
      let whole = first.bytes;
      let listed = first.list.clients.length;
      let pages = 1;
      for (let after = first.list.next; after !== null; pages += 1) {
        const page = await ask({ after });
        whole += page.bytes;
        listed += page.list.clients.length;
        after = page.list.next;
      }
      if (listed !== scene.own) throw new Error(`${listed} clients were listed`);
      report(beside('the whole list of 10,000 clients', whole / 1_000, 'kB'));
      report(beside('the whole list of 10,000 clients: requests', pages, 'requests'));
      const same = await ask({ since: first.list.upTo });
      if (same.list.whole || same.list.clients.length > 0) throw new Error('the list is not as it was');
      report(below('an unchanged list of 10,000 clients', same.bytes, 'bytes', 1_000));
      const grant = ownGrant(scene, 77);
      await deployment.read(
        'UPDATE accounts SET name = ? WHERE shown_as = ?',
        'Another name',
        shownAs(grant),
      );
      const changed = await ask({ since: first.list.upTo });
      if (changed.list.clients.length !== 1) throw new Error('one client has changed');
      report(below('one changed client of 10,000', changed.bytes, 'bytes', 2_000));
    } finally {
      connection.close();
      await deployment.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
