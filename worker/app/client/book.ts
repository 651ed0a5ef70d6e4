import type { Client } from '../../../shared/domain/client.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { GrantView } from '../../store.ts';
import { mayWork } from './may.ts';

export interface BookPage {
  rows: readonly { client: Client; grants: readonly GrantView[] }[];
  /** Access without a record yet, on the first page only. */
  loose: readonly GrantView[];
  groups: readonly string[];
  next: string | null;
}

export interface BookFilter {
  partnerId: string;
  words: string;
  groupName: string | null;
  after: string | null;
}

/** Q1: the partner's clients by name, each with its live access; collaborators see what is assigned to them. */
export const clientBook = async (ctx: Context, filter: BookFilter): Promise<Result<BookPage, Refusal>> => {
  const { partnerId, words, groupName, after } = filter;
  const may = await mayWork(ctx, 'clients.list', partnerId);
  if (!may.ok) return may;
  const { actor, store } = ctx;
  if (actor.kind !== 'person') return fail({ code: 'sign_in_required' });
  const role = actor.memberships.find((one) => one.organisationId === partnerId)?.role;
  const personId = role === 'collaborator' ? actor.personId : null;
  const first = after === null && groupName === null;
  const [page, all, groups] = await Promise.all([
    store.clients.page(partnerId, { personId, words, groupName, after }),
    first ? store.grants.clientsOf(partnerId, actor.personId, words, null) : null,
    store.clients.groups(partnerId, personId),
  ]);
  const ids = page.rows.map((client) => client.id);
  const visible =
    personId === null ? await store.clients.liveGrantsOf(ids) : await store.clients.assigned(ids, personId);
  return ok({
    rows: page.rows.map((client) => ({
      client,
      grants: visible.filter(({ grant }) => grant.clientId === client.id),
    })),
    loose: (all?.rows ?? []).filter(({ grant }) => grant.clientId === null),
    groups,
    next: page.next,
  });
};
