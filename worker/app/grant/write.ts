import { type Grant, type GrantChange, grantStateAt, transitionGrant } from '../../../shared/domain/grant.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { GrantView } from '../../store.ts';
import type { AuditEvent, ChangeSet, ConnectorJob, SetWrite } from '../change-set.ts';
import type { MailContent, MailOrder } from '../mail-order.ts';

/** The part of a context that writing a grant needs, so that the minute's job can do it as well. */
export type Acting = Pick<Context, 'actor' | 'requestId' | 'now' | 'store' | 'commit'>;

/** What one act makes of a grant; `null` where nothing is left to do. */
export interface GrantPlan {
  change: GrantChange;
  event: string;
  data?: NonNullable<AuditEvent['data']>;
  /** Mailed to the leaders of both sides. */
  mail?: MailContent;
  sets?: readonly SetWrite[];
  /** What else the act writes, in the same commit. */
  also?: Pick<ChangeSet, 'writes' | 'mails'> & Partial<Pick<ChangeSet, 'audit'>>;
}

export interface GrantWritten {
  view: GrantView;
  /** False when the grant was so already. */
  changed: boolean;
}

/**
 * A grant whose end date has passed is paused even before the minute's job has written so; the
 * next act starts from there, in the same commit (S12).
 */
export const grantAsOf = (grant: Grant, now: number): Grant => {
  if (grant.paused !== null || grant.endsAt === null || now < grant.endsAt || grant.endedAt !== null) {
    return grant;
  }
  const ranOut = transitionGrant(grant, { type: 'run_out' }, now);
  return ranOut.ok ? { ...ranOut.value.grant, version: grant.version } : grant;
};

/** Representatives and administrators, each once and in their own language: who is mailed about a grant (group O). */
export const mailLeaders = async (
  { store }: Pick<Context, 'store'>,
  organisationIds: readonly string[],
  content: MailContent,
): Promise<readonly MailOrder[]> => {
  const leaders = await store.organisations.leadersOf(organisationIds);
  const languages = new Map(leaders.map(({ person }) => [person.email, person.language]));
  return [...languages].map(([to, language]) => ({ to, language, ...content }));
};

export const mailBothSides = (
  ctx: Pick<Context, 'store'>,
  view: GrantView,
  content: MailContent,
): Promise<readonly MailOrder[]> => mailLeaders(ctx, [view.customer.id, view.partner.id], content);

/** M9: what is ended while the panel holds nothing of it has no cut to wait for. */
const jobsOf = ({ grant, job }: GrantChange): readonly ConnectorJob[] => {
  if (job !== null) return [{ job, grantId: grant.id, generation: grant.panelGeneration }];
  return grant.endedAt !== null && grant.panelState === 'cut'
    ? [{ job: 'inventory', grantId: grant.id }]
    : [];
};

/** A plan as a part of a change-set, for acts that change more than one thing at once. */
export const changesOf = async (
  ctx: Pick<Context, 'store' | 'now'>,
  view: GrantView,
  { change, event, data, mail, sets, also }: GrantPlan,
): Promise<{
  view: GrantView;
  parts: Required<Pick<ChangeSet, 'writes' | 'sets' | 'audit' | 'mails' | 'jobs' | 'tell'>>;
}> => {
  // Several transitions may stand behind one act; it is one step of the row.
  const grant = { ...change.grant, version: view.grant.version + 1 };
  const written = { ...view, grant };
  const organisations = [grant.customerId, grant.partnerId];
  return {
    view: written,
    parts: {
      writes: [{ do: 'update', kind: 'grant', row: grant }, ...(also?.writes ?? [])],
      sets: sets ?? [],
      audit: [
        {
          organisations,
          event,
          subject: { kind: 'grant', id: grant.id },
          data: { state: grantStateAt(grant, ctx.now), panelState: grant.panelState, ...data },
        },
        ...(also?.audit ?? []),
      ],
      mails: [...(mail ? await mailBothSides(ctx, written, mail) : []), ...(also?.mails ?? [])],
      jobs: jobsOf(change),
      tell: organisations,
    },
  };
};

/** A connector that reports back at the same moment must not make pausing or ending fail (E15). */
const tries = 5;

/**
 * Loads, plans, commits; once more from the start when somebody else was faster, so that each plan
 * is made from the newest row and never written over a newer one.
 */
export const writeGrant = async (
  ctx: Acting,
  grantId: string,
  plan: (view: GrantView) => Promise<Result<GrantPlan | null, Refusal>>,
): Promise<Result<GrantWritten, Refusal>> => {
  for (let attempt = 1; ; attempt += 1) {
    const view = await ctx.store.grants.view(grantId);
    if (!view) return fail({ code: 'not_found' });
    const planned = await plan(view);
    if (!planned.ok) return planned;
    if (planned.value === null) return ok({ view, changed: false });
    const { view: written, parts } = await changesOf(ctx, view, planned.value);
    const { actor, requestId, now } = ctx;
    const committed = await ctx.commit({ actor, requestId, now, ...parts });
    if (committed.ok) return ok({ view: written, changed: true });
    if (committed.error.code !== 'conflict' || attempt === tries) return fail(committed.error);
  }
};
