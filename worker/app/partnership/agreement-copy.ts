import { decide } from '../../../shared/decision.ts';
import type { Organisation } from '../../../shared/domain/organisation.ts';
import type { AgreementConfirmation } from '../../../shared/domain/partnership.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { agreement, agreementPlainText, currentAgreement } from '../../../shared/messages/agreement/index.ts';
import { type Language, pickLanguage } from '../../../shared/messages/language.ts';
import type { Context } from '../../ports.ts';
import type { Person } from '../records.ts';

export interface AgreementCopy {
  organisation: Organisation;
  version: string;
  language: Language;
  /** Exactly the text that was confirmed, or the current one where nothing has been. */
  text: string;
  confirmation: AgreementConfirmation | null;
  confirmedBy: Person | null;
}

/** P2: a copy of what was confirmed, in the version and language in which it was shown. */
export const readAgreementCopy = async (
  ctx: Context,
  { organisationId }: { organisationId: string },
): Promise<Result<AgreementCopy, Refusal>> => {
  const decision = decide(ctx.actor, 'partnership.view', organisationId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  const organisation = await ctx.store.organisations.byId(organisationId);
  if (!organisation) return fail({ code: 'not_found' });
  const { confirmation } = await ctx.store.partnerships.of(organisationId);
  const version = confirmation?.agreementVersion ?? currentAgreement;
  const language = pickLanguage([confirmation?.language, ctx.language]);
  const text = await agreement(version, language);
  if (!text) return fail({ code: 'internal' });
  return ok({
    organisation,
    version,
    language,
    text: agreementPlainText(version, text),
    confirmation,
    confirmedBy: confirmation && (await ctx.store.persons.byId(confirmation.personId)),
  });
};
