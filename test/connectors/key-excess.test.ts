import { describe, expect, test } from 'vitest';
import type { KeyExcess } from '../../shared/domain/key-excess.ts';
import { panel as hestia } from './hestia-stage.ts';
import { panel as ispconfig } from './ispconfig-stage.ts';
import { recorded } from './samples.ts';
import { connectorOf, type TestPanel, unwrap } from './stage.ts';
import { panel as virtualmin } from './virtualmin-stage.ts';

const froxlor: TestPanel = {
  id: 'pnl_froxlor_excess',
  kind: 'froxlor',
  origin: 'https://panel.example',
  credential: JSON.stringify({ key: 'PLANTED-api-key', secret: 'PLANTED-api-secret' }),
};

interface Asked {
  method: string;
  path: string;
  body: string;
}

/** What one kind of panel answers to each question, and what a key that gets that answer can do. */
interface Kind {
  panel: () => TestPanel;
  /** By a part of the request: the answer to a proper key, and to one that is too powerful. */
  questions: readonly {
    about: string;
    proper: () => Response;
    wide: () => Response;
    shows: KeyExcess;
  }[];
  /** Other requests that belong to asking, as signing in. */
  also?: (asked: Asked) => Response | null;
}

const notAllowed = (): Response =>
  Response.json({ message: 'Not allowed to execute given command.' }, { status: 403 });
const forbidden = (): Response => recorded('v-list-users.user-key-forbidden.txt', 'hestia-1.10.3');
const html = (body: string): Response =>
  new Response(`<!DOCTYPE html><html data-user="panelshare"><body>${body}</body></html>`, {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });

const kinds: Record<string, Kind> = {
  froxlor: {
    panel: () => froxlor,
    questions: [
      {
        about: 'Customers.listing',
        proper: () => Response.json({ data: { count: 2, list: [{ adminid: 2 }, { adminid: '2' }] } }),
        wide: () =>
          Response.json({ data: { count: 2, list: [{ adminid: 2, password: 'PLANTED' }, { adminid: 1 }] } }),
        shows: 'all_accounts',
      },
      {
        about: 'Froxlor.getSetting',
        proper: notAllowed,
        wide: () => Response.json({ data: 'PLANTED-2.3.10' }),
        shows: 'settings',
      },
    ],
  },
  hestia: {
    panel: () => hestia,
    questions: [
      { about: 'v-list-users', proper: forbidden, wide: () => new Response('0'), shows: 'all_accounts' },
      { about: 'v-list-sys-config', proper: forbidden, wide: () => new Response('0'), shows: 'settings' },
    ],
  },
  ispconfig: {
    panel: () => ispconfig,
    questions: [
      {
        about: 'client_get_all',
        proper: () =>
          Response.json({
            code: 'remote_fault',
            message: 'You do not have the permissions to access this function.',
            response: false,
          }),
        wide: () => Response.json({ code: 'ok', message: '', response: ['1', '2', 'PLANTED'] }),
        shows: 'all_accounts',
      },
    ],
    also: ({ path }) => {
      if (path.endsWith('?login'))
        return Response.json({ code: 'ok', message: '', response: 'PLANTED-session-0000000000000001' });
      return path.endsWith('?logout') ? Response.json({ code: 'ok', message: '', response: true }) : null;
    },
  },
  virtualmin: {
    panel: virtualmin,
    questions: [
      {
        about: '/virtual-server/index.cgi',
        proper: () => html('<h1>Error</h1><a href="/virtual-server">Back</a>'),
        wide: () => html('PLANTED<form action="domain_form.cgi"></form>'),
        shows: 'pages',
      },
    ],
  },
};

describe.each(Object.entries(kinds))('[E50] what a key of %s can do beyond what is needed', (_, kind) => {
  const asked: Asked[] = [];
  const ask = async (answers: readonly (() => Response)[]) => {
    asked.length = 0;
    const connector = await connectorOf(kind.panel(), {
      send: async (request) => {
        const { pathname, search } = new URL(request.url);
        const one = { method: request.method, path: pathname + search, body: await request.text() };
        asked.push(one);
        const at = kind.questions.findIndex(({ about }) => `${one.path} ${one.body}`.includes(about));
        const answer = answers[at]?.() ?? kind.also?.(one);
        if (!answer) throw new Error(`nothing else is asked: ${one.path} ${one.body}`);
        return answer;
      },
    });
    if (!connector.excess) throw new Error('it does not ask');
    return connector.excess();
  };
  const proper = kind.questions.map((one) => one.proper);
  const wide = kind.questions.map((one) => one.wide);

  test('a proper key is refused each of it', async () => {
    expect(unwrap(await ask(proper))).toEqual([]);
  });

  test('each excess is named by itself, and nothing of the answer is kept', async () => {
    for (const [at, question] of kind.questions.entries()) {
      const answer = unwrap(await ask(proper.map((one, index) => (index === at ? question.wide : one))));
      expect(answer).toEqual([question.shows]);
    }
    const all = await ask(wide);
    expect(unwrap(all)).toEqual(kind.questions.map(({ shows }) => shows));
    expect(JSON.stringify(all)).not.toContain('PLANTED');
  });

  test('it only reads', async () => {
    await ask(wide);
    const words = asked.map(({ path, body }) => `${path} ${body}`).join('\n');
    expect(words).not.toMatch(/\b(?:add|update|delete|set|change|create|modify|remove)\b/i);
  });

  test('a panel that is broken or down calls no key narrow', async () => {
    for (const status of [500, 503]) {
      const broken = () => new Response('out of order', { status });
      expect(await ask(kind.questions.map(() => broken))).toMatchObject({ ok: false });
    }
  });
});
