import * as v from 'valibot';
import { day } from '../../../shared/domain/duration.ts';
import { normaliseEmail } from '../../../shared/domain/email.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { MailOrder } from '../mail-order.ts';
import type { PanelKey } from '../panel/credential.ts';
import { newChallenge } from '../person/challenge.ts';
import type { Challenge, Panel } from '../records.ts';
import { claimAccount } from './claim.ts';
import { mayClaim } from './claimant.ts';
import type { LinkingFinished } from './finish-linking.ts';
import { accountOfKey, keyMayProve } from './owner-key.ts';
import { workingPanel } from './panel-of.ts';
import { codeSubject, type LinkingRequest } from './start-linking.ts';

/** A person may have to ask the host for the menu, or find the password of the panel first. */
const life = day;

/**
 * S2 in owner mode: the customer makes a key for this purpose, and the panel itself says whose it is. The
 * panel is not asked before there is a key, so nothing is told about any account (E8).
 */
export const startByKey = async (
  ctx: Context,
  person: { personId: string; email: string },
  { panelId, shown, wanted, product, answers = null }: LinkingRequest,
): Promise<Result<{ challengeId: string }, Refusal>> => {
  const subject: v.InferOutput<typeof codeSubject> = {
    panelId,
    panelAccountId: shown,
    wanted,
    product,
    answers,
  };
  const row = newChallenge(ctx, {
    purpose: 'link_key',
    email: person.email,
    personId: person.personId,
    subject: JSON.stringify(subject),
    life,
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
        data: { panelAccount: shown, by: 'owner_key' },
      },
    ],
  });
  return committed.ok ? ok({ challengeId: row.id }) : fail(committed.error);
};

type Open = { challenge: Challenge; subject: v.InferOutput<typeof codeSubject> };

const open = async (ctx: Context, challengeId: string): Promise<Result<Open, Refusal>> => {
  if (ctx.actor.kind !== 'person') return refuse('sign_in_required');
  const challenge = await ctx.store.persons.challenge(challengeId);
  if (challenge?.purpose !== 'link_key' || challenge.personId !== ctx.actor.personId) {
    return refuse('not_found');
  }
  if (challenge.state !== 'open' || challenge.expiresAt <= ctx.now) return refuse('link_expired');
  return ok({ challenge, subject: v.parse(codeSubject, challenge.subject) });
};

/** For which panel a key is asked, and which account was named if any. */
export const readKeyLinking = async (
  ctx: Context,
  { challengeId }: { challengeId: string },
): Promise<Result<{ panel: Panel; shown: string }, Refusal>> => {
  const found = await open(ctx, challengeId);
  if (!found.ok) return found;
  const { panelId, panelAccountId: shown } = found.value.subject;
  const panel = await ctx.store.panels.byId(panelId);
  return panel ? ok({ panel, shown }) : refuse('not_found');
};

/** The contact address proves nothing here, but whoever reads it can object (E48). */
const tellContact = (ctx: Context, email: string | null, about: string): readonly MailOrder[] =>
  email === null
    ? []
    : [
        {
          to: normaliseEmail(email),
          language: ctx.language,
          template: 'notice',
          notice: 'account_keyed',
          about,
          path: '/accounts',
          reason: null,
          at: ctx.now,
        },
      ];

/**
 * The key is tried, and with the account kept or not at all. Where the account is theirs already, a new key
 * is a replacement, and asks for the proof that one asks for.
 */
export const finishByKey = async (
  ctx: Context,
  { challengeId, key }: { challengeId: string; key: PanelKey },
): Promise<Result<LinkingFinished & { mine: boolean }, Refusal>> => {
  const found = await open(ctx, challengeId);
  if (!found.ok) return found;
  const { panelId, panelAccountId: named, wanted, product, answers } = found.value.subject;
  const refusal = mayClaim(ctx, wanted);
  if (refusal) return fail(refusal);
  const working = await workingPanel(ctx, panelId);
  if (!working.ok) return working;
  const { connector } = working.value;
  if (connector.capabilities.ownership !== 'owner_key') return refuse('panel_unsupported');
  const told = await accountOfKey(ctx, panelId, key);
  if (!told.ok) return told;
  const { id, shownAs } = told.value;
  // Somebody who names one account and holds the key of another has mixed up something.
  if (named !== '' && named !== id && named.toLowerCase() !== shownAs.toLowerCase()) {
    return refuse('owner_key_of_other');
  }
  const held = await keyMayProve(ctx, panelId, told.value);
  if (!held.ok) return held;
  const { actor } = ctx;
  const mine =
    held.value !== null &&
    actor.kind === 'person' &&
    actor.memberships.some(({ organisationId }) => organisationId === held.value?.organisationId);
  if (held.value !== null && mine) {
    return ok({ accountId: held.value.id, product, answers, mine });
  }
  // Whose it is already stays so, and the reason has to be read on this very page.
  const free = held.value === null;
  if (free && !(await ctx.store.atomic.useChallenge(challengeId, ctx.now))) return refuse('link_expired');
  const linked = await claimAccount(
    ctx,
    {
      panelId,
      // Held under the name its pages show: that stands for the same account (E48).
      found: held.value === null ? told.value : { ...told.value, id: held.value.panelAccountId },
      connector,
      provenBy: 'owner_key',
      linkId: null,
      key,
      mails: held.value === null ? tellContact(ctx, told.value.contactEmail, shownAs) : [],
    },
    wanted,
  );
  return linked.ok ? ok({ accountId: linked.value.accountId, product, answers, mine: false }) : linked;
};
