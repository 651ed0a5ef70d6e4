import { type ProcessingAgreement, standing } from '../../../shared/domain/processing-agreement.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { processingText } from '../../../shared/messages/processing/index.ts';
import type { Context } from '../../ports.ts';
import type { GrantView } from '../../store.ts';
import { type GrantSight, seeGrant } from '../grant/see.ts';
import { templateFor } from './choose.ts';

export interface ProcessingSight extends GrantSight {
  inForce: ProcessingAgreement | null;
  waiting: ProcessingAgreement | null;
  earlier: readonly ProcessingAgreement[];
  /** The text of the one that waits, where it is the template. */
  waitingText: string | null;
  /** The template as it would be taken in the reader's language. */
  template: string | null;
  names: ReadonlyMap<string, string>;
  /** Whether the share is not opened before an agreement is confirmed. */
  missing: boolean;
}

/** The exact text that was hashed; null for their own, of which only the hash is kept. */
export const textOf = (agreement: ProcessingAgreement): Promise<string | null> =>
  agreement.kind === 'template'
    ? processingText(agreement.textVersion, agreement.language, agreement.parties)
    : Promise.resolve(null);

/** G1: since when the host demands an agreement for new shares, if it does. */
export const agreementDemandedFrom = async ({ store }: Pick<Context, 'store'>): Promise<number | null> =>
  (await store.hostSettings.read('processingAgreement'))('processingAgreement').demandedFrom;

/** G1: whether the host demands an agreement that this share does not have yet. */
export const isMissing = (
  grant: Pick<GrantView['grant'], 'startedAt'>,
  inForce: ProcessingAgreement | null,
  demandedFrom: number | null,
): boolean => demandedFrom !== null && grant.startedAt > demandedFrom && inForce === null;

/** Everything about the agreement of one share, for both of its sides. */
export const seeProcessing = async (
  ctx: Context,
  grantId: string,
): Promise<Result<ProcessingSight, Refusal>> => {
  const seen = await seeGrant(ctx, grantId);
  if (!seen.ok) return seen;
  const [all, demandedFrom] = await Promise.all([
    ctx.store.processing.ofGrant(grantId),
    agreementDemandedFrom(ctx),
  ]);
  const { inForce, waiting } = standing(all);
  const people = all.flatMap(({ chosenBy, confirmedBy }) => [
    chosenBy,
    ...(confirmedBy === null ? [] : [confirmedBy]),
  ]);
  return ok({
    ...seen.value,
    inForce,
    waiting,
    earlier: all.filter((one) => one.replacedAt !== null),
    waitingText: waiting && (await textOf(waiting)),
    template: await templateFor(
      { ...seen.value.view, partnerId: seen.value.view.partnerId ?? '' },
      ctx.language,
    ),
    names: await ctx.store.persons.names([...new Set(people)]),
    missing: isMissing(seen.value.view.grant, inForce, demandedFrom),
  });
};

/** The text of one agreement as a file; its hash is the one that is kept. */
export const processingCopy = async (
  ctx: Context,
  { grantId, agreementId }: { grantId: string; agreementId: string },
): Promise<Result<{ text: string; version: string; language: string }, Refusal>> => {
  const seen = await seeGrant(ctx, grantId);
  if (!seen.ok) return seen;
  const found = (await ctx.store.processing.ofGrant(grantId)).find(({ id }) => id === agreementId);
  const text = found ? await textOf(found) : null;
  return found && text !== null
    ? ok({ text, version: found.textVersion ?? '', language: found.language ?? '' })
    : fail({ code: 'not_found' });
};
