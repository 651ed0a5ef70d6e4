import { decide } from '../../../shared/decision.ts';
import { requestState } from '../../../shared/domain/access-request.ts';
import type { Client } from '../../../shared/domain/client.ts';
import { transitionInvitation } from '../../../shared/domain/invitation.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { GrantView, InvitationView } from '../../store.ts';
import { type EndedParts, endAll, joinParts, noParts } from '../grant/end-all.ts';
import { parties, toLeaders } from '../invitation/mails.ts';
import { cancelParts } from '../request/cancel.ts';
import { shareWords } from '../share-words.ts';

const declineOf = async (
  ctx: Context,
  view: InvitationView,
  personId: string,
): Promise<Result<EndedParts, Refusal>> => {
  const { invitation } = view;
  const declined = transitionInvitation(invitation, { type: 'decline', personId }, ctx.now);
  if (!declined.ok) return declined;
  return ok({
    ...noParts,
    writes: [{ do: 'update', kind: 'invitation', row: declined.value }],
    audit: [
      {
        organisations: parties(invitation),
        event: 'invitation.declined',
        subject: { kind: 'invitation', id: invitation.id },
      },
    ],
    mails: await toLeaders(ctx, invitation.customerId, { template: 'declined', ...shareWords(view) }),
    tell: parties(invitation),
  });
};

/** What goes with a record: its access, that of its projects, and what its customer offers and nobody answered. */
export const goesWith = async (
  ctx: Context,
  clientId: string,
): Promise<{ grants: readonly GrantView[]; invitations: readonly InvitationView[] }> => {
  const [grants, invitations] = await Promise.all([
    ctx.store.clients.liveAccess(clientId),
    ctx.store.clients.waitingInvitations(clientId, ctx.now),
  ]);
  return { grants, invitations };
};

const deleteOnce = async (
  ctx: Context,
  client: Client,
  personId: string,
  projects: 'keep' | 'delete',
): Promise<Result<void, Refusal>> => {
  const { grants, invitations } = await goesWith(ctx, client.id);
  // The partner gives the access back, and the e-mail copy ends with it (M3, E21).
  const parts: EndedParts[] = [await endAll(ctx, grants, () => 'partner')];
  for (const view of invitations) {
    const declined = await declineOf(ctx, view, personId);
    if (!declined.ok) return declined;
    parts.push(declined.value);
  }
  const asked = await ctx.store.requests.waitingOfClient(client.id);
  const requests = asked.filter((request) => requestState(request, ctx.now) === 'pending');
  for (const request of requests) {
    const cancelled = await cancelParts(ctx, request, 'client_deleted');
    if (!cancelled.ok) return cancelled;
    parts.push(cancelled.value);
  }
  const all = joinParts(parts);
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    ...all,
    sets: [...all.sets, { do: 'delete_client', clientId: client.id, version: client.version, projects }],
    audit: [
      ...all.audit,
      {
        organisations: [client.partnerId],
        event: 'client.deleted',
        subject: { kind: 'client', id: client.id },
        personal: { name: { of: client.id, text: client.name } },
        data: {
          projects,
          grants: grants.length,
          invitations: invitations.length,
          requests: requests.length,
        },
      },
    ],
    tell: [...new Set([...all.tell, client.partnerId])],
  });
  return committed.ok ? ok(undefined) : fail(committed.error);
};

/** A connector that reports back, or a customer who changes a share, at the same moment: once more from the start. */
const tries = 5;

/**
 * Q6, E23: the record goes, and in the same commit every live grant, unanswered invitation, request
 * and e-mail copy for it, whether its projects are kept or not. Needs no partnership that stands:
 * giving access back never does.
 */
export const deleteClient = async (
  ctx: Context,
  { clientId, projects }: { clientId: string; projects: 'keep' | 'delete' },
): Promise<Result<{ partnerId: string }, Refusal>> => {
  for (let attempt = 1; ; attempt += 1) {
    const client = await ctx.store.clients.byId(clientId);
    if (!client || ctx.actor.kind !== 'person') return fail({ code: 'not_found' });
    const decision = decide(ctx.actor, 'client.delete', client.partnerId, ctx.now);
    if (!decision.allow) return fail(decision.refusal);
    const deleted = await deleteOnce(ctx, client, ctx.actor.personId, projects);
    if (deleted.ok) return ok({ partnerId: client.partnerId });
    if (deleted.error.code !== 'conflict' || attempt === tries) return deleted;
  }
};
