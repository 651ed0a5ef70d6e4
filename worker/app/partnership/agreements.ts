import {
  type Agreement,
  type AgreementOwed,
  agreementInForce,
  agreementOwed,
  readAgreement,
} from '../../../shared/domain/agreement.ts';
import type { AgreementConfirmation, Partnership } from '../../../shared/domain/partnership.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { agreement, agreementPlainText, currentAgreement } from '../../../shared/messages/agreement/index.ts';
import type { AgreementText } from '../../../shared/messages/agreement/text.ts';
import { isLanguage, type Language, languages } from '../../../shared/messages/language.ts';
import type { Context } from '../../ports.ts';

/** A version in one language, as it is shown, hashed and downloaded. */
export interface AgreementShown {
  version: string;
  language: Language;
  text: AgreementText;
}

/** In the wished language, or in another one of those the host wrote it in. */
export const agreementShown = async (row: Agreement, wished: Language): Promise<AgreementShown | null> => {
  const { name, texts } = row;
  if (texts === null) {
    const text = await agreement(name, wished);
    return text && { version: name, language: wished, text };
  }
  const language = [wished, ...languages].find((one) => texts[one] !== undefined);
  const written = language === undefined ? null : readAgreement(texts[language] ?? '');
  if (language === undefined || written === null) return null;
  // The one word around a host's text, from the text that came with us.
  const ours = await agreement(currentAgreement, language);
  return { version: name, language, text: { ...written, version: ours?.version ?? '' } };
};

export const agreementHash = (
  { secrets }: Pick<Context, 'secrets'>,
  { version, text }: AgreementShown,
): Promise<string> => secrets.hash(agreementPlainText(version, text));

/** The version of all these that applicants confirm today. */
export const currentOf = (all: readonly Agreement[], now: number): Agreement => {
  const found = agreementInForce(all, now);
  if (!found) throw new Error('there is no agreement in force');
  return found;
};

export const currentVersion = async ({ store, now }: Pick<Context, 'store' | 'now'>): Promise<Agreement> =>
  currentOf(await store.agreements.all(), now);

/** P10: what this partner has to confirm anew of all versions, if anything; only who is a partner owes it. */
export const owedOf = (
  all: readonly Agreement[],
  { state, confirmation }: Pick<Partnership, 'state' | 'confirmation'>,
  now: number,
): AgreementOwed | null =>
  state === 'authorized' || state === 'suspended'
    ? agreementOwed(all, confirmation?.agreementVersion ?? null, now)
    : null;

export const owedBy = async (
  { store, now }: Pick<Context, 'store' | 'now'>,
  partnership: Pick<Partnership, 'state' | 'confirmation'>,
): Promise<AgreementOwed | null> => owedOf(await store.agreements.all(), partnership, now);

/** P10: after its date a version that was not confirmed stops new shares, and nothing else. */
export const confirmedRefusal = async (
  ctx: Pick<Context, 'store' | 'now'>,
  partnership: Pick<Partnership, 'state' | 'confirmation'>,
): Promise<Refusal | null> =>
  (await owedBy(ctx, partnership))?.overdue === true ? { code: 'agreement_unconfirmed' } : null;

/** Version, language and hash of the text that stood on the page which was confirmed. */
export interface ConfirmedText {
  agreementVersion: string;
  agreementLanguage: string;
  agreementHash: string;
}

/**
 * P2: who confirms what, when and from where. The hash is made here from our own text: what the page sent
 * must agree with it.
 */
export const confirmationOf = async (
  ctx: Context,
  input: ConfirmedText,
): Promise<Result<AgreementConfirmation, Refusal>> => {
  if (ctx.actor.kind !== 'person') return fail({ code: 'sign_in_required' });
  const { agreementVersion, agreementLanguage } = input;
  const row = await ctx.store.agreements.byName(agreementVersion);
  if (!row || !isLanguage(agreementLanguage)) return fail({ code: 'invalid_input' });
  const current = await currentVersion(ctx);
  const shown = await agreementShown(row, agreementLanguage);
  const same =
    current.name === agreementVersion &&
    shown?.language === agreementLanguage &&
    (await agreementHash(ctx, shown)) === input.agreementHash;
  if (!same) return fail({ code: 'agreement_outdated' });
  return ok({
    agreementVersion,
    agreementHash: input.agreementHash,
    language: agreementLanguage,
    personId: ctx.actor.personId,
    at: ctx.now,
    address: ctx.address,
  });
};
