import { decide } from '../../../shared/decision.ts';
import type { Account } from '../../../shared/domain/account.ts';
import type { Organisation } from '../../../shared/domain/organisation.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { isStaffAccessOpen } from '../../../shared/domain/staff-access.ts';
import type { Context } from '../../ports.ts';
import type { StaffAccessView } from '../../store/staff-access.ts';
import type { Panel } from '../records.ts';
import { type OwnCode, ownSupportCode } from './own-code.ts';
import { type Vip, vipOf } from './premium.ts';

/** Everything that helps a call to the host, on one page (H1, H2, H3). */
export interface Contact {
  /** Null until the person asks for one, and in a safety session. */
  code: OwnCode | null;
  vip: Vip | null;
  accounts: readonly { account: Account; panel: Panel }[];
  open: readonly StaffAccessView[];
}

export const contactOf = async (ctx: Context, organisationId: string): Promise<Result<Contact, Refusal>> => {
  const decision = decide(ctx.actor, 'organisation.view', organisationId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  const [code, open, accounts, vip] = await Promise.all([
    ownSupportCode(ctx),
    ctx.store.staffAccess.openOf(organisationId),
    ctx.store.accounts.ofOrganisations([organisationId]),
    vipOf(ctx, organisationId),
  ]);
  return ok({
    code: code.ok ? code.value : null,
    vip,
    accounts,
    open: open.filter(({ access }) => isStaffAccessOpen(access, ctx.now)),
  });
};

/** What support asks for, on one page to print (H2). */
export interface Sheet {
  organisation: Organisation;
  partnerId: string | null;
  representatives: readonly string[];
  accounts: Contact['accounts'];
  vip: Vip | null;
}

export const sheetOf = async (ctx: Context, organisationId: string): Promise<Result<Sheet, Refusal>> => {
  const decision = decide(ctx.actor, 'vip_code.view', organisationId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  const { store } = ctx;
  const [organisation, partnership, members, accounts, vip] = await Promise.all([
    store.organisations.byId(organisationId),
    store.partnerships.of(organisationId),
    store.organisations.members(organisationId),
    store.accounts.ofOrganisations([organisationId]),
    vipOf(ctx, organisationId),
  ]);
  if (!organisation) return refuse('not_found');
  return ok({
    organisation,
    partnerId: partnership.state === 'authorized' ? partnership.partnerId : null,
    representatives: members
      .filter(({ member }) => member.role === 'legal_representative')
      .map(({ person }) => person.name),
    accounts,
    vip,
  });
};
