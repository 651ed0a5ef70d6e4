import { createExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { expect, test, vi } from 'vitest';
import { type Language, languages } from '../../shared/messages/language.ts';
import { withWords, wordsOf } from '../../shared/messages/words.ts';
import { createApp } from '../../worker/http/app.ts';
import { deployment } from './bindings.ts';

const app = createApp();
const visit = async (path: string, init: RequestInit = {}): Promise<Response> =>
  app.fetch(new Request(`${deployment}${path}`, init), env, createExecutionContext());

/** An area of words as every other, which tells what is loaded of it. */
const area = () => {
  const modules = {
    en: vi.fn(async () => ({ en: 'hello' })),
    de: vi.fn(async () => ({ de: 'hallo' })),
    fr: vi.fn(async () => ({ fr: 'bonjour' })),
    es: vi.fn(async () => ({ es: 'hola' })),
    it: vi.fn(async () => ({ it: 'ciao' })),
  };
  const loads = () => languages.map((language) => modules[language].mock.calls.length);
  return { words: wordsOf<string>(modules), loads };
};

const once = (...loaded: Language[]) => languages.map((one) => (loaded.includes(one) ? 1 : 0));

test('the first request in a language loads its words alone, the next one nothing', async () => {
  const { words, loads } = area();
  expect(() => words.de).toThrow('before they are loaded');
  expect(await (await visit('/sign-in?lang=de')).text()).toContain('lang="de"');
  expect(words.de).toBe('hallo');
  expect(loads()).toEqual(once('de'));
  expect(await (await visit('/sign-in?lang=de')).text()).toContain('lang="de"');
  expect(await (await visit('/sign-in?lang=fr')).text()).toContain('lang="fr"');
  expect(loads()).toEqual(once('de', 'fr'));
  expect(() => words.es).toThrow('before they are loaded');
});

test('words that a module names are there when it is, however late it is loaded', async () => {
  await visit('/sign-in?lang=es');
  const { words, loads } = await withWords('es', async () => area());
  expect(words.es).toBe('hola');
  expect(loads()).toEqual(once('es'));
});

test('a request that is refused before it is known who asks has words too', async () => {
  const { words } = area();
  const response = await visit('/sign-in', {
    method: 'POST',
    body: 'x'.repeat(70_000),
    headers: { 'accept-language': 'it' },
  });
  expect(response.status).toBe(413);
  expect(await response.text()).toContain('lang="it"');
  expect(words.it).toBe('ciao');
});
