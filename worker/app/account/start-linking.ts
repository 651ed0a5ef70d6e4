import * as v from 'valibot';
import { hour, minute } from '../../../shared/domain/duration.ts';
import type { Aim, LinkedFor } from '../../../shared/domain/linked-for.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { PanelConnector, PanelLinking } from '../../ports/panel.ts';
import type { Context } from '../../ports.ts';
import { newChallenge } from '../person/challenge.ts';
import type { Panel } from '../records.ts';
import { type Claimant, claimant, mayClaim } from './claimant.ts';
import { provingAddress } from './contact-address.ts';
import { mayProve } from './contact-changed.ts';
import { linkedToMe } from './linked.ts';
import { aimSchema } from './linked-for.ts';
import { workingPanel } from './panel-of.ts';
import { startProof } from './panel-proof.ts';
import { provableAccount } from './provable-account.ts';

const aimKept = v.optional(v.nullable(aimSchema), null);

export interface LinkingRequest {
  panelId: string;
  /** As the person typed it or the panel's page said it: a hint, nothing more. */
  shown: string;
  wanted: Claimant;
  /** A product to offer first on the consent page afterwards; also only a hint. */
  product: string | null;
  aim?: Aim | null;
}

export type LinkingStarted =
  | { step: 'linked'; accountId: string }
  | { step: 'code'; challengeId: string }
  | { step: 'mark'; challengeId: string }
  | { step: 'key'; challengeId: string }
  | { step: 'approval'; url: string };

/** What a running code proof is for, kept with the challenge; one from before an update may know more, or less. */
export const codeSubject = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    panelId: v.string(),
    panelAccountId: v.string(),
    wanted: claimant,
    product: v.nullable(v.string()),
    aim: aimKept,
  }),
);
/** What comes back from the panel's approval page, kept under the one-time state. */
export const approvalPayload = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    panelId: v.string(),
    wanted: claimant,
    product: v.nullable(v.string()),
    aim: aimKept,
  }),
);
export const approvalPurpose = 'link_approval';
type Approval = v.InferOutput<typeof approvalPayload>;
/** The state belongs to one person: somebody else's browser can neither use it nor use it up. */
export const approvalKey = (ctx: Context, personId: string, state: string): Promise<string> =>
  ctx.secrets.hash(`${personId} ${state}`);

/** What an approval that is on its way is for; it stays as it is. Null for a state of somebody else's, or one too old. */
export const approvalFor = async (
  ctx: Context,
  state: string,
): Promise<(LinkedFor & { panelId: string }) | null> => {
  if (ctx.actor.kind !== 'person') return null;
  const key = await approvalKey(ctx, ctx.actor.personId, state);
  const kept = await ctx.store.proof.kept(key, approvalPurpose, ctx.now);
  return kept === null ? null : v.parse(approvalPayload, kept);
};

const approvalLife = 30 * minute;
/** Enough for a person with typos, too few to try out names or to flood a mailbox. */
const startsPerPerson = 10;
const startsPerAccount = 5;

/**
 * S2: begins the proof that an account is mine, in the way its panel offers: a code to the contact
 * address that the panel or the host's list names to us, a mark, or the customer's approval on the panel's
 * own page.
 */
