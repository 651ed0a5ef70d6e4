import type { PersonActor } from '../../../shared/decision.ts';
import {
  type Proposal,
  type ProposedAct,
  propose as proposal,
  type SecondReason,
} from '../../../shared/domain/proposal.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { MailOrder } from '../mail-order.ts';
import { relatedTo } from '../partnership/related.ts';
import type { Person } from '../records.ts';
import { proposalEvent } from './events.ts';

type Reading = Pick<Context, 'store'>;

/** The person an act is about, which neither confirms it nor is left out when it is told. */
const personOf = async (ctx: Reading, act: ProposedAct): Promise<Person | null> => {
  switch (act.kind) {
    case 'dismiss_admin':
      return ctx.store.persons.byId(act.personId);
    case 'appoint_admin':
    case 'recover_person':
      return ctx.store.persons.byEmail(act.email);
    default:
      return null;
  }
};

/** Everybody of the organisation; and, of an applicant, of whoever belongs together with it (E14, E57). */
const insiders = async (
  ctx: Reading,
  { act, organisationId }: Pick<Proposal, 'act' | 'organisationId'>,
): Promise<readonly string[]> => {
  if (organisationId === null) return [];
  const decided = act.kind === 'authorise_partner' || act.kind === 'reinstate_partner';
  const related = decided ? await relatedTo(ctx, organisationId) : [];
  const all = [organisationId, ...related.map(({ organisation }) => organisation.id)];
  const members = await Promise.all(all.map((id) => ctx.store.organisations.members(id)));
  return members.flat().map(({ person }) => person.id);
};

/**
 * One admin appoints staff alone, so its word and that admin's are one hand, and so is whoever else that
 * admin made one of the host's. What an admin proposes needs no such look: admins are made by two.
 */
const sameHand = async (
  ctx: Reading,
  proposedBy: string,
  admins: readonly Person[],
): Promise<readonly string[]> => {
  const proposer = await ctx.store.persons.byId(proposedBy);
  if (proposer?.hostRole !== 'staff') return [];
  const by = await ctx.store.proposals.appointedBy([proposedBy, ...admins.map(({ id }) => id)]);
  const hand = by.get(proposedBy);
  if (hand === undefined) return [];
  return [hand, ...admins.map(({ id }) => id).filter((id) => by.get(id) === hand)];
};

/** Admins who may confirm: not who proposed it or stands behind that one, not whom it is about, and no insider. */
export const seconders = async (
  ctx: Reading,
  proposed: Pick<Proposal, 'act' | 'organisationId' | 'proposedBy'>,
): Promise<readonly Person[]> => {
  const [admins, inside, about] = await Promise.all([
    ctx.store.persons.admins(),
    insiders(ctx, proposed),
    personOf(ctx, proposed.act),
  ]);
  const behind = await sameHand(ctx, proposed.proposedBy, admins);
  const out = new Set([proposed.proposedBy, about?.id, ...inside, ...behind]);
  return admins.filter((admin) => !out.has(admin.id));
};

/** What a notice is about: the organisation or the person by name. */
export const nameOf = async (
  ctx: Reading,
  { act, organisationId }: Pick<Proposal, 'act' | 'organisationId'>,
) => {
  if (organisationId !== null) return (await ctx.store.organisations.byId(organisationId))?.name ?? '';
  if (act.kind === 'apply_list') return act.panelName;
  const person = await personOf(ctx, act);
  return person?.name ?? ('email' in act ? act.email : '');
};

const noticeTo = (
  people: readonly Pick<Person, 'email' | 'language'>[],
  notice: 'second_admin_asked' | 'decision_in_a_day',
  facts: { about: string; path: string; at: number },
): readonly MailOrder[] =>
  people.map(({ email, language }) => ({
    to: email,
    language,
    template: 'notice',
    notice,
    reason: null,
    ...facts,
  }));

/**
 * Who is told: the admins who may confirm; or, where there is none, every legal representative of the
 * organisation it concerns, every admin and the person it is about, who then have a day to object.
 */
export const proposalMails = async (ctx: Reading, made: Proposal): Promise<readonly MailOrder[]> => {
  const about = await nameOf(ctx, made);
  const path = `/admin/proposals/${made.id}`;
  const { dueAt, organisationId } = made;
  if (dueAt === null) {
    const others = await seconders(ctx, made);
    return noticeTo(others, 'second_admin_asked', { about, path, at: made.proposedAt });
  }
  const admins = await ctx.store.persons.admins();
  const person = await personOf(ctx, made.act);
  const own = person !== null && !admins.some((admin) => admin.id === person.id) ? [person] : [];
  const members = organisationId === null ? [] : await ctx.store.organisations.members(organisationId);
  const representatives = members
    .filter(({ member }) => member.role === 'legal_representative')
    .map(({ person: one }) => one)
    .filter((one) => !admins.some((admin) => admin.id === one.id));
  return [
    ...noticeTo(admins, 'decision_in_a_day', { about, path, at: dueAt }),
    ...noticeTo(representatives, 'decision_in_a_day', {
      about,
      path: `/organisations/${organisationId ?? ''}/log`,
      at: dueAt,
    }),
    ...noticeTo(own, 'decision_in_a_day', { about, path: '/', at: dueAt }),
  ];
};

/** A6: an admin's decision that waits: for a second admin, or, where there is none, for a day. */
export const propose = async (
  ctx: Context,
  admin: PersonActor,
  given: { act: ProposedAct; because: readonly SecondReason[]; organisationId: string | null },
): Promise<Result<Proposal, Refusal>> => {
  const by = { ...given, proposedBy: admin.personId };
  const alone = (await seconders(ctx, by)).length === 0;
  const made = proposal({ ...by, id: ctx.ids.id('pro'), alone }, ctx.now);
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'insert', kind: 'proposal', row: made }],
    audit: [proposalEvent(made, 'made')],
    mails: await proposalMails(ctx, made),
    tell: made.organisationId === null ? [] : [made.organisationId],
  });
  return committed.ok ? ok(made) : fail(committed.error);
};
