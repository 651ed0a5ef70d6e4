import * as v from 'valibot';
import { accounts, paused } from '../../../../shared/api/accounts.ts';
import { waitingInvitations as waitingSchema } from '../../../../shared/api/clients.ts';
import { ok } from '../../../../shared/domain/result.ts';
import { accountAnswer } from '../../../app/account/answer.ts';
import { myAccounts } from '../../../app/account/overview.ts';
import { pauseAll } from '../../../app/account/pause-all.ts';
import { waitingAnswer, waitingInvitations } from '../../../app/invitation/waiting.ts';
import { answerJson, answerRefusal } from '../../answer.ts';
import { jsonInput, nothing } from '../../input.ts';
import type { Http } from '../../route.ts';

export const list = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const mine = await accountAnswer(ctx, await myAccounts(ctx));
  return answerJson(http, ok(v.parse(accounts, { accounts: mine, at: ctx.now })));
};

export const waiting = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const organisations =
    ctx.actor.kind === 'person' ? ctx.actor.memberships.map((one) => one.organisationId) : [];
  const views = await waitingInvitations(ctx, organisations);
  return answerJson(http, ok(v.parse(waitingSchema, { invitations: waitingAnswer(ctx, views) })));
};

export const pause = async (http: Http): Promise<Response> => {
  const input = await jsonInput(http, nothing);
  if (!input.ok) return answerRefusal(http, 'api', input.error);
  const done = await pauseAll(http.get('ctx'), { accountId: http.req.param('account') ?? '' });
  return answerJson(http, done.ok ? ok(v.parse(paused, done.value)) : done);
};
