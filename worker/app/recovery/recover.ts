import { normaliseEmail } from '../../../shared/domain/email.ts';
import type { Proposal, SecondReason } from '../../../shared/domain/proposal.ts';
import { recoveryReady, startRecovery, transitionRecovery } from '../../../shared/domain/recovery.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { RecoveryView } from '../../store.ts';
import { isInvolved, mayStaff, ownAffair } from '../admin/may.ts';
import type { Write } from '../change-set.ts';
import { providerOf } from '../host/provider.ts';
import type { MailOrder } from '../mail-order.ts';
import { addressProves } from '../person/address.ts';
import { mailCode, takeCode } from '../person/code.ts';
import type { Carrying } from '../proposal/acting.ts';
import { propose } from '../proposal/propose.ts';
import type { Person } from '../records.ts';

/** Purposes of the tokens: one cancels, one leads the new address through. */
export const cancelPurpose = 'recovery_cancel';
export const takeUpPurpose = 'recovery_take_up';

/** A contact in doubt at one of the person's accounts stops recoveries as well (E34). */
const contactInDoubt = async (ctx: Pick<Context, 'store'>, personId: string): Promise<boolean> => {
  const organisations = await ctx.store.organisations.ofPerson(personId);
  const ids = organisations.map(({ organisation }) => organisation.id);
  return (await ctx.store.proof.contactChangesOf(ids)).length > 0;
};

/** All legal representatives of every organisation of the person, and the old address; each once. */
const told = async (ctx: Pick<Context, 'store'>, person: Person, oldEmail: string) => {
  const organisations = await ctx.store.organisations.ofPerson(person.id);
  const to = new Map([[oldEmail, person.language]]);
  for (const { organisation } of organisations) {
    for (const one of await ctx.store.organisations.members(organisation.id)) {
      if (one.member.role === 'legal_representative' && one.person.id !== person.id) {
        to.set(one.person.email, one.person.language);
      }
    }
  }
  return { organisationIds: organisations.map(({ organisation }) => organisation.id), to: [...to] };
};

interface RecoveryInput {
  email: string;
  newEmail: string;
  reason: string;
  identifiedBy: string;
}

/** A6: who would get an admin's sign-in, or one of a flagged organisation, is looked at by two. */
const secondLook = async (
  ctx: Pick<Context, 'store'>,
  person: Person,
  organisationIds: readonly string[],
): Promise<readonly SecondReason[]> => {
  const flags = await Promise.all(organisationIds.map((id) => ctx.store.proposals.flag(id)));
  return [
    ...(person.hostRole === 'admin' ? (['host_role'] as const) : []),
    ...(flags.some((flag) => flag !== null) ? (['flagged'] as const) : []),
  ];
};

/**
 * O6: staff starts a way back in. Everybody whom it concerns has 72 hours and a link to stop it. Who is
 * of an organisation of that person leaves it to another (E14), and nobody recovers itself.
 */
export const recover = async (
  ctx: Context,
  input: RecoveryInput,
): Promise<Result<{ recoveryId: string } | Proposal, Refusal>> => {
  const staff = mayStaff(ctx, 'recovery.start');
  if (!staff.ok) return staff;
  const person = await ctx.store.persons.byEmail(normaliseEmail(input.email));
  if (!person) return refuse('invalid_input', { field: 'email' });
  const organisations = await told(ctx, person, person.email);
  if (person.id === staff.value.personId || isInvolved(staff.value, organisations.organisationIds)) {
    return fail(ownAffair);
  }
  const because = await secondLook(ctx, person, organisations.organisationIds);
  if (because.length === 0) return recoverNow(ctx, { ...input, startedBy: staff.value.personId });
  const sound = await recoverable(ctx, person, normaliseEmail(input.newEmail));
  if (!sound.ok) return sound;
  return propose(ctx, staff.value, {
    act: { kind: 'recover_person', ...input, email: person.email },
    because,
    organisationId: null,
  });
};

/** Whether the new address can take over at all, now. */
const recoverable = async (
  ctx: Pick<Context, 'store' | 'now'>,
  person: Person,
  newEmail: string,
): Promise<Result<void, Refusal>> => {
  if (await contactInDoubt(ctx, person.id)) return refuse('contact_changed');
  const proves = await addressProves(ctx, newEmail);
  if (!proves.ok) return proves;
  const taken =
    (await ctx.store.persons.byEmail(newEmail)) ?? (await ctx.store.proof.addressHeld(newEmail, ctx.now));
  return taken ? refuse('address_taken') : ok(undefined);
};

