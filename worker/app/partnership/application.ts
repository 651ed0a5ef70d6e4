import type { AgreementOwed } from '../../../shared/domain/agreement.ts';
import type { EligibilityRules, JudgedCriterion } from '../../../shared/domain/eligibility.ts';
import type { NameFinding } from '../../../shared/domain/look-alike.ts';
import type { Organisation } from '../../../shared/domain/organisation.ts';
import type { PartnerDomain } from '../../../shared/domain/partner-domain.ts';
import type { Partnership } from '../../../shared/domain/partnership.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { GrantView, MemberView } from '../../store.ts';
import { isInvolved, mayAdmin } from '../admin/may.ts';
import { type LogLine, withNames } from '../log/read.ts';
import type { Affiliate, NameRequest, PartnerFlag, Person } from '../records.ts';
import { owedBy } from './agreements.ts';
import { eligibilityBy, eligibilityRules } from './eligibility.ts';
import { nameFindings } from './names.ts';
import { type Related, relatedTo } from './related.ts';

/** Everything an admin decides by, on one page (A1). */
export interface ApplicationSeen {
  organisation: Organisation;
  partnership: Partnership;
  confirmedBy: Person | null;
  members: readonly MemberView[];
  /** Live grants in which it is the partner. */
  grants: readonly GrantView[];
  history: readonly LogLine[];
  /** E9, P11: why its name deserves a close look. */
  nameFindings: readonly NameFinding[];
  /** P11: a new name that waits, with what was found about it. */
  newName: { request: NameRequest; findings: readonly NameFinding[] } | null;
  /** P7. */
  criteria: readonly JudgedCriterion[];
  rules: EligibilityRules;
  /** P8. */
  affiliate: Affiliate | null;
  domains: readonly PartnerDomain[];
  /** P10. */
  owed: AgreementOwed | null;
  /** E57. */
  related: readonly Related[];
  /** A6: an admin wants two to decide about it. */
  flag: PartnerFlag | null;
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
  const [organisation, partnership, members, grants, log, request, rules, affiliate, domains, related, flag] =
    await Promise.all([
      store.organisations.byId(organisationId),
      store.partnerships.of(organisationId),
      store.organisations.members(organisationId),
      store.grants.viewsOfPartner(organisationId),
      // What stands in the host's log alone, such as reports and alarms, belongs to the evidence (E20).
      store.audit.all({ event: null, subject: organisationId, after: null }),
      store.programme.nameRequest(organisationId),
      eligibilityRules(ctx),
      store.programme.affiliate(organisationId),
      store.partnerDomains.of(organisationId),
      relatedTo(ctx, organisationId),
      store.proposals.flag(organisationId),
    ]);
  if (!organisation) return fail({ code: 'not_found' });
  const { confirmation } = partnership;
  const [history, confirmedBy, criteria, owed, [ownName, wantedName]] = await Promise.all([
    withNames(ctx, log.rows),
    confirmation && store.persons.byId(confirmation.personId),
    eligibilityBy(ctx, partnership, rules),
    owedBy(ctx, partnership),
    nameFindings(ctx, [
      { organisationId, name: organisation.name },
      ...(request ? [{ organisationId, name: request.name }] : []),
    ]),
  ]);
  return ok({
    organisation,
    partnership,
    confirmedBy,
    members,
    grants,
    history,
    nameFindings: ownName ?? [],
    newName: request && { request, findings: wantedName ?? [] },
    criteria,
    rules,
    affiliate,
    domains,
    owed,
    related,
    flag,
    own: isInvolved(admin.value, [organisationId]),
  });
};