export const startLinking = async (
  ctx: Context,
  request: LinkingRequest,
): Promise<Result<LinkingStarted, Refusal>> => {
  const refusal = mayClaim(ctx, request.wanted);
  if (refusal) return fail(refusal);
  if (ctx.actor.kind !== 'person') return fail({ code: 'sign_in_required' });
  const { personId } = ctx.actor;
  if (!(await ctx.limiter.take(`link:${personId}`, startsPerPerson, hour))) {
    return fail({ code: 'rate_limited' });
  }
  const mine = await linkedToMe(ctx, request);
  if (mine) return ok({ step: 'linked', accountId: mine.id });
  const working = await workingPanel(ctx, request.panelId);
  if (!working.ok) return working;
  const { connector } = working.value;
  switch (connector.capabilities.ownership) {
    case 'contact_email':
      return mailCode(ctx, personId, working.value, request);
    case 'mark': {
      if (await isListed(ctx, request)) return mailCode(ctx, personId, working.value, request);
      const marked = await startProof(ctx, ctx.actor, 'link_mark', request);
      return marked.ok ? ok({ step: 'mark', ...marked.value }) : marked;
    }
    case 'owner_key': {
      const started = await startProof(ctx, ctx.actor, 'link_key', request);
      return started.ok ? ok({ step: 'key', ...started.value }) : started;
    }
    case 'approval':
      return connector.linking
        ? askPanel(ctx, personId, connector.linking, request)
        : fail({ code: 'panel_unsupported' });
    case 'admin':
      if (await isListed(ctx, request)) return mailCode(ctx, personId, working.value, request);
      return fail({ code: 'account_unprovable' });
  }
};

const isListed = async (ctx: Context, { panelId, shown }: LinkingRequest): Promise<boolean> =>
  (await ctx.store.accountList.find(panelId, shown)) !== null;

const mailCode = async (
  ctx: Context,
  personId: string,
  working: { panel: Panel; connector: PanelConnector },
  { panelId, shown, wanted, product, aim = null }: LinkingRequest,
): Promise<Result<LinkingStarted, Refusal>> => {
  const bucket = `link_account:${panelId}:${shown.toLowerCase()}`;
  if (!(await ctx.limiter.take(bucket, startsPerAccount, hour))) return fail({ code: 'rate_limited' });
  const provable = await provableAccount(ctx, working, shown);
  if (!provable.ok) return fail({ code: provable.error.code });
  const { told, found, language } = provable.value;
  // By its own id too: a panel may know one account by several names, and each would mail it codes.
  const account = `link_account_id:${panelId}:${found.id}`;
  if (!(await ctx.limiter.take(account, startsPerAccount, hour))) return fail({ code: 'rate_limited' });
  const open = await mayProve(ctx, panelId, told);
  if (!open.ok) return open;
  const address = await provingAddress(ctx, found);
  if (!address.ok) return address;
  const subject: v.InferOutput<typeof codeSubject> = {
    panelId,
    panelAccountId: found.id,
    wanted,
    product,
    aim,
  };
  const row = newChallenge(ctx, {
    purpose: 'link_account',
    email: address.value,
    personId,
    subject: JSON.stringify(subject),
  });
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'insert', kind: 'challenge', row }],
    audit: [
      {
        organisations: [],
        event: 'account.proof_started',
        subject: { kind: 'panel', id: panelId },
        data: { panelAccount: found.id },
      },
    ],
    mails: [
      {
        to: address.value,
        language: language ?? ctx.language,
        template: 'code',
        challengeId: row.id,
        generation: row.generation,
        purpose: 'link_account',
      },
    ],
  });
  return committed.ok ? ok({ step: 'code', challengeId: row.id }) : fail(committed.error);
};

const askPanel = async (
  ctx: Context,
  personId: string,
  linking: PanelLinking,
  { panelId, wanted, product, aim = null }: LinkingRequest,
): Promise<Result<LinkingStarted, Refusal>> => {
  const state = ctx.ids.token();
  const url = await linking.url(state, `${ctx.settings.deployment}/accounts/linked`);
  if (!url.ok) return fail({ code: url.error.code });
  const payload: Approval = { panelId, wanted, product, aim };
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    sets: [
      {
        do: 'remember_once',
        hash: await approvalKey(ctx, personId, state),
        purpose: approvalPurpose,
        payload: JSON.stringify(payload),
        expiresAt: ctx.now + approvalLife,
      },
    ],
    audit: [],
  });
  return committed.ok ? ok({ step: 'approval', url: url.value }) : fail(committed.error);
};
