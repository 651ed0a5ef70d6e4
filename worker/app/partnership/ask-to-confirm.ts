import {
  type Agreement,
  type AgreementNotice,
  agreementInForce,
  agreementNoticesDue,
} from '../../../shared/domain/agreement.ts';
import type { Notice } from '../../../shared/messages/mail/notices/words.ts';
import type { Following } from './follow.ts';
import { mailLeaders } from './notices.ts';

/** Partners of one run: what is left comes a minute later. */
const perRun = 50;

const notices: Record<AgreementNotice, Notice> = {
  asked: 'agreement_new',
  reminder: 'agreement_reminder',
  overdue: 'agreement_overdue',
};

/** Mail and mark are one commit: a partner is told once of each, however often the minute comes. */
const ask = async (
  ctx: Following,
  organisationId: string,
  { name, confirmBy }: Agreement,
  kind: AgreementNotice,
): Promise<void> => {
  const organisation = await ctx.store.organisations.byId(organisationId);
  if (!organisation) return;
  await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [
      {
        do: 'insert',
        kind: 'agreementNoticed',
        row: { organisationId, agreement: name, kind, at: ctx.now },
      },
    ],
    audit: [
      {
        organisations: [organisationId],
        event: 'partnership.agreement_asked',
        subject: { kind: 'partnership', id: organisationId },
        data: { agreementVersion: name, of: kind },
      },
    ],
    mails: await mailLeaders(ctx, organisationId, {
      template: 'notice',
      notice: notices[kind],
      about: organisation.name,
      path: `/organisations/${organisationId}/partner`,
      reason: null,
      at: confirmBy ?? ctx.now,
    }),
  });
};

/** P10: partners are asked when a version begins to count, reminded before its date, and told when it is past. */
export const askToConfirm = async (ctx: Following): Promise<void> => {
  const current = agreementInForce(await ctx.store.agreements.all(), ctx.now);
  if (!current) return;
  for (const kind of agreementNoticesDue(current, ctx.now)) {
    for (const id of await ctx.store.agreements.unasked(current, kind, perRun)) {
      await ask(ctx, id, current, kind);
    }
  }
};
