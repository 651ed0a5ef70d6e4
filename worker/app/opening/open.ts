import type { Opening as OpeningAnswer } from '../../../shared/api/clients.ts';
import { losesAccess } from '../../../shared/domain/assignment.ts';
import { second } from '../../../shared/domain/duration.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { PanelConnector, PanelSignIn } from '../../ports/panel.ts';
import type { Context } from '../../ports.ts';
import type { GrantView } from '../../store.ts';
import { observeContact } from '../account/contact-changed.ts';
import { freezeForMismatch } from '../grant/freeze.ts';
import { factorOf, mayOpen, type Opener, stillKnown } from './may-open.ts';
import { recordOpening, recordRefused } from './record.ts';

/** E42: long enough for a mint and its landing, short enough for somebody who closed the tab. */
const mintTime = 15 * second;

/** What a connector gave, if it leads to the panel the grant is for and to no other address (E41). */
const leadsTo = (origin: string, signIn: PanelSignIn): boolean =>
  URL.parse(signIn.way === 'link' ? signIn.url : signIn.action)?.origin === origin;

/** E47: the panel's account must still be the one the grant is bound to, or the grant is held. */
const sameAccount = async (
  ctx: Context,
  view: GrantView,
  connector: PanelConnector,
): Promise<Result<void, Refusal & { reason: string }>> => {
  const found = await connector.account(view.account.panelAccountId);
  if (found.ok && found.value.id === view.account.panelAccountId) {
    await observeContact(ctx, view.account, found.value);
    return ok(undefined);
  }
  if (!found.ok && found.error.code !== 'account_not_found') {
    return fail({ code: found.error.code, reason: found.error.reason });
  }
  await freezeForMismatch(ctx, { grantId: view.grant.id });
  return fail({ code: 'grant_not_active', reason: 'account_mismatch' });
};

const mint = async (
  ctx: Context,
  view: GrantView,
  connector: PanelConnector,
  { actor, access }: Opener,
): Promise<Result<PanelSignIn, Refusal & { reason: string }>> => {
  const same = await sameAccount(ctx, view, connector);
  if (!same.ok) return same;
  const { grant, account, partner } = view;
  const signIn = await connector.signIn(
    {
      grantId: grant.id,
      panelAccountId: account.panelAccountId,
      access,
      partner: { organisationId: partner.id, name: partner.name },
    },
    { personId: actor.personId, email: actor.email, factor: factorOf(actor) },
  );
  if (!signIn.ok) return fail({ code: signIn.error.code, reason: signIn.error.reason });
  if (!leadsTo(view.panel.origin, signIn.value)) {
    return fail({ code: 'panel_answer_invalid', reason: 'foreign_address' });
  }
  return signIn;
};

/**
 * W6, S11: one opening. Asked before and again after minting, and once more by the database in
 * the commit, because a revoke may come in while the panel answers (E15). The link or form goes
 * back to the caller and is kept nowhere (E32).
 */
export const openClient = async (
  ctx: Context,
  { grantId }: { grantId: string },
): Promise<Result<OpeningAnswer, Refusal>> => {
  const [asked, view] = await Promise.all([mayOpen(ctx, grantId), ctx.store.grants.view(grantId)]);
  if (!asked.ok) return asked;
  const { actor, access } = asked.value;
  if (!view) return fail({ code: 'not_found' });
  const [known, connector] = await Promise.all([
    stillKnown(ctx, view.grant),
    ctx.connectors.of(view.panel.id),
  ]);
  if (!known) {
    await recordRefused(ctx, view, actor, { code: 'grant_not_active', reason: 'restored' });
    return fail({ code: 'grant_not_active' });
  }
  if (!connector.ok) return fail(connector.error);
  const way = connector.value.capabilities[access.kind];
  if (way === 'none') return fail({ code: 'panel_unsupported' });
  if (way === 'card' || way === 'session' || way === 'by_hand') {
    const opened = await recordOpening(ctx, view, actor, {
      way: 'card',
      outcome: 'minted',
      event: 'client.card_opened',
    });
    if (!opened.ok) return opened;
    const url = `${ctx.settings.deployment}/grants/${grantId}/card`;
    return ok({ way: 'card', openingId: opened.value.id, url });
  }
  const until = ctx.clock.now() + mintTime;
  if (!(await ctx.store.atomic.lockOpening(view.account.id, actor.personId, ctx.clock.now(), until))) {
    await recordRefused(ctx, view, actor, { code: 'opening_in_progress' });
    return fail({ code: 'opening_in_progress' });
  }
  const signIn = await mintAndRecord(ctx, view, connector.value, asked.value);
  if (!signIn.ok) await ctx.store.atomic.unlockOpening(view.account.id, actor.personId);
  return signIn;
};

/** What was minted gives what was asked for; when that has become less meanwhile, it is not given away. */
const mayStillOpen = async (
  ctx: Context,
  grantId: string,
  { access }: Opener,
): Promise<Result<Opener, Refusal>> => {
  const still = await mayOpen(ctx, grantId);
  return still.ok && losesAccess(access, still.value.access) ? fail({ code: 'grant_not_active' }) : still;
};

const mintAndRecord = async (
  ctx: Context,
  view: GrantView,
  connector: PanelConnector,
  opener: Opener,
): Promise<Result<OpeningAnswer, Refusal>> => {
  const { actor } = opener;
  const minted = await mint(ctx, view, connector, opener);
  if (!minted.ok) {
    await recordRefused(ctx, view, actor, minted.error);
    return fail({ code: minted.error.code });
  }
  const still = await mayStillOpen(ctx, view.grant.id, opener);
  const opened = still.ok
    ? await recordOpening(ctx, view, actor, {
        way: minted.value.way,
        outcome: 'minted',
        event: 'client.opened',
      })
    : still;
  if (!opened.ok) {
    await recordRefused(ctx, view, actor, opened.error);
    return opened;
  }
  return ok({ ...minted.value, openingId: opened.value.id, shownAs: view.account.shownAs });
};
