import * as v from 'valibot';
import { day } from '../../../shared/domain/duration.ts';
import { normaliseEmail } from '../../../shared/domain/email.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { MailOrder } from '../mail-order.ts';
import { newChallenge } from '../person/challenge.ts';
import type { Challenge } from '../records.ts';
import { codeSubject, type LinkingRequest } from './start-linking.ts';

/** The proofs of S2 that a person brings from the panel itself, and how the log calls each. */
const ways = { link_mark: 'mark', link_key: 'owner_key' } as const;
type Way = keyof typeof ways;

/** A person may have to find the right page in the panel, or ask the host for it. */
const life = day;

/** A proof that waits, for the person who began it. */
export interface OpenProof {
  challenge: Challenge & { personId: string };
  subject: v.InferOutput<typeof codeSubject>;
}

/**
 * Keeps what is to be proved. The panel is not asked before there is something to look for, so that an
 * account that does not exist answers like every other (E8).
 */
export const startProof = async (
  ctx: Context,
  person: { personId: string; email: string },
  way: Way,
  { panelId, shown, wanted, product, aim = null }: LinkingRequest,
): Promise<Result<{ challengeId: string }, Refusal>> => {
  const subject: OpenProof['subject'] = { panelId, panelAccountId: shown, wanted, product, aim };
  const row = newChallenge(ctx, {
    purpose: way,
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
        data: { panelAccount: shown, by: ways[way] },
      },
    ],
  });
  return committed.ok ? ok({ challengeId: row.id }) : fail(committed.error);
};

/** Somebody else's proof is not there; one's own says when it is too late. */
export const openProof = async (
  ctx: Context,
  way: Way,
  challengeId: string,
): Promise<Result<OpenProof, Refusal>> => {
  if (ctx.actor.kind !== 'person') return refuse('not_found');
  const { personId } = ctx.actor;
  const challenge = await ctx.store.persons.challenge(challengeId);
  if (challenge?.purpose !== way || challenge.personId !== personId) return refuse('not_found');
  if (challenge.state !== 'open' || challenge.expiresAt <= ctx.now) return refuse('link_expired');
  return ok({ challenge: { ...challenge, personId }, subject: v.parse(codeSubject, challenge.subject) });
};

/** The contact address proves nothing here, but whoever reads it can object (E48). */
export const tellContact = (
  ctx: Context,
  email: string | null,
  notice: 'account_marked' | 'account_keyed',
  about: string,
): readonly MailOrder[] =>
  email === null
    ? []
    : [
        {
          to: normaliseEmail(email),
          language: ctx.language,
          template: 'notice',
          notice,
          about,
          path: '/accounts',
          reason: null,
          at: ctx.now,
        },
      ];
