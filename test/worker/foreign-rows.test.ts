import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { day } from '../../shared/domain/duration.ts';
import { reportForeignRows } from '../../worker/app/panel/foreign-rows.ts';
import { mailsTo } from './support/outbox.ts';
import { panel, person, services, visit } from './support/world.ts';

test('[E36] a panel that answers with rows of others alarms every admin, once a day, with nothing of the rows', async () => {
  const [on, other] = [await panel('froxlor'), await panel('hestia')];
  const admins = [await person('Ada', { hostRole: 'admin' }), await person('Ben', { hostRole: 'admin' })];
  const staff = await person('Sam', { hostRole: 'staff' });
  const wired = await services();
  const told = async (address: string) =>
    (await mailsTo(address)).filter((mail) => mail['notice'] === 'panel_foreign_rows');
  await reportForeignRows(wired, on.id);
  await reportForeignRows(wired, on.id);
  for (const { person: admin } of admins) {
    expect(await told(admin.email)).toEqual([
      expect.objectContaining({ about: on.name, path: `/admin/panels/${on.id}` }),
    ]);
  }
  expect(await told(staff.person.email)).toEqual([]);
  const { results } = await env.DB.prepare(
    `SELECT subject_id, organisation_id, data FROM audit_events WHERE event = 'panel.foreign_rows'`,
  ).all();
  expect(results).toEqual([{ subject_id: on.id, organisation_id: null, data: '{}' }]);
  // Another panel is another matter, and tomorrow is another day.
  await reportForeignRows(wired, other.id);
  const tomorrow = Date.now() + day + 1;
  await reportForeignRows({ ...wired, clock: { now: () => tomorrow } }, on.id);
  const [ada] = admins;
  if (!ada) throw new Error('no admin');
  expect((await told(ada.person.email)).map((mail) => mail['about'])).toEqual(
    expect.arrayContaining([on.name, other.name, on.name]),
  );
  expect(await told(ada.person.email)).toHaveLength(3);
  const log = await (await visit(`/admin/audit?subject=${on.id}`, ada)).text();
  expect(log).toContain('panel.foreign_rows');
});
