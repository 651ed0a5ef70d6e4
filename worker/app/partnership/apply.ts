import { decide } from '../../../shared/decision.ts';
import { cleanName } from '../../../shared/domain/partner-name.ts';
import { type Partnership, transitionPartnership } from '../../../shared/domain/partnership.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { agreement, agreementPlainText, currentAgreement } from '../../../shared/messages/agreement/index.ts';
import type { Context } from '../../ports.ts';
import type { Write } from '../change-set.ts';
import { mailLeaders, partnershipEvent } from './notices.ts';

export interface Application {
  organisationId: string;
  /** Version, language and hash of the text that stood on the page which was confirmed. */
  agreementVersion: string;
  agreementLanguage: string;
  agreementHash: string;
  website: string;
  about: string;
}

/**
 * P2, P3: a legal representative confirms the agreement that was shown; the partnership is then
 * applied for. The hash is made here from our own text: what the page sent must agree with it.
 */
export const applyForPartnership = async (
  ctx: Context,
  input: Application,
): Promise<Result<Partnership, Refusal>> => {
  const { actor, store, now } = ctx;
  const { organisationId, agreementVersion, agreementLanguage, website, about } = input;
  const decision = decide(actor, 'partnership.apply', organisationId, now);
  if (!decision.allow) return fail(decision.refusal);
  if (actor.kind !== 'person') return fail({ code: 'sign_in_required' });
  const organisation = await store.organisations.byId(organisationId);
  if (!organisation) return fail({ code: 'not_found' });

  const text = await agreement(agreementVersion, agreementLanguage);
  if (!text) return fail({ code: 'invalid_input' });
  const agreementHash = await ctx.secrets.hash(agreementPlainText(agreementVersion, text));
  if (agreementVersion !== currentAgreement || agreementHash !== input.agreementHash) {
    return fail({ code: 'agreement_outdated' });
  }
  const name = cleanName(organisation.name);
  if (name === '') return fail({ code: 'invalid_input' });

  const current = await store.partnerships.of(organisationId);
  const applied = transitionPartnership(
    current,
    {
      type: 'apply',
      confirmation: {
        agreementVersion,
        agreementHash,
        language: agreementLanguage,
        personId: actor.personId,
        at: now,
        address: ctx.address,
      },
      evidence: { website, about },
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
  const committed = await ctx.commit({
    actor,
    requestId: ctx.requestId,
    now,
    writes: [
      { do: current.version === 0 ? 'insert' : 'update', kind: 'partnership', row: partnership },
      ...renamed,
    ],
    audit: [
      partnershipEvent(partnership, 'partnership.applied', {
        agreementVersion,
        agreementHash,
        language: agreementLanguage,
      }),
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
