import * as v from 'valibot';
import { day, hour } from '../../../shared/domain/duration.ts';
import { normaliseEmail } from '../../../shared/domain/email.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { PanelConnector } from '../../ports/panel.ts';
import type { Context } from '../../ports.ts';
import type { MailOrder } from '../mail-order.ts';
import { newChallenge } from '../person/challenge.ts';
import type { Challenge } from '../records.ts';
import { claimAccount } from './claim.ts';
import { mayClaim } from './claimant.ts';
import { contactIsPartners } from './contact-address.ts';
import { mayProve } from './contact-changed.ts';
import type { LinkingFinished } from './finish-linking.ts';
import { workingPanel } from './panel-of.ts';
import { codeSubject, type LinkingRequest } from './start-linking.ts';

/** A mark may wait for a person who looks for the right page in the panel. */
const markLife = day;
/** Each look reads the panel; a person who waits for a slow panel presses the button often. */
const looksPerHour = 30;

/**
 * S2 where customers can edit the contact themselves: a name of our making that only somebody who works
 * in the account can set there. It is derived, so nothing about it is stored; short, in letters and
 * digits, because panels put it into names of databases and mailboxes.
 */
const markOf = async (ctx: Context, challenge: Pick<Challenge, 'id' | 'generation'>): Promise<string> => {
  const token = await ctx.secrets.linkToken('link_mark', challenge.id, challenge.generation);
  return `ps${token
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .slice(0, 12)}`;
};

/**
 * The panel is not asked before there is something to look for, so that an account that does not exist
 * answers like every other (E8).
 */
export const startByMark = async (
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
    purpose: 'link_mark',
    email: person.email,
    personId: person.personId,
    subject: JSON.stringify(subject),
    life: markLife,
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
        data: { panelAccount: shown, by: 'mark' },
      },
    ],
  });
  return committed.ok ? ok({ challengeId: row.id }) : fail(committed.error);
};

const own = async (ctx: Context, challengeId: string): Promise<Challenge | null> => {
  if (ctx.actor.kind !== 'person') return null;
  const challenge = await ctx.store.persons.challenge(challengeId);
  return challenge?.purpose === 'link_mark' && challenge.personId === ctx.actor.personId ? challenge : null;
};

/** What to set in the panel, and for which account. */
export const readMark = async (
  ctx: Context,
  { challengeId }: { challengeId: string },
): Promise<Result<{ mark: string; shown: string }, Refusal>> => {
  const challenge = await own(ctx, challengeId);
  if (!challenge) return fail({ code: 'not_found' });
  if (challenge.state !== 'open' || challenge.expiresAt <= ctx.now) return fail({ code: 'link_expired' });
  const { panelAccountId } = v.parse(codeSubject, challenge.subject);
  return ok({ mark: await markOf(ctx, challenge), shown: panelAccountId });
};

/** Whether anything of the account carries the mark: a database, a mailbox, a forwarder, a record. */
const carries = async (
  connector: PanelConnector,
  panelAccountId: string,
  mark: string,
): Promise<Result<boolean, Refusal>> => {
  const products = await connector.products(panelAccountId);
  if (!products.ok) return fail({ code: products.error.code });
  const entries = await connector.inventory(panelAccountId);
  if (!entries.ok && entries.error.code !== 'panel_unsupported') return fail({ code: entries.error.code });
  const names = [...products.value, ...(entries.ok ? entries.value : [])].map(({ name }) =>
    name.toLowerCase(),
  );
  return ok(names.some((name) => name.includes(mark)));
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
          notice: 'account_marked',
          about,
          path: '/accounts',
          reason: null,
          at: ctx.now,
        },
      ];

/** S2: the connector reads the mark back from the very account, which is read afresh (E34, E47). */
export const finishByMark = async (
  ctx: Context,
  { challengeId }: { challengeId: string },
): Promise<Result<LinkingFinished, Refusal>> => {
  const challenge = await own(ctx, challengeId);
  if (!challenge) return fail({ code: 'not_found' });
  if (challenge.state !== 'open' || challenge.expiresAt <= ctx.now) return fail({ code: 'link_expired' });
  if (!(await ctx.limiter.take(`link_mark:${challenge.personId}`, looksPerHour, hour))) {
    return fail({ code: 'rate_limited' });
  }
  const {
    panelId,
    panelAccountId: shown,
    wanted,
    product,
    answers,
  } = v.parse(codeSubject, challenge.subject);
  const refusal = mayClaim(ctx, wanted);
  if (refusal) return fail(refusal);
  const working = await workingPanel(ctx, panelId);
  if (!working.ok) return working;
  const { connector } = working.value;
  if (connector.capabilities.ownership !== 'mark') return fail({ code: 'panel_unsupported' });
  const found = await connector.account(shown);
  // No such account and no such mark are one answer.
  if (!found.ok && found.error.code === 'account_not_found') return fail({ code: 'mark_not_found' });
  if (!found.ok) return fail({ code: found.error.code });
  const marked = await carries(connector, found.value.id, await markOf(ctx, challenge));
  if (!marked.ok) return marked;
  if (!marked.value) return fail({ code: 'mark_not_found' });
  const open = await mayProve(ctx, panelId, found.value);
  if (!open.ok) return open;
  if (open.value === null && (await contactIsPartners(ctx, found.value))) {
    return fail({ code: 'address_belongs_to_partner' });
  }
  if (!(await ctx.store.atomic.useChallenge(challenge.id, ctx.now))) return fail({ code: 'link_expired' });
  const linked = await claimAccount(
    ctx,
    {
      panelId,
      found: found.value,
      connector,
      provenBy: 'panel_mark',
      linkId: null,
      mails: tellContact(ctx, found.value.contactEmail, found.value.shownAs),
    },
    wanted,
  );
  return linked.ok ? ok({ accountId: linked.value.accountId, product, answers }) : linked;
};
