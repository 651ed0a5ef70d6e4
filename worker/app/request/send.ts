import {
  type AccessRequest,
  type Asked,
  requestState,
  transitionRequest,
} from '../../../shared/domain/access-request.ts';
import { longestGrant, requestLife } from '../../../shared/domain/duration.ts';
import { normaliseEmail } from '../../../shared/domain/email.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { Write } from '../change-set.ts';
import { requestMails, takesRequests, withinLimits } from './deliver.ts';
import { mayAsk } from './may-ask.ts';

export interface RequestInput {
  clientId: string;
  /** Any address of the client. */
  email: string;
  asked: Asked;
  message: string;
  endsAt: number | null;
  projectId: string | null;
  /** One of the partner's proved addresses, or null for the partner's own. */
  replyTo: string | null;
  /** The code the client gave, where it wants one; empty when none. */
  code: string;
}

/**
 * Q2: a partner asks a client for access. It asks for kinds and names because it cannot know the
 * client's products; what is given is the client's choice alone (E16, E22).
 */
export const sendRequest = async (
  ctx: Context,
  input: RequestInput,
): Promise<Result<{ requestId: string }, Refusal>> => {
  const client = await ctx.store.clients.byId(input.clientId);
  if (!client) return fail({ code: 'not_found' });
  const asking = await mayAsk(ctx, client.partnerId);
  if (!asking.ok) return asking;
  const { partner, partnership, personId } = asking.value;
  const email = normaliseEmail(input.email);
  const fits = await judge(ctx, { ...input, email }, partner.id);
  if (!fits.ok) return fits;
  const waiting = await ctx.store.requests.pendingOfClient(client.id);
  if (waiting && requestState(waiting, ctx.now) === 'pending') {
    return fail({ code: 'conflict' });
  }
  const mayMail = await withinLimits(ctx, { partnerId: partner.id, clientId: client.id, email });
  if (!mayMail.ok) return mayMail;
  const takes = await takesRequests(ctx, partner.id, { email }, input.code);
  if (!takes.ok) return takes;
  const { clientId, asked, endsAt, projectId, replyTo } = input;
  const request: AccessRequest = {
    ...unanswered,
    id: ctx.ids.id('req'),
    partnerId: partner.id,
    clientId,
    extendsGrantId: null,
    email,
    asked,
    endsAt,
    projectId,
    message: input.message.trim(),
    replyTo,
    expiresAt: ctx.now + requestLife,
    createdBy: personId,
    createdAt: ctx.now,
  };
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [
      ...(waiting ? expiredFirst(waiting, ctx.now) : []),
      { do: 'insert', kind: 'accessRequest', row: request },
    ],
    audit: [
      {
        organisations: [partner.id],
        event: 'request.sent',
        subject: { kind: 'request', id: request.id },
        data: { client: client.id, access: asked.kind, endsAt, project: projectId },
      },
    ],
    mails: await requestMails(ctx, { request, partner, partnership, extended: null }),
    tell: [partner.id],
  });
  return committed.ok ? ok({ requestId: request.id }) : fail(committed.error);
};

/** How a request begins. */
export const unanswered = {
  note: '',
  state: 'pending',
  generation: 1,
  answeredBy: null,
  answeredAt: null,
  customerId: null,
  accountId: null,
  granted: null,
  grantId: null,
  version: 1,
} as const;

/** One that ran out a moment ago, before the minute's job has written so, does not stand in the way. */
const expiredFirst = (waiting: AccessRequest, now: number): readonly Write[] => {
  const expired = transitionRequest(waiting, { type: 'expire' }, now);
  return expired.ok ? [{ do: 'update', kind: 'accessRequest', row: expired.value }] : [];
};

/** What can be wrong with a request whoever it goes to. */
const judge = async (
  ctx: Context,
  { clientId, email, asked, endsAt, projectId, replyTo }: RequestInput,
  partnerId: string,
): Promise<Result<void, Refusal>> => {
  const { store, now } = ctx;
  if (asked.kind === 'limited' && asked.categories.length === 0) return fail({ code: 'nothing_selected' });
  if (endsAt !== null && (endsAt <= now || endsAt > now + longestGrant)) {
    return fail({ code: 'end_date_invalid' });
  }
  const project = projectId === null ? null : await store.projects.byId(projectId);
  if (projectId !== null && (project?.clientId !== clientId || project.state === 'done')) {
    return fail({ code: 'invalid_input' });
  }
  // E19: an address nobody proved is no sender.
  if (replyTo !== null && !(await store.requests.replyAddresses(partnerId)).includes(replyTo)) {
    return fail({ code: 'invalid_input' });
  }
  const own = await store.organisations.members(partnerId);
  if (own.some(({ person }) => person.email === email)) return fail({ code: 'own_account' });
  const connected = await store.clients.liveGrantsOf([clientId]);
  return connected.length > 0 ? fail({ code: 'already_connected' }) : ok(undefined);
};
