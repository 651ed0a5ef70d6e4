import { decodeJwt } from 'jose';
import * as v from 'valibot';
import { accounts } from '../../../shared/api/accounts.ts';
import { instructionClaims, instructionIssued } from '../../../shared/api/instructions.ts';
import type { Access } from '../../../shared/domain/access.ts';
import { account, call, grant, organisation, panel, partner, person, type SignedIn } from './world.ts';

const shop: Access = {
  kind: 'limited',
  products: [{ productId: '/shop/', name: 'Shop', category: 'website', actions: ['view', 'change'] }],
};

/** A host that gave us no key: what is made is made in the customer's own page. */
export const stage = async (access: Access = shop, state: 'applying' | 'in_force' = 'applying') => {
  const lena = await person('Lena Berg');
  const helper = await person('Hugo Helper');
  const nils = await person('Nils North');
  const bakery = await organisation('Berg Bakery', [
    [lena, 'legal_representative'],
    [helper, 'collaborator'],
  ]);
  const studio = await partner('Studio Nord', [[nils, 'legal_representative']]);
  const on = await panel('froxlor', 'session', { connection: 'customer_session' });
  const of = await account(bakery, on);
  const given = await grant(of, studio, access, { panelState: state });
  return { lena, helper, nils, bakery, studio, on, of, given };
};

export const issue = async (grantId: string, as: SignedIn) => {
  const answer = await call('POST', `/api/grants/${grantId}/instruction`, as, {});
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  const issued = v.parse(instructionIssued, await answer.json());
  return { ...issued, claims: v.parse(instructionClaims, decodeJwt(issued.instruction)) };
};
export const report = (id: string, as: SignedIn, body: object) =>
  call('POST', `/api/instructions/${id}/report`, as, {
    shown: null,
    before: [],
    after: [],
    madeAs: null,
    failure: null,
    ...body,
  });
export const dueOf = async (grantId: string, as: SignedIn) => {
  const all = v.parse(accounts, await (await call('GET', '/api/accounts', as)).json());
  const share = all.accounts.flatMap(({ shares }) => shares).find(({ id }) => id === grantId);
  return share?.kind === 'grant' ? share.due : undefined;
};
/** What the page says when a name has gone from its list. */
export const removed = async (scene: Awaited<ReturnType<typeof stage>>) => {
  const next = await issue(scene.given.id, scene.lena);
  const { username } = next.claims.act;
  await report(next.id, scene.lena, { shown: scene.of.shownAs, before: [username], after: [] });
  return next.claims.act;
};
export const made = async (scene: Awaited<ReturnType<typeof stage>>) => {
  const issued = await issue(scene.given.id, scene.lena);
  const username = issued.claims.act.username;
  const answer = await report(issued.id, scene.lena, {
    shown: scene.of.shownAs,
    before: ['anna'],
    after: ['anna', `anna_${username}`],
    madeAs: `anna_${username}`,
  });
  return { issued, answer, username: `anna_${username}` };
};
