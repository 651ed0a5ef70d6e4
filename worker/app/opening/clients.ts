import type { Client } from '../../../shared/api/clients.ts';
import { decide } from '../../../shared/decision.ts';
import { grantStateAt } from '../../../shared/domain/grant.ts';
import { partnerRefusal } from '../../../shared/domain/partnership.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { GrantView, Page } from '../../store.ts';
import { type CapabilitiesOf, capabilitiesIn, panelFactsOf } from '../grant/panel-facts.ts';
import { waitingInvitations } from '../invitation/waiting.ts';

const clientsPage = 200;

/** What a partner's entry is made of; a share that is not made yet can have it too (worker/app/invitation/preview.ts). */
export type ClientView = Pick<
  GrantView,
  'grant' | 'gives' | 'account' | 'panel' | 'customer' | 'lastOpenedAt'
>;

/** A grant as its partner's list and frame show it. */
export const clientOf = async (
  view: ClientView,
  capabilities: CapabilitiesOf,
  now: number,
): Promise<Client> => {
  const { grant, account, panel, gives } = view;
  const { label, way } = await panelFactsOf({ panel, grant: { ...grant, access: gives } }, capabilities);
  return {
    grantId: grant.id,
    organisationId: grant.partnerId,
    customerName: view.customer.name,
    accountId: account.id,
    accountName: account.name,
    shownAs: account.shownAs,
    panel: { id: panel.id, kind: panel.kind, name: panel.name, origin: panel.origin },
    access:
      gives.kind === 'full'
        ? gives
        : {
            kind: 'limited',
            products: gives.products.map((one) => ({ ...one, actions: [...one.actions] })),
          },
    state: grantStateAt(grant, now),
    panelState: grant.panelState,
    endsAt: grant.endsAt,
    endsBy: grant.projectId !== null ? 'project' : grant.idleDays !== null ? 'idle' : null,
    // By hand is a page of ours too: it says where the vendor signs the partner in.
    way: way === 'link' || way === 'form' ? 'open' : way === 'by_hand' || way === 'session' ? 'card' : way,
    enforcement: label,
    lastOpenedAt: view.lastOpenedAt,
  };
};

export interface ClientList {
  clients: readonly Client[];
  next: string | null;
  at: number;
  waiting: { invitations: number };
}

/** W1: every client of every organisation of this person; the Worker's clock says how old a list is (E28). */
export const listClients = async (
  ctx: Context,
  { after }: { after: string | null },
): Promise<Result<ClientList, Refusal>> => {
  const { actor, store } = ctx;
  if (actor.kind !== 'person') return fail({ code: 'sign_in_required' });
  const page = await store.grants.clients(actor.personId, after, clientsPage);
  const capabilities = capabilitiesIn(ctx);
  const clients = await Promise.all(page.rows.map((view) => clientOf(view, capabilities, ctx.now)));
  const invitations = await waitingInvitations(
    ctx,
    actor.memberships.map((one) => one.organisationId),
  );
  return ok({ clients, next: page.next, at: ctx.now, waiting: { invitations: invitations.length } });
};

/** The partner's home: the clients of one organisation that this member may open, by words. */
export const organisationClients = async (
  ctx: Context,
  { organisationId, words, after }: { organisationId: string; words: string; after: string | null },
): Promise<Result<Page<{ client: Client; view: GrantView }>, Refusal>> => {
  const decision = decide(ctx.actor, 'clients.list', organisationId, ctx.now);
  if (!decision.allow || ctx.actor.kind !== 'person') {
    return fail(decision.allow ? { code: 'sign_in_required' } : decision.refusal);
  }
  const { state } = await ctx.store.partnerships.of(organisationId);
  const refusal = partnerRefusal(state);
  if (refusal) return fail(refusal);
  const page = await ctx.store.grants.clientsOf(organisationId, ctx.actor.personId, words, after);
  const capabilities = capabilitiesIn(ctx);
  const rows = await Promise.all(
    page.rows.map(async (view) => ({ view, client: await clientOf(view, capabilities, ctx.now) })),
  );
  return ok({ rows, next: page.next });
};