export const recoverNow = async (
  ctx: Carrying,
  input: RecoveryInput & { startedBy: string },
): Promise<Result<{ recoveryId: string }, Refusal>> => {
  const person = await ctx.store.persons.byEmail(normaliseEmail(input.email));
  if (!person) return refuse('invalid_input', { field: 'email' });
  const organisations = await told(ctx, person, person.email);
  const newEmail = normaliseEmail(input.newEmail);
  const sound = await recoverable(ctx, person, newEmail);
  if (!sound.ok) return sound;
  const recovery = startRecovery(
    {
      id: ctx.ids.id('rec'),
      personId: person.id,
      oldEmail: person.email,
      newEmail,
      reason: input.reason,
      identifiedBy: input.identifiedBy,
      startedBy: input.startedBy,
    },
    ctx.now,
  );
  const notice = {
    template: 'notice',
    about: person.name,
    path: `/recoveries/${recovery.id}`,
    reason: input.reason,
    at: recovery.readyAt,
  } as const;
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'insert', kind: 'recovery', row: recovery }],
    audit: [
      {
        organisations: organisations.organisationIds,
        event: 'person.recovery_started',
        subject: { kind: 'person', id: person.id },
        data: { reason: input.reason, readyAt: recovery.readyAt },
        personal: { identifiedBy: { of: person.id, text: input.identifiedBy } },
      },
    ],
    mails: [
      ...organisations.to.map(
        ([to, language]): MailOrder => ({
          to,
          language,
          ...notice,
          notice: 'recovery_started',
          link: { purpose: cancelPurpose, id: recovery.id },
        }),
      ),
      {
        to: newEmail,
        language: person.language,
        ...notice,
        reason: null,
        notice: 'recovery_link',
        path: `/recoveries/${recovery.id}/take-up`,
        link: { purpose: takeUpPurpose, id: recovery.id },
      },
    ],
    tell: organisations.organisationIds,
  });
  return committed.ok ? ok({ recoveryId: recovery.id }) : committed;
};

interface ByLink {
  recoveryId: string;
  token: string;
}

/** A recovery as the holder of a mailed link may see it. */
export const viewRecovery = async (
  ctx: Context,
  { recoveryId, token }: ByLink,
  purpose: typeof cancelPurpose | typeof takeUpPurpose,
): Promise<Result<RecoveryView, Refusal>> => {
  const view = await ctx.store.proof.recovery(recoveryId);
  const right = await ctx.secrets.linkToken(purpose, recoveryId, 1);
  if (!view || !ctx.secrets.same(token, right) || view.recovery.state !== 'pending') {
    return refuse('link_expired');
  }
  return ok(view);
};

/** Anybody who was told stops it at once; no session is asked for, because the person may have none. */
export const cancelRecovery = async (ctx: Context, input: ByLink): Promise<Result<void, Refusal>> => {
  const view = await viewRecovery(ctx, input, cancelPurpose);
  if (!view.ok) return view;
  const cancelled = transitionRecovery(view.value.recovery, { type: 'cancel' }, ctx.now);
  if (!cancelled.ok) return cancelled;
  const organisations = await ctx.store.organisations.ofPerson(view.value.person.id);
  return ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'update', kind: 'recovery', row: cancelled.value }],
    audit: [
      {
        organisations: organisations.map(({ organisation }) => organisation.id),
        event: 'person.recovery_cancelled',
        subject: { kind: 'person', id: view.value.person.id },
      },
    ],
  });
};

/** After the 72 hours: a code to the new address. */
export const startTakeUp = async (
  ctx: Context,
  input: ByLink,
): Promise<Result<{ challengeId: string }, Refusal>> => {
  const view = await viewRecovery(ctx, input, takeUpPurpose);
  if (!view.ok) return view;
  const { recovery, person } = view.value;
  if (!recoveryReady(recovery, ctx.now)) return refuse('link_expired');
  return mailCode(ctx, {
    purpose: 'recovery',
    email: recovery.newEmail,
    personId: null,
    language: person.language,
  });
};

/** O7: whom the host's own provider would still let in as this person. */
const providerLinks = async (ctx: Pick<Context, 'store'>, personId: string) => {
  const settings = await providerOf(ctx);
  const link = settings && (await ctx.store.provider.linkOf(personId, settings.issuer));
  return link ? [link] : [];
};

/** The code completes it: the new address stands, and everything that signed in before it is gone. */
export const takeUp = async (
  ctx: Context,
  input: ByLink & { challengeId: string; code: string },
): Promise<Result<void, Refusal>> => {
  const view = await viewRecovery(ctx, input, takeUpPurpose);
  if (!view.ok) return view;
  const { recovery, person } = view.value;
  const done = transitionRecovery(recovery, { type: 'complete' }, ctx.now);
  if (!done.ok) return done;
  const challenge = await takeCode(ctx, input, 'recovery');
  if (!challenge.ok) return challenge;
  const { newEmail, oldEmail } = recovery;
  if (challenge.value.email !== newEmail || person.email !== oldEmail) return refuse('link_expired');
  if (await contactInDoubt(ctx, person.id)) return refuse('contact_changed');
  const proves = await addressProves(ctx, newEmail);
  if (!proves.ok) return proves;
  const { organisationIds, to } = await told(ctx, person, oldEmail);
  const passkeys = await ctx.store.persons.passkeys(person.id);
  const atProvider = await providerLinks(ctx, person.id);
  return ctx.commit({
    actor: { kind: 'system' },
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [
      { do: 'update', kind: 'recovery', row: done.value },
      { do: 'update', kind: 'person', row: { ...person, email: newEmail, version: person.version + 1 } },
      ...passkeys.map((row): Write => ({ do: 'delete', kind: 'passkey', row })),
      ...atProvider.map((row): Write => ({ do: 'delete', kind: 'providerLink', row })),
    ],
    sets: [{ do: 'end_devices', personId: person.id, except: null, at: ctx.now }],
    audit: [
      {
        organisations: organisationIds,
        event: 'person.recovered',
        subject: { kind: 'person', id: person.id },
      },
    ],
    mails: to.map(
      ([address, language]): MailOrder => ({
        to: address,
        language,
        template: 'notice',
        notice: 'recovery_done',
        about: person.name,
        path: '/',
        reason: null,
        at: ctx.now,
      }),
    ),
    tell: organisationIds,
  });
};
