import type { PersonActor } from '../../../shared/decision.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { GrantView } from '../../store.ts';
import type { MailOrder } from '../mail-order.ts';
import type { Opening } from '../records.ts';
import { shareWords } from '../share-words.ts';
import { factorOf } from './may-open.ts';

/** W7: the mail about an opening, for customers who asked for it. */
const noticeOf = async (ctx: Context, view: GrantView, actor: PersonActor): Promise<readonly MailOrder[]> => {
  if (!(await ctx.store.grants.notices(view.grant.id))) return [];
  const person = await ctx.store.persons.byId(actor.personId);
  const leaders = await ctx.store.organisations.leaders(view.customer.id);
  return leaders.map((leader) => ({
    to: leader.email,
    language: leader.language,
    template: 'opened',
    grantId: view.grant.id,
    personName: person?.name ?? actor.email,
    at: ctx.now,
    ...shareWords(view),
  }));
};

/**
 * The opening and its log entry in one commit, which fails when the grant no longer holds (E15).
 * What was opened with, a link, a form or a secret, is in neither (E32).
 */
export const recordOpening = async (
  ctx: Context,
  view: GrantView,
  actor: PersonActor,
  what: { way: Opening['way']; outcome: 'minted' | 'landed'; event: string },
): Promise<Result<Opening, Refusal>> => {
  const opening: Opening = {
    id: ctx.ids.id('opn'),
    grantId: view.grant.id,
    personId: actor.personId,
    deviceId: actor.deviceId,
    at: ctx.clock.now(),
    way: what.way,
    outcome: what.outcome,
    landedAt: what.outcome === 'landed' ? ctx.now : null,
  };
  const committed = await ctx.commit({
    actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'insert', kind: 'opening', row: opening }],
    audit: [
      {
        organisations: [view.grant.customerId, view.grant.partnerId],
        event: what.event,
        subject: { kind: 'grant', id: view.grant.id },
        onBehalfOf: view.grant.customerId,
        data: { openingId: opening.id, way: what.way, factor: factorOf(actor) },
      },
    ],
    mails: await noticeOf(ctx, view, actor),
    tell: [view.grant.customerId],
  });
  return committed.ok ? ok(opening) : fail(committed.error);
};

/** E42 and the panel's own refusals: an attempt that opened nothing is in both logs as well. */
export const recordRefused = async (
  ctx: Context,
  view: GrantView,
  actor: PersonActor,
  why: { code: Refusal['code']; reason?: string },
): Promise<void> => {
  await ctx.commit({
    actor,
    requestId: ctx.requestId,
    now: ctx.now,
    audit: [
      {
        organisations: [view.grant.customerId, view.grant.partnerId],
        event: 'client.open_refused',
        subject: { kind: 'grant', id: view.grant.id },
        onBehalfOf: view.grant.customerId,
        data: { code: why.code, factor: factorOf(actor), ...(why.reason ? { reason: why.reason } : {}) },
      },
    ],
  });
};
