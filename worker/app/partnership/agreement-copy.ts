import { decide } from '../../../shared/decision.ts';
import type { Organisation } from '../../../shared/domain/organisation.ts';
import type { AgreementConfirmation } from '../../../shared/domain/partnership.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { agreementPlainText } from '../../../shared/messages/agreement/index.ts';
import { type Language, pickLanguage } from '../../../shared/messages/language.ts';
import type { Context } from '../../ports.ts';
import type { Person } from '../records.ts';
import { agreementShown, currentVersion } from './agreements.ts';

export interface AgreementCopy {
  organisation: Organisation;
  version: string;
  language: Language;
  /** Exactly the text that was confirmed, or the current one where nothing has been. */
  text: string;
  confirmation: AgreementConfirmation | null;
  confirmedBy: Person | null;
}

/**
 * P2, P10: a copy of what was confirmed, in the version and language in which it was shown: the latest
 * confirmation, or the one of a version that is named. The version in force where nothing was confirmed.
 */
export const readAgreementCopy = async (
  ctx: Context,
  { organisationId, version }: { organisationId: string; version: string | null },
): Promise<Result<AgreementCopy, Refusal>> => {
  const decision = decide(ctx.actor, 'partnership.view', organisationId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  const organisation = await ctx.store.organisations.byId(organisationId);
  if (!organisation) return fail({ code: 'not_found' });
  const latest = (await ctx.store.partnerships.of(organisationId)).confirmation;
  const earlier = await ctx.store.agreements.confirmations(organisationId);
  const confirmation =
    [...(latest ? [latest] : []), ...earlier].find(
      (one) => version === null || one.agreementVersion === version,
    ) ?? null;
  const current = await currentVersion(ctx);
  if (confirmation === null && version !== null && version !== current.name) {
    return fail({ code: 'not_found' });
  }
  const row = confirmation ? await ctx.store.agreements.byName(confirmation.agreementVersion) : current;
  const shown = row && (await agreementShown(row, pickLanguage([confirmation?.language, ctx.language])));
  if (!shown) return fail({ code: 'internal' });
  return ok({
    organisation,
    version: shown.version,
    language: shown.language,
    text: agreementPlainText(shown.version, shown.text),
    confirmation,
    confirmedBy: confirmation && (await ctx.store.persons.byId(confirmation.personId)),
  });
};
