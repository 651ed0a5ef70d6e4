import { decide } from '../../../shared/decision.ts';
import type { AgreementOwed } from '../../../shared/domain/agreement.ts';
import type { EligibilityRules } from '../../../shared/domain/eligibility.ts';
import type { Organisation } from '../../../shared/domain/organisation.ts';
import { mayPartnership, type Partnership } from '../../../shared/domain/partnership.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { type Language, languages, pickLanguage } from '../../../shared/messages/language.ts';
import type { Context } from '../../ports.ts';
import type { AgreementConfirmed, Person } from '../records.ts';
import { type AgreementShown, agreementShown, currentOf, owedOf } from './agreements.ts';
import { type DomainSeen, domainsSeen } from './domains.ts';

export interface PartnershipSeen {
  organisation: Organisation;
  partnership: Partnership;
  /** Who confirmed the agreement; null while nobody has. */
  confirmedBy: Person | null;
  /** Whether an application is possible in this state, and whether this person may make it. */
  open: boolean;
  mayApply: boolean;
  /** The text to read: what was confirmed, or what is to be. */
  agreement: AgreementShown;
  /** P10: what has to be confirmed anew, if anything. */
  owed: AgreementOwed | null;
  confirmations: readonly AgreementConfirmed[];
  rules: EligibilityRules;
  /** P12: in the reader's language, or in another one the host wrote. */
  benefits: { language: Language; text: string } | null;
  domains: readonly DomainSeen[];
  mayProve: boolean;
}

/** P1: where an organisation stands, for any of its members. */
export const readPartnership = async (
  ctx: Context,
  { organisationId }: { organisationId: string },
): Promise<Result<PartnershipSeen, Refusal>> => {
  const decision = decide(ctx.actor, 'partnership.view', organisationId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  const { store } = ctx;
  const [organisation, partnership, agreements, confirmations, settings, domains] = await Promise.all([
    store.organisations.byId(organisationId),
    store.partnerships.of(organisationId),
    store.agreements.all(),
    store.agreements.confirmations(organisationId),
    store.hostSettings.read('eligibility', 'benefits'),
    domainsSeen(ctx, organisationId),
  ]);
  if (!organisation) return fail({ code: 'not_found' });
  const { confirmation } = partnership;
  const open = mayPartnership(partnership.state, 'apply');
  const owed = owedOf(agreements, partnership, ctx.now);
  const confirmed =
    confirmation && !open && !owed && agreements.find(({ name }) => name === confirmation.agreementVersion);
  // What was confirmed is shown as it was; what is to be confirmed, in the reader's language.
  const agreement = confirmed
    ? await agreementShown(confirmed, pickLanguage([confirmation?.language, ctx.language]))
    : await agreementShown(currentOf(agreements, ctx.now), ctx.language);
  if (!agreement) return fail({ code: 'internal' });
  const benefits = settings('benefits');
  return ok({
    agreement,
    owed,
    confirmations,
    rules: settings('eligibility'),
    benefits:
      [ctx.language, ...languages].flatMap((language) => {
        const text = benefits[language];
        return text === undefined ? [] : [{ language, text }];
      })[0] ?? null,
    domains,
    mayProve: decide(ctx.actor, 'partnership.domains', organisationId, ctx.now).allow,
    organisation,
    partnership,
    confirmedBy: confirmation && (await store.persons.byId(confirmation.personId)),
    open,
    mayApply: decide(ctx.actor, 'partnership.apply', organisationId, ctx.now).allow,
  });
};
