import { covers, type ProductCategory, productCategories } from '../../../shared/domain/access.ts';
import type { EnforcementLabel, SignInWay } from '../../../shared/domain/enforcement.ts';
import { type EndingRule, endingRules } from '../../../shared/domain/grant.ts';
import { unlistedKinds } from '../../../shared/domain/inventory.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { GrantView } from '../../store.ts';
import { cutGivenUp } from './given-up.ts';
import { type LeftBehind, leftBehind } from './left-behind.ts';
import { capabilitiesIn, panelFactsOf } from './panel-facts.ts';
import { lastSaid, type Said, type SaidDone } from './record-by-hand.ts';
import { type GrantSight, seeGrant } from './see.ts';

/** What can still be alive at the panel after an end, as far as anybody can know it (M9, E43). */
export type Remaining =
  | { kind: 'never_opened' }
  | { kind: 'sessions_ended' }
  | { kind: 'not_yet_cut' }
  /** The credential is gone; what was connected with it lives until the server closes it. */
  | { kind: 'connection_may_live' }
  /** Sign-in ran through us: the panel ends an idle session, and perhaps no other. */
  | { kind: 'session_may_live'; lastOpenedAt: number; idleSeconds: number | null; unbounded: boolean }
  /** The panel's own rights were used all along; only somebody in the panel can take them away. */
  | { kind: 'panel_rights' };

export interface Receipt {
  sight: GrantSight;
  endedAt: number;
  /** Name of the person who ended it; null when it was ended at the host. */
  endedByName: string | null;
  /** Which term, when a term ended it. */
  rule: EndingRule | null;
  label: EnforcementLabel;
  panelConfirmed: boolean;
  /** E38: the cut is not tried any more. */
  givenUp: boolean;
  remaining: Remaining;
  /** Kinds of secrets that partner could have seen; `account` for the account's own. */
  secrets: readonly (ProductCategory | 'account')[];
  way: SignInWay;
  /** What the partner could have left behind; what the panel lists is the customer's alone. */
  left: LeftBehind | null;
  /** Recorded mode: who said that it was given and taken away, and when. */
  said: Readonly<Record<SaidDone, Said | null>>;
}

export const remainingOf = (view: GrantView, label: EnforcementLabel): Remaining => {
  if (label.enforcement === 'recorded') return { kind: 'panel_rights' };
  if (label.enforcement === 'enforced') {
    if (view.grant.panelState !== 'cut') return { kind: 'not_yet_cut' };
    if (!label.unbounded) return { kind: 'sessions_ended' };
    return { kind: view.lastOpenedAt === null ? 'never_opened' : 'connection_may_live' };
  }
  if (view.lastOpenedAt === null) return { kind: 'never_opened' };
  const { idleSeconds, unbounded } = label;
  return { kind: 'session_may_live', lastOpenedAt: view.lastOpenedAt, idleSeconds, unbounded };
};

/** A container gives away what lies in it, so its contents count (S5). */
const secretsOf = async (ctx: Context, { grant }: GrantView): Promise<Receipt['secrets']> => {
  const listed = await ctx.store.accounts.products(grant.accountId);
  const reached = listed.filter((product) => covers(grant.access, product.id, listed));
  const granted = grant.access.kind === 'limited' ? grant.access.products : [];
  const seen = new Set([...reached, ...granted].map((product) => product.category));
  const kinds = productCategories.filter((category) => seen.has(category));
  // Whoever had the whole account may have seen what was never listed, or is gone by now.
  return grant.access.kind === 'full' ? ['account', ...productCategories] : kinds;
};

/** The person in the reader's own log; both sides' logs hold the end (E14). */
const enderOf = async (ctx: Context, sight: GrantSight): Promise<Pick<Receipt, 'endedByName' | 'rule'>> => {
  const { grant } = sight.view;
  const own = sight.side === 'customer' ? grant.customerId : grant.partnerId;
  const found = await ctx.store.audit.ofOrganisation(own, {
    event: 'grant.ended',
    subject: grant.id,
    after: null,
  });
  const end = found.rows[0];
  const actor = end?.actorKind === 'person' ? end.actorId : null;
  return {
    endedByName: actor === null ? null : ((await ctx.store.persons.names([actor])).get(actor) ?? null),
    rule: endingRules.find((rule) => rule === end?.data['rule']) ?? null,
  };
};

/** What is done by hand has no connector that could list anything. */
const leftOn = async (ctx: Context, view: GrantView, way: SignInWay): Promise<LeftBehind> => {
  const left = await leftBehind(ctx, view);
  return way === 'by_hand' ? { ...left, looked: { kind: 'cannot_list' }, unlisted: unlistedKinds([]) } : left;
};

/** M9: what was cut, what could not be and until when it may live, and what to change by hand. */
export const receiptOf = async (
  ctx: Context,
  { grantId }: { grantId: string },
): Promise<Result<Receipt, Refusal>> => {
  const seen = await seeGrant(ctx, grantId, { standing: false });
  if (!seen.ok) return seen;
  const { view } = seen.value;
  if (view.grant.endedAt === null) return fail({ code: 'grant_state' });
  const { label, way } = await panelFactsOf(view, capabilitiesIn(ctx));
  const { customerId, partnerId } = view.grant;
  const own = seen.value.side === 'customer';
  const saidOf = (done: SaidDone) =>
    lastSaid(ctx, { grantId, organisationId: own ? customerId : partnerId, done });
  return ok({
    sight: seen.value,
    endedAt: view.grant.endedAt,
    ...(await enderOf(ctx, seen.value)),
    label,
    panelConfirmed: view.grant.panelState === 'cut',
    givenUp: await cutGivenUp(ctx, view, own ? customerId : partnerId),
    remaining: remainingOf(view, label),
    secrets: await secretsOf(ctx, view),
    way,
    // Of an account that has another holder by now nothing is listed to the former one (E48).
    left: own && view.account.organisationId === customerId ? await leftOn(ctx, view, way) : null,
    said: { in_force: await saidOf('in_force'), cut: await saidOf('cut') },
  });
};
