import { decide } from '../../../shared/decision.ts';
import { day } from '../../../shared/domain/duration.ts';
import { plainLine, plainLines } from '../../../shared/domain/plain-text.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Tender, TenderOffer, TenderPreference } from '../../../shared/domain/tender.ts';
import type { Language } from '../../../shared/messages/language.ts';
import type { MemberAction } from '../../../shared/policy.ts';
import type { Context } from '../../ports.ts';
import type { TenderLine } from '../../store/tenders.ts';
import type { Page } from '../../store.ts';
import { authorMail } from './mails.ts';

const missing: { ok: false; error: Refusal } = fail({ code: 'not_found' });

/** T2: a member of an authorized partner; for everybody else there are no tenders (E8, E17). */
const asPartner = async (
  ctx: Context,
  action: Extract<MemberAction, `tender.${string}`>,
  organisationId: string,
): Promise<Result<{ personId: string }, Refusal>> => {
  const decision = decide(ctx.actor, action, organisationId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  const { state } = await ctx.store.partnerships.of(organisationId);
  return state === 'authorized' && ctx.actor.kind === 'person'
    ? ok({ personId: ctx.actor.personId })
    : missing;
};

export const listTenders = async (
  ctx: Context,
  { organisationId, after }: { organisationId: string; after: string | null },
): Promise<Result<Page<TenderLine> & { won: readonly TenderLine[] }, Refusal>> => {
  const may = await asPartner(ctx, 'tender.view', organisationId);
  if (!may.ok) return may;
  return ok({
    ...(await ctx.store.tenders.open(organisationId, ctx.now, after)),
    won: after === null ? await ctx.store.tenders.won(organisationId) : [],
  });
};

export interface TenderSight {
  line: TenderLine;
  /** The full text and the contact, once this partner has opened it. */
  full: Tender | null;
  offer: TenderOffer | null;
}

interface OneTender {
  organisationId: string;
  tenderId: string;
}

export const seeTender = async (
  ctx: Context,
  { organisationId, tenderId }: OneTender,
): Promise<Result<TenderSight, Refusal>> => {
  const may = await asPartner(ctx, 'tender.view', organisationId);
  if (!may.ok) return may;
  const line = await ctx.store.tenders.line(tenderId, organisationId, ctx.now);
  if (!line) return missing;
  return ok({
    line,
    full: line.opened ? await ctx.store.tenders.byId(tenderId) : null,
    offer: line.offered ? await ctx.store.tenders.offer(tenderId, organisationId) : null,
  });
};

/** A partner that looks for work reads some; collecting addresses takes all. */
const openingsPerDay = 40;

/** T2: opens the full text and the contact; counted once for a partner, and its author sees by whom. */
export const openTender = async (
  ctx: Context,
  { organisationId, tenderId }: OneTender,
): Promise<Result<void, Refusal>> => {
  const may = await asPartner(ctx, 'tender.open', organisationId);
  if (!may.ok) return may;
  const line = await ctx.store.tenders.line(tenderId, organisationId, ctx.now);
  if (!line) return missing;
  if (line.opened) return ok(undefined);
  if (!(await ctx.limiter.take(`tender_open:${organisationId}`, openingsPerDay, day))) {
    return fail({ code: 'rate_limited' });
  }
  const { personId } = may.value;
  const opened = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [
      {
        do: 'insert',
        kind: 'tenderOpening',
        row: { tenderId, partnerId: organisationId, personId, at: ctx.now },
      },
    ],
    audit: [
      { organisations: [organisationId], event: 'tender.opened', subject: { kind: 'tender', id: tenderId } },
    ],
  });
  // A colleague opened it in the same moment.
  if (!opened.ok && (await ctx.store.tenders.opening(tenderId, organisationId))) return ok(undefined);
  return opened;
};

const offersPerDay = 20;

/** T4: an offer, or the same one changed; only who has read the tender can make one. */
export const makeOffer = async (
  ctx: Context,
  { organisationId, tenderId, text, price }: OneTender & { text: string; price: string },
): Promise<Result<void, Refusal>> => {
  const may = await asPartner(ctx, 'tender.offer', organisationId);
  if (!may.ok) return may;
  const line = await ctx.store.tenders.line(tenderId, organisationId, ctx.now);
  const tender = line?.opened && !line.won ? await ctx.store.tenders.byId(tenderId) : null;
  if (!tender) return missing;
  if (!(await ctx.limiter.take(`tender_offer:${organisationId}`, offersPerDay, day))) {
    return fail({ code: 'rate_limited' });
  }
  const before = await ctx.store.tenders.offer(tenderId, organisationId);
  const partner = await ctx.store.organisations.byId(organisationId);
  const row: TenderOffer = {
    tenderId,
    partnerId: organisationId,
    text: plainLines(text),
    price: plainLine(price),
    madeBy: may.value.personId,
    at: ctx.now,
    version: (before?.version ?? 0) + 1,
  };
  return ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: before ? 'update' : 'insert', kind: 'tenderOffer', row }],
    audit: [
      { organisations: [organisationId], event: 'tender.offered', subject: { kind: 'tender', id: tenderId } },
    ],
    mails: before ? [] : [authorMail(tender, 'tender_offer', ctx.now, partner?.name ?? '')],
  });
};

export const seePreference = async (
  ctx: Context,
  { organisationId }: { organisationId: string },
): Promise<Result<TenderPreference | null, Refusal>> => {
  const may = await asPartner(ctx, 'tender.settings', organisationId);
  return may.ok ? ok(await ctx.store.tenders.preference(organisationId)) : may;
};

/** T1: which tenders a partner is mailed of; no language means none at all. */
export const setPreference = async (
  ctx: Context,
  input: { organisationId: string; languages: readonly Language[]; regions: readonly string[] },
): Promise<Result<void, Refusal>> => {
  const { organisationId, languages, regions } = input;
  const before = await seePreference(ctx, { organisationId });
  if (!before.ok) return before;
  const current = before.value;
  if (current === null && languages.length === 0) return ok(undefined);
  return ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [
      current !== null && languages.length === 0
        ? { do: 'delete', kind: 'tenderPreference', row: current }
        : {
            do: current ? 'update' : 'insert',
            kind: 'tenderPreference',
            row: {
              organisationId,
              languages,
              regions,
              since: current?.since ?? ctx.now,
              version: (current?.version ?? 0) + 1,
            },
          },
    ],
    audit: [
      {
        organisations: [organisationId],
        event: 'tender.mails_set',
        subject: { kind: 'partnership', id: organisationId },
        data: { languages: languages.join(' '), regions: regions.join(' ') },
      },
    ],
  });
};
