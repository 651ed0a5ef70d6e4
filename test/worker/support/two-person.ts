import { env } from 'cloudflare:workers';
import { beforeEach, expect } from 'vitest';
import { hour } from '../../../shared/domain/duration.ts';
import { applied, decide, logOf } from './partnership.ts';
import { person, type SignedIn, services, submit } from './world.ts';

export let anna: SignedIn;
export let ben: SignedIn;

/** Each test has two admins of its own; those of the tests before are nobody any more. */
beforeEach(async () => {
  anna = await person('Anna Admin', { hostRole: 'admin' });
  ben = await person('Ben Admin', { hostRole: 'admin' });
  await env.DB.prepare('UPDATE persons SET host_role = NULL WHERE id NOT IN (?, ?)')
    .bind(anna.person.id, ben.person.id)
    .run();
});

export const alone = () =>
  env.DB.prepare('UPDATE persons SET host_role = NULL WHERE id = ?').bind(ben.person.id).run();

export const idIn = (response: Response): string => {
  expect(response.status).toBe(303);
  const path = response.headers.get('location') ?? '';
  expect(path).toMatch(/^\/admin\/proposals\/pro_/);
  return path.slice('/admin/proposals/'.length);
};
export const proposalOf = async (id: string) => {
  const found = await (await services()).store.proposals.byId(id);
  if (!found) throw new Error('no such proposal');
  return found;
};
export const act = async (
  id: string,
  verb: 'confirm' | 'stop',
  as: SignedIn,
  fields: Record<string, string> = {},
) =>
  submit(
    `/admin/proposals/${id}/${verb}`,
    { version: String((await proposalOf(id)).version), ...fields },
    as,
  );
export const flag = (organisationId: string, as: SignedIn, flagged = 'yes') =>
  submit(`/admin/applications/${organisationId}/flag`, { flagged, reason: 'complaints' }, as);
export const eventsOf = async (organisationId: string) =>
  (await logOf(organisationId)).rows.map((row) => row.event);
/** As if the day had passed. */
export const theDayPasses = (id: string) =>
  env.DB.prepare('UPDATE proposals SET due_at = due_at - ? WHERE id = ?')
    .bind(24 * hour, id)
    .run();

let count = 0;
/** Names of other words, so that none looks like another (P11). */
const names = [
  'Berg',
  'Quelle',
  'Tanne',
  'Ufer',
  'Wolke',
  'Zimt',
  'Kiesel',
  'Linde',
  'Mond',
  'Pfeffer',
  'Rabe',
];
export const flagged = async () => {
  count += 1;
  const made = await applied(`${names[count % names.length]}werk ${'x'.repeat(count)}`);
  expect((await flag(made.own.id, anna)).status).toBe(303);
  return made;
};
export const proposed = async () => {
  const made = await flagged();
  return { ...made, id: idIn(await decide(made.own.id, 'authorise', anna, { reason: 'known to us' })) };
};
