import type { Client, ListPoint } from '../../../shared/api/clients.ts';
import { decide, type PersonActor } from '../../../shared/decision.ts';
import { listLife } from '../../../shared/domain/duration.ts';
import { grantStateAt } from '../../../shared/domain/grant.ts';
import { partnerRefusal } from '../../../shared/domain/partnership.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { ClientHere } from '../../store/grants.ts';
import type { GrantView, Page } from '../../store.ts';
import { type CapabilitiesOf, capabilitiesIn, panelFactsOf } from '../grant/panel-facts.ts';
import { waitingInvitations } from '../invitation/waiting.ts';

const clientsPage = 200;

/** What a partner's entry is made of; a share that is not made yet can have it too (worker/app/invitation/preview.ts). */
export type ClientView = ClientHere & Pick<GrantView, 'panel'>;

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
  whole: boolean;
  gone: readonly string[];
  next: string | null;
  upTo: string;
  at: number;
  waiting: { invitations: number };
}

type Listed = Pick<ClientList, 'whole' | 'gone' | 'next' | 'upTo'> & { views: readonly GrantView[] };

const pointOf = ({ personId, readAt, seq }: ListPoint): string => `${personId}.${readAt}.${seq}`;

/** Of a partner's clients collaborators are told in their own list, and of those alone that are theirs (M6). */
const listsOf = ({ personId, memberships }: PersonActor): readonly string[] => [
  personId,
  ...memberships.filter(({ role }) => role !== 'collaborator').map((one) => one.organisationId),
];

/** Point and rows go one way to the database and so are of the same moment (db/query.ts): no change falls in between. */
const wholeList = async (
  { store, now }: Context,
  actor: PersonActor,
  after: string | null,
): Promise<Listed> => {
  const { personId } = actor;
  const [seq, { rows, next }] = await Promise.all([
    store.grants.lastListChange(listsOf(actor)),
    store.grants.clients(personId, after, clientsPage),
  ]);
  return { views: rows, whole: true, gone: [], next, upTo: pointOf({ personId, readAt: now, seq }) };
};

/**
 * What changed since a point, or null where only the whole list can tell: the point is another person's
 * or too old, the list as such has changed, or more of it than one page.
 */
const changedList = async (
  { store, now }: Context,
  actor: PersonActor,
  since: ListPoint,
): Promise<Listed | null> => {
  const { personId } = actor;
  if (since.personId !== personId || now - since.readAt > listLife) return null;
  const changes = await store.grants.listChanges(listsOf(actor), since.seq, clientsPage + 1);
  if (changes.length > clientsPage) return null;
  const ids = changes.flatMap(({ grantId }) => grantId ?? []);
  if (ids.length < changes.length) return null;
  const views = ids.length === 0 ? [] : await store.grants.clientsAmong(personId, ids);
  const seen = new Set(views.map(({ grant }) => grant.id));
  const gone = [...new Set(ids)].filter((id) => !seen.has(id));
  const seq = changes.at(-1)?.seq ?? since.seq;
  return { views, whole: false, gone, next: null, upTo: pointOf({ ...since, seq }) };
};

/**
 * W1: every client of every organisation of this person, or what has changed of it; the Worker's clock
 * says how old a list is (E28).
 */
export const listClients = async (
  ctx: Context,
  { after, since }: { after: string | null; since: ListPoint | null },
): Promise<Result<ClientList, Refusal>> => {
  const { actor } = ctx;
  if (actor.kind !== 'person') return fail({ code: 'sign_in_required' });
  const listed = async () =>
    (since && (await changedList(ctx, actor, since))) ?? wholeList(ctx, actor, after);
  const [{ views, ...list }, invitations] = await Promise.all([
    listed(),
    waitingInvitations(
      ctx,
      actor.memberships.map((one) => one.organisationId),
    ),
  ]);
  const capabilities = capabilitiesIn(ctx);
  const clients = await Promise.all(views.map((view) => clientOf(view, capabilities, ctx.now)));
  return ok({ clients, ...list, at: ctx.now, waiting: { invitations: invitations.length } });
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
