import type { Organisation } from '../../../shared/domain/organisation.ts';
import { cleanName, mixesScripts } from '../../../shared/domain/partner-name.ts';
import type { Partnership } from '../../../shared/domain/partnership.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { GrantView, MemberView } from '../../store.ts';
import { isInvolved, mayAdmin } from '../admin/may.ts';
import { type LogLine, withNames } from '../log/read.ts';
import type { Person } from '../records.ts';

/** Everything an admin decides by, on one page (A1). */
export interface ApplicationSeen {
  organisation: Organisation;
  partnership: Partnership;
  confirmedBy: Person | null;
  members: readonly MemberView[];
  /** Live grants in which it is the partner. */
  grants: readonly GrantView[];
  history: readonly LogLine[];
  /** E9: the name mixes scripts, or carries what no name needs. */
  nameDoubtful: boolean;
  /** E14: the admin is a member, and so another admin decides. */
  own: boolean;
}

export const readApplication = async (
  ctx: Context,
  { organisationId }: { organisationId: string },
): Promise<Result<ApplicationSeen, Refusal>> => {
  const admin = mayAdmin(ctx, 'admin.look');
  if (!admin.ok) return admin;
  const { store } = ctx;
  const organisation = await store.organisations.byId(organisationId);
  if (!organisation) return fail({ code: 'not_found' });
  const [partnership, members, grants, history] = await Promise.all([
    store.partnerships.of(organisationId),
    store.organisations.members(organisationId),
    store.grants.viewsOfPartner(organisationId),
    // What stands in the host's log alone, such as reports and alarms, belongs to the evidence (E20).
    store.audit.all({ event: null, subject: organisationId, after: null }),
  ]);
  const { confirmation } = partnership;
  return ok({
    organisation,
    partnership,
    confirmedBy: confirmation && (await store.persons.byId(confirmation.personId)),
    members,
    grants,
    history: await withNames(ctx, history.rows),
    nameDoubtful: mixesScripts(organisation.name) || cleanName(organisation.name) !== organisation.name,
    own: isInvolved(admin.value, [organisationId]),
  });
};
