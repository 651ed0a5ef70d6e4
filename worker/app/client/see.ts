import type { Client, Project } from '../../../shared/domain/client.ts';
import type { MemberRole } from '../../../shared/domain/organisation.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { GrantView } from '../../store.ts';
import { clientFor } from './may.ts';

/** A client of the book with what hangs on it, as far as this member may see it. */
export interface ClientSight {
  client: Client;
  role: MemberRole;
  /** Live ones first, then ended ones. */
  grants: readonly GrantView[];
  projects: readonly Project[];
}

/** Leaders see a client whole; a collaborator sees it while a grant of it is assigned, and that grant (O4). */
export const seeClient = async (
  ctx: Context,
  { clientId }: { clientId: string },
): Promise<Result<ClientSight, Refusal>> => {
  const found = await clientFor(ctx, 'clients.list', clientId);
  if (!found.ok) return found;
  const client = found.value;
  const { actor, store } = ctx;
  if (actor.kind !== 'person') return fail({ code: 'not_found' });
  const role = actor.memberships.find((one) => one.organisationId === client.partnerId)?.role;
  if (role === undefined) return fail({ code: 'not_found' });
  const collaborates = role === 'collaborator';
  const [grants, projects] = await Promise.all([
    collaborates ? store.clients.assigned([clientId], actor.personId) : store.clients.grantsOf(clientId),
    store.projects.ofClient(clientId),
  ]);
  return collaborates && grants.length === 0
    ? fail({ code: 'not_found' })
    : ok({ client, role, grants, projects });
};
