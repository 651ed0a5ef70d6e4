import * as v from 'valibot';
import { expect, test } from 'vitest';
import type { Answered, Api } from '../../extension/deployments/api.ts';
import { pageQuestions } from '../../extension/deployments/page-questions.ts';
import { type Here, pagesAsked } from '../../shared/api/clients.ts';

const hereAt = (at: number): Here => ({ panel: null, client: null, account: null, at });

/** A deployment that numbers its answers by the name that is shown, and a moment that a test ends. */
const deployment = (failed?: Answered<never>) => {
  const asked: URL[] = [];
  let end = (): void => {};
  const api: Pick<Api, 'get'> = {
    get: async (path, schema) => {
      const url = new URL(path, 'https://share.example');
      asked.push(url);
      if (failed) return failed;
      const pages = url.searchParams.get('pages');
      const answer =
        pages === null
          ? hereAt(Number(url.searchParams.get('shown')))
          : { pages: v.parse(pagesAsked, JSON.parse(pages)).map(({ shown }) => hereAt(Number(shown))) };
      return { kind: 'ok', value: v.parse(schema, answer) };
    },
  };
  const moment = () =>
    new Promise<void>((resolve) => {
      end = resolve;
    });
  return { ask: pageQuestions(api, moment), asked, end: () => end() };
};

const page = (shown: string | null) => ({ origin: 'https://panel.example', shown });
const ok = (at: number) => ({ kind: 'ok', value: hereAt(at) });

test('[W3] one tab asks for itself', async () => {
  const { ask, asked, end } = deployment();
  const answer = ask(page('7'));
  end();
  expect(await answer).toEqual(ok(7));
  expect(asked.map(({ pathname }) => pathname)).toEqual(['/api/here']);
  // And the next one is a question of its own.
  const next = ask(page(null));
  end();
  expect(await next).toEqual(ok(0));
  expect(asked.at(-1)?.searchParams.has('shown')).toBe(false);
});

test('[W3] tabs that ask at one moment are one question for each twenty, and each gets its own answer', async () => {
  const { ask, asked, end } = deployment();
  const answers = Array.from({ length: 45 }, (_, number) => ask(page(String(number))));
  end();
  expect(await Promise.all(answers)).toEqual(Array.from({ length: 45 }, (_, number) => ok(number)));
  expect(asked.map(({ pathname }) => pathname)).toEqual(['/api/pages', '/api/pages', '/api/pages']);
});

test('[E16] a name that no account has spoils the question of no other tab', async () => {
  const { ask, asked, end } = deployment();
  const answers = [ask(page('1')), ask(page('9'.repeat(201))), ask(page('2')), ask(page(''))];
  end();
  const found = await Promise.all(answers);
  expect([found[0], found[2], found[3]]).toEqual([ok(1), ok(2), ok(0)]);
  expect(asked.map(({ pathname }) => pathname)).toEqual(['/api/here', '/api/pages']);
});

test('what fails fails for every tab that asked', async () => {
  const offline = { kind: 'offline', reason: 'network' } as const;
  const { ask, end } = deployment(offline);
  const answers = [ask(page('1')), ask(page('2'))];
  end();
  expect(await Promise.all(answers)).toEqual([offline, offline]);
});
