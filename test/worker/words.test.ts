import { createExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { expect, test, vi } from 'vitest';
import { modules } from '../../shared/messages/words/modules.ts';
import { createApp } from '../../worker/http/app.ts';
import { deployment } from './bindings.ts';

const app = createApp();
const visit = async (path: string, init: RequestInit = {}): Promise<Response> =>
  app.fetch(new Request(`${deployment}${path}`, init), env, createExecutionContext());

test('the first request in a language loads its words alone, the next one nothing', async () => {
  const german = vi.spyOn(modules, 'de');
  const french = vi.spyOn(modules, 'fr');
  expect(await (await visit('/sign-in?lang=de')).text()).toContain('lang="de"');
  expect(german).toHaveBeenCalledTimes(1);
  expect(french).not.toHaveBeenCalled();
  expect(await (await visit('/sign-in?lang=de')).text()).toContain('lang="de"');
  expect(await (await visit('/sign-in?lang=fr')).text()).toContain('lang="fr"');
  expect(german).toHaveBeenCalledTimes(1);
  expect(french).toHaveBeenCalledTimes(1);
});

test('a request that is refused before it is known who asks has words too', async () => {
  const italian = vi.spyOn(modules, 'it');
  const response = await visit('/sign-in', {
    method: 'POST',
    body: 'x'.repeat(70_000),
    headers: { 'accept-language': 'it' },
  });
  expect(response.status).toBe(413);
  expect(await response.text()).toContain('lang="it"');
  expect(italian).toHaveBeenCalledTimes(1);
});
