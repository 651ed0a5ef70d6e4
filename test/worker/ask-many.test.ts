import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { day } from '../../shared/domain/duration.ts';
import { sharing } from './support/living.ts';
import { mailsTo } from './support/outbox.ts';
import { services, submit, visit } from './support/world.ts';

const addresses = (count: number, at: string): readonly string[] =>
  Array.from({ length: count }, (_, index) => `a${index}@${at}.example`);
const asking = { access: 'limited', category: ['website', 'mailbox'], message: 'Hello "you" & <all>' };

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** What a browser would post with the one button of the page. */
const restOf = (html: string): Record<string, string | string[]> | null => {
  const form = /<section data-left[\s\S]*?<\/form>/.exec(html)?.[0];
  if (form === undefined) return null;
  const fields: Record<string, string | string[]> = { category: [] };
  for (const [, name = '', value = ''] of form.matchAll(/type="hidden" name="([a-z]+)" value="([^"]*)"/g)) {
    const before = fields[name];
    if (Array.isArray(before)) before.push(unescaped(value));
    else fields[name] = unescaped(value);
  }
  return { ...fields, lines: unescaped(/<textarea[^>]*>([\s\S]*?)<\/textarea>/.exec(form)?.[1] ?? '') };
};
const rowsOf = (html: string): readonly string[] =>
  [...html.matchAll(/<tr data-outcome="(\w+)"[^>]*><td>(\d+)</g)].map(
    ([, outcome, row]) => `${row} ${outcome}`,
  );

test('[M7] [Q2] hundreds of lines go out in steps: each step says what became of every line so far, and none is lost', async () => {
  const { boss, studio } = await sharing();
  const path = `/organisations/${studio.id}/clients/ask`;
  expect(await (await visit(path, boss)).text()).toContain('at most 500');
  const all = ['', ...addresses(35, 'first'), 'no address', '', ...addresses(28, 'second')];
  let html = await (await submit(path, { ...asking, lines: all.join('\r\n') }, boss)).text();
  expect(rowsOf(html)).toHaveLength(30);
  expect(html).toContain('30 of 64 lines are done');
  expect(html).toContain('Send the next 30');
  const second = restOf(html);
  html = await (await submit(path, second ?? {}, boss)).text();
  expect(html).toContain('60 of 64 lines are done');
  expect(html).toContain('Send the next 4');
  html = await (await submit(path, restOf(html) ?? {}, boss)).text();
  expect(restOf(html)).toBeNull();
  // Numbered as they were given, blank lines counted.
  expect(rowsOf(html)).toEqual(
    all.flatMap((line, index) =>
      line === '' ? [] : [`${index + 1} ${line === 'no address' ? 'unreadable' : 'sent'}`],
    ),
  );
  const { store } = await services();
  const [last] = await store.clients.at(studio.id, 'a27@second.example');
  expect(await store.requests.pendingOfClient(last?.id ?? '')).toMatchObject({
    asked: { kind: 'limited', categories: ['website', 'mailbox'] },
    message: asking.message,
  });
  // A step that is sent again asks nobody twice.
  const again = await (await submit(path, second ?? {}, boss)).text();
  expect(
    rowsOf(again)
      .slice(30)
      .every((row) => !row.endsWith(' sent')),
  ).toBe(true);
  expect(await mailsTo('a34@first.example')).toHaveLength(1);
});

test('[M7] [Q5] where the day is full it stops, and every line from there on stays on the page', async () => {
  const { boss, studio } = await sharing();
  const path = `/organisations/${studio.id}/clients/ask`;
  const { clock } = await services();
  await env.DB.prepare('INSERT INTO rate_windows (bucket, count, until) VALUES (?, 98, ?)')
    .bind(`requests:${studio.id}`, clock.now() + day)
    .run();
  const lines = addresses(5, 'full');
  const html = await (await submit(path, { ...asking, lines: lines.join('\n') }, boss)).text();
  expect(rowsOf(html)).toEqual(['1 sent', '2 sent']);
  expect(html).toContain('Nothing below was sent');
  expect(restOf(html)).toMatchObject({ lines: lines.slice(2).join('\n'), from: '3' });
  expect(await mailsTo('a2@full.example')).toHaveLength(0);
  await env.DB.prepare('UPDATE rate_windows SET until = 1 WHERE bucket = ?')
    .bind(`requests:${studio.id}`)
    .run();
  const tomorrow = await (await submit(path, restOf(html) ?? {}, boss)).text();
  expect(rowsOf(tomorrow)).toEqual(['1 sent', '2 sent', '3 sent', '4 sent', '5 sent']);
});

test('[M7] more than 500 lines send nothing, and all of them are still in the form', async () => {
  const { boss, studio } = await sharing();
  const path = `/organisations/${studio.id}/clients/ask`;
  const lines = addresses(501, 'much');
  const refused = await submit(path, { ...asking, lines: lines.join('\n') }, boss);
  expect(refused.status).toBe(413);
  const html = await refused.text();
  expect(html).toContain('more than 500 lines');
  expect(html).toContain('a0@much.example');
  expect(html).toContain('a500@much.example');
  expect(await mailsTo('a0@much.example')).toHaveLength(0);
  const most = await submit(path, { ...asking, lines: lines.slice(0, 500).join('\n') }, boss);
  expect(most.status).toBe(200);
  expect(rowsOf(await most.text())).toHaveLength(30);
});

test('[M7] what the page carries along decides nothing: a forged report is text', async () => {
  const { boss, studio } = await sharing();
  const path = `/organisations/${studio.id}/clients/ask`;
  const done = JSON.stringify([{ row: 1, line: '<script>x</script>', outcome: 'sent', clientId: 'cli_x' }]);
  const broken = await submit(path, { ...asking, lines: 'b@forged.example', done }, boss);
  expect(broken.status).toBe(400);
  const forged = JSON.stringify([{ row: 1, line: '<script>x</script>', outcome: 'sent' }]);
  const html = await (
    await submit(path, { ...asking, lines: 'b@forged.example', done: forged }, boss)
  ).text();
  expect(html).toContain('&lt;script&gt;x');
  expect(await mailsTo('b@forged.example')).toHaveLength(1);
});
