import { decide } from '../../../shared/decision.ts';
import {
  choose,
  type ProcessingAgreement,
  type ProcessingDocument,
  type ProcessingParties,
} from '../../../shared/domain/processing-agreement.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Language } from '../../../shared/messages/language.ts';
import { processingText } from '../../../shared/messages/processing/index.ts';
import { currentProcessing } from '../../../shared/messages/processing/text.ts';
import type { Context } from '../../ports.ts';
import type { GrantView, InvitationView } from '../../store.ts';
import type { ChangeSet } from '../change-set.ts';
import { besideThe } from './beside.ts';
import { processingMails } from './mails.ts';

type ProcessingParts = Required<Pick<ChangeSet, 'writes' | 'audit' | 'mails'>>;

/** Beside what it is chosen: a share, or an invitation that waits. */
export type Beside = { grantId: string } | { invitationId: string };

export type Named = Pick<GrantView, 'account' | 'panel' | 'customer'> & {
  partner: NonNullable<InvitationView['partner']>;
  partnerId: string;
};

const subjectOf = async (
  { store }: Context,
  beside: Beside,
): Promise<Result<Named & Pick<ProcessingAgreement, 'grantId' | 'invitationId'>, Refusal>> => {
  if ('grantId' in beside) {
    const view = await store.grants.view(beside.grantId);
    if (!view) return fail({ code: 'not_found' });
    if (view.grant.endedAt !== null) return refuse('grant_state', { state: 'ended' });
    return ok({ ...view, partnerId: view.partnerId ?? '', grantId: view.grant.id, invitationId: null });
  }
  const view = await store.invitations.view(beside.invitationId);
  if (!view) return fail({ code: 'not_found' });
  // Held for an agency that is no partner yet: there is nobody to name, and it is chosen afterwards.
  if (view.partner === null) return fail({ code: 'invalid_input' });
  const { partnerId } = await store.partnerships.of(view.partner.id);
  return ok({
    ...view,
    partner: view.partner,
    partnerId: partnerId ?? '',
    grantId: null,
    invitationId: beside.invitationId,
  });
};

type Made = { document: ProcessingDocument; hash: string };

/** The choice as a part of a change-set: alone, or together with the share it stands beside. */
const partsOf = async (
  ctx: Context,
  { document, hash }: Made,
  {
    account,
    customer,
    partner,
    grantId,
    invitationId,
  }: Pick<Named, 'account' | 'customer' | 'partner'> & Pick<ProcessingAgreement, 'grantId' | 'invitationId'>,
): Promise<Result<ProcessingParts & { id: string }, Refusal>> => {
  const decision = decide(ctx.actor, 'processing.choose', customer.id, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  if (ctx.actor.kind !== 'person') return fail({ code: 'sign_in_required' });
  const row: ProcessingAgreement = {
    ...document,
    id: ctx.ids.id('pag'),
    invitationId,
    grantId,
    customerId: customer.id,
    partnerId: partner.id,
    hash,
    chosenBy: ctx.actor.personId,
    chosenAt: ctx.now,
    confirmedBy: null,
    confirmedAt: null,
    replacedAt: null,
    version: 1,
  };
  const before = await besideThe(ctx, row);
  return ok({
    id: row.id,
    writes: [
      ...choose(before, ctx.now).map((one) => ({
        do: 'update' as const,
        kind: 'processingAgreement' as const,
        row: one,
      })),
      { do: 'insert', kind: 'processingAgreement', row },
    ],
    audit: [
      {
        organisations: [customer.id, partner.id],
        event: 'processing.chosen',
        subject:
          grantId === null ? { kind: 'invitation', id: invitationId ?? '' } : { kind: 'grant', id: grantId },
        data: { agreement: row.id, of: row.kind, text: row.textVersion ?? row.title, hash },
      },
    ],
    mails: await processingMails(ctx, row, 'processing_chosen', {
      customer: account.name,
      partner: partner.name,
    }),
  });
};

const write = async (
  ctx: Context,
  beside: Beside,
  documentFor: (named: Named) => Promise<Result<Made, Refusal>>,
): Promise<Result<{ id: string }, Refusal>> => {
  const subject = await subjectOf(ctx, beside);
  if (!subject.ok) return subject;
  const made = await documentFor(subject.value);
  if (!made.ok) return made;
  const parts = await partsOf(ctx, made.value, subject.value);
  if (!parts.ok) return parts;
  const { id, ...changes } = parts.value;
  const { customer, partner } = subject.value;
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    ...changes,
    tell: [customer.id, partner.id],
  });
  return committed.ok ? ok({ id }) : fail(committed.error);
};

const partiesOf = ({ customer, partner, partnerId, account, panel }: Named): ProcessingParties => ({
  customer: customer.name,
  clientId: customer.clientId,
  partner: partner.name,
  partnerId,
  account: account.name,
  panel: panel.name,
});

/** The text as it would be taken, to be read before. */
export const templateFor = (named: Named, language: Language): Promise<string | null> =>
  processingText(currentProcessing, language, partiesOf(named));

const template = async (ctx: Context, named: Named, language: Language): Promise<Result<Made, Refusal>> => {
  const parties = partiesOf(named);
  const text = await processingText(currentProcessing, language, parties);
  if (text === null) return refuse('invalid_input');
  return ok({
    document: { kind: 'template', textVersion: currentProcessing, language, parties, title: '' },
    hash: await ctx.secrets.hash(text),
  });
};

/** G1: the customer takes the template, in the language it read. The hash is made of our own text. */
export const chooseTemplate = (
  ctx: Context,
  { language, ...beside }: Beside & { language: Language },
): Promise<Result<{ id: string }, Refusal>> => write(ctx, beside, (named) => template(ctx, named, language));

/** G1: the template in the same commit as the share it stands beside: an invitation, or a share that begins at once. */
export const templateWith = async (
  ctx: Context,
  named: Omit<Named, 'partnerId' | 'partner'> & { partner: Named['partner'] | null },
  {
    language,
    ...beside
  }: Pick<ProcessingAgreement, 'grantId' | 'invitationId'> & { language: Language | null },
): Promise<Result<ProcessingParts, Refusal>> => {
  const { partner } = named;
  // For an agency that is no partner yet there is nobody to name, and it is chosen afterwards.
  if (language === null || partner === null) return ok({ writes: [], audit: [], mails: [] });
  const { partnerId } = await ctx.store.partnerships.of(partner.id);
  const made = await template(ctx, { ...named, partner, partnerId: partnerId ?? '' }, language);
  return made.ok ? partsOf(ctx, made.value, { ...named, partner, ...beside }) : made;
};

/** G1: or names an agreement of their own, by the hash of its file; the file itself is not kept. */
export const chooseOwn = (
  ctx: Context,
  { grantId, title, hash }: { grantId: string; title: string; hash: string },
): Promise<Result<{ id: string }, Refusal>> =>
  write(ctx, { grantId }, () =>
    Promise.resolve(
      ok({ document: { kind: 'own', textVersion: null, language: null, parties: null, title }, hash }),
    ),
  );
