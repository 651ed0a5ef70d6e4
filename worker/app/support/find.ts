import type { Account } from '../../../shared/domain/account.ts';
import { day } from '../../../shared/domain/duration.ts';
import type { Organisation } from '../../../shared/domain/organisation.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { identifiedFor } from '../../../shared/domain/support-code.ts';
import type { Context } from '../../ports.ts';
import type { StaffAccessView } from '../../store/staff-access.ts';
import type { Denied, FoundOrganisation, IdentifiedCaller } from '../../store/support.ts';
import type { GrantView, MemberView, OrganisationOf, Page } from '../../store.ts';
import { mayStaff } from '../admin/may.ts';
import { type LogLine, withNames } from '../log/read.ts';
import type { Panel, Person } from '../records.ts';
import { deniedFor } from './denial.ts';

/** Shorter words would find everybody. */
export const shortestWords = 3;

export interface FindPage {
  identified: readonly IdentifiedCaller[];
  /** Null while nothing was searched for. */
  found: readonly FoundOrganisation[] | null;
}

/** H5: where a call begins: whom this member of the staff has identified, and what a search finds. */
export const findCaller = async (ctx: Context, words: string): Promise<Result<FindPage, Refusal>> => {
  const staff = mayStaff(ctx, 'staff.look');
  if (!staff.ok) return staff;
  const asked = words.trim();
  return ok({
    identified: await ctx.store.support.identifiedBy(staff.value.personId, ctx.now - identifiedFor),
    found: asked.length < shortestWords ? (asked === '' ? null : []) : await ctx.store.support.find(asked),
  });
};

export interface CallerPage {
  person: Person;
  identifiedAt: number;
  passkeys: number;
  organisations: readonly OrganisationOf[];
  denials: readonly Denied[];
}

/** H1: a person, for who has identified it by its code within the last hour; to anybody else it does not exist. */
export const seeCaller = async (
  ctx: Context,
  { personId }: { personId: string },
): Promise<Result<CallerPage, Refusal>> => {
  const staff = mayStaff(ctx, 'staff.look');
  if (!staff.ok) return staff;
  const { support, persons, organisations } = ctx.store;
  const identifiedAt = await support.identifiedAt(
    staff.value.personId,
    { personId },
    ctx.now - identifiedFor,
  );
  const person = identifiedAt === null ? null : await persons.byId(personId);
  if (identifiedAt === null || !person) return refuse('not_found');
  const [passkeys, memberOf, denials] = await Promise.all([
    persons.passkeys(personId),
    organisations.ofPerson(personId),
    support.denials({ personId }, ctx.now - deniedFor),
  ]);
  return ok({ person, identifiedAt, passkeys: passkeys.length, organisations: memberOf, denials });
};

export interface OrganisationPage {
  organisation: Organisation;
  partnerId: string | null;
  /** When this member of the staff identified the caller for it; null where it was only searched for. */
  identifiedAt: number | null;
  premiumSince: number | null;
  members: readonly MemberView[];
  accounts: readonly { account: Account; panel: Panel }[];
  given: readonly GrantView[];
  held: readonly GrantView[];
  open: readonly StaffAccessView[];
  timeline: Page<LogLine>;
  denials: readonly Denied[];
}

/** E14, A4: the organisation sees in its log that staff looked it up, once a day for each of them. */
const noteLook = async (ctx: Context, staffId: string, organisationId: string): Promise<void> => {
  if (!(await ctx.limiter.take(`looked-up:${staffId}:${organisationId}`, 1, day))) return;
  await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    audit: [
      {
        organisations: [organisationId],
        event: 'support.looked_up',
        subject: { kind: 'organisation', id: organisationId },
      },
    ],
  });
};

/** H5: an organisation as staff sees it: who may open what, what happened, and why something was refused. */
export const seeOrganisation = async (
  ctx: Context,
  { organisationId, after }: { organisationId: string; after: string | null },
): Promise<Result<OrganisationPage, Refusal>> => {
  const staff = mayStaff(ctx, 'staff.look');
  if (!staff.ok) return staff;
  const { store, now } = ctx;
  const { personId: staffId } = staff.value;
  const [organisation, partnership, premium, members, identifiedAt, accounts, given, held, open, denials] =
    await Promise.all([
      store.organisations.byId(organisationId),
      store.partnerships.of(organisationId),
      store.support.premiumOf(organisationId),
      store.organisations.members(organisationId),
      store.support.identifiedAt(staffId, { organisationId }, now - identifiedFor),
      store.accounts.ofOrganisations([organisationId]),
      store.grants.ofCustomers([organisationId]),
      store.grants.viewsOfPartner(organisationId),
      store.staffAccess.openOf(organisationId),
      store.support.denials({ organisationId }, now - deniedFor),
    ]);
  if (!organisation) return refuse('not_found');
  await noteLook(ctx, staffId, organisationId);
  // Read after the look was noted, which belongs to what happened.
  const log = await store.audit.ofOrganisation(organisationId, { event: null, subject: null, after });
  return ok({
    organisation,
    partnerId: partnership.state === 'authorized' ? partnership.partnerId : null,
    identifiedAt,
    premiumSince: premium?.state === 'on' ? premium.since : null,
    members,
    accounts,
    given,
    held,
    open: open.filter(({ access }) => access.endsAt > now),
    timeline: { rows: await withNames(ctx, log.rows), next: log.next },
    denials,
  });
};

/** H3: what staff may open at the moment, of all customers. */
export const openAccesses = async (ctx: Context): Promise<Result<readonly StaffAccessView[], Refusal>> => {
  const staff = mayStaff(ctx, 'staff.look');
  return staff.ok ? ok(await ctx.store.staffAccess.open(ctx.now)) : staff;
};
