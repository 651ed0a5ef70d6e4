import { decide } from '../../../shared/decision.ts';
import { type EligibilityAnswers, registerKey } from '../../../shared/domain/eligibility.ts';
import { organisationName } from '../../../shared/domain/partner-name.ts';
import { type Partnership, transitionPartnership } from '../../../shared/domain/partnership.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { Write } from '../change-set.ts';
import { type ConfirmedText, confirmationOf } from './agreements.ts';
import { mailLeaders, partnershipEvent } from './notices.ts';

export interface Application extends ConfirmedText {
  organisationId: string;
  website: string;
  about: string;
  answers: EligibilityAnswers;
  /** P8: whether the applicant says that it is an affiliate of the host. */
  affiliate: boolean;
}

/** P2, P3: a legal representative confirms the agreement that was shown; the partnership is then applied for. */
export const applyForPartnership = async (
  ctx: Context,
  input: Application,
): Promise<Result<Partnership, Refusal>> => {
  const { actor, store, now } = ctx;
  const { organisationId, website, about, answers } = input;
  const decision = decide(actor, 'partnership.apply', organisationId, now);
  if (!decision.allow) return fail(decision.refusal);
  const organisation = await store.organisations.byId(organisationId);
  if (!organisation) return fail({ code: 'not_found' });
  const confirmation = await confirmationOf(ctx, input);
  if (!confirmation.ok) return confirmation;
  const named = organisationName(organisation.name);
  if (!named.ok) return named;
  const name = named.value;
  if (input.affiliate || (await store.programme.affiliate(organisationId))) {
    return fail({ code: 'affiliate_not_partner' });
  }

  const current = await store.partnerships.of(organisationId);
  const applied = transitionPartnership(
    current,
    {
      type: 'apply',
      confirmation: confirmation.value,
      evidence: {
        website,
        about,
        answers,
        registerKey: answers.register === null ? null : registerKey(answers.register),
      },
    },
    now,
  );
  if (!applied.ok) return applied;
  const partnership = applied.value;
  const renamed: readonly Write[] =
    name === organisation.name
      ? []
      : [
          {
            do: 'update',
            kind: 'organisation',
            row: { ...organisation, name, version: organisation.version + 1 },
          },
        ];
  const { agreementVersion, agreementHash, language } = confirmation.value;
  const committed = await ctx.commit({
    actor,
    requestId: ctx.requestId,
    now,
    writes: [
      { do: current.version === 0 ? 'insert' : 'update', kind: 'partnership', row: partnership },
      { do: 'insert', kind: 'agreementConfirmed', row: { organisationId, ...confirmation.value } },
      ...renamed,
    ],
    audit: [
      partnershipEvent(partnership, 'partnership.applied', { agreementVersion, agreementHash, language }),
    ],
    mails: await mailLeaders(ctx, organisationId, {
      template: 'application_received',
      organisationName: name,
      organisationId,
    }),
    tell: [organisationId],
  });
  return committed.ok ? ok(partnership) : fail(committed.error);
};
