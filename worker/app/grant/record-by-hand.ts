import { decide } from '../../../shared/decision.ts';
import { confirmPanel } from '../../../shared/domain/grant.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { GrantView } from '../../store.ts';
import { capabilitiesIn } from './panel-facts.ts';
import { type GrantWritten, writeGrant } from './write.ts';

export type SaidDone = 'in_force' | 'cut';

/** Which state of the panel each word follows; a "done" for a step that is not due changes nothing. */
const due: Record<SaidDone, readonly string[]> = {
  in_force: ['applying'],
  cut: ['cutting', 'not_yet_cut'],
};

/**
 * The recorded mode: the customer says that a step in the vendor's own panel is done. It is kept as
 * what it is, somebody's word with name and time; nobody has checked it (E30).
 */
export const recordByHand = (
  ctx: Context,
  { grantId, done }: { grantId: string; done: SaidDone },
): Promise<Result<GrantWritten, Refusal>> =>
  writeGrant(ctx, grantId, async ({ grant, panel }) => {
    const decision = decide(ctx.actor, 'grant.record', grant.customerId, ctx.now);
    if (!decision.allow) return fail(decision.refusal);
    const way = (await capabilitiesIn(ctx)(panel.id))[grant.access.kind];
    if (way !== 'by_hand') return fail({ code: 'panel_unsupported' });
    if (!due[done].includes(grant.panelState)) return fail({ code: 'grant_state' });
    const next = confirmPanel(grant, { generation: grant.panelGeneration, outcome: done });
    if (!next) return fail({ code: 'conflict' });
    return ok({ change: { grant: next, job: null }, event: `grant.recorded_${done}` });
  });

const stepEvent = 'grant.recorded_step';

/**
 * Single steps of the vendor's own way, before the last word is said. They change nothing about the
 * grant and stand in the logs of both sides; a later change of rights starts them anew (its generation).
 */
export const recordSteps = async (
  ctx: Context,
  { grantId, done, steps }: { grantId: string; done: SaidDone; steps: readonly number[] },
): Promise<Result<void, Refusal>> => {
  const view = await ctx.store.grants.view(grantId);
  if (!view) return fail({ code: 'not_found' });
  const { grant } = view;
  const decision = decide(ctx.actor, 'grant.record', grant.customerId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  const way = (await capabilitiesIn(ctx)(view.panel.id))[grant.access.kind];
  if (way !== 'by_hand') return fail({ code: 'panel_unsupported' });
  if (!due[done].includes(grant.panelState)) return fail({ code: 'grant_state' });
  const before = await stepsSaid(ctx, { view, organisationId: grant.customerId, done });
  const fresh = [...new Set(steps)].filter((step) => !before.has(step));
  if (fresh.length === 0) return ok(undefined);
  const organisations = [grant.customerId, grant.partnerId];
  return ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    audit: fresh.map((step) => ({
      organisations,
      event: stepEvent,
      subject: { kind: 'grant', id: grant.id },
      data: { done, step, generation: grant.panelGeneration },
    })),
    tell: organisations,
  });
};

/** The steps that were said to be done, by their number from 1, from the reader's own log. */
export const stepsSaid = async (
  ctx: Context,
  { view, organisationId, done }: { view: GrantView; organisationId: string; done: SaidDone },
): Promise<ReadonlyMap<number, Said>> => {
  const { id, panelGeneration } = view.grant;
  const { rows } = await ctx.store.audit.ofOrganisation(organisationId, {
    event: stepEvent,
    subject: id,
    after: null,
  });
  const said = rows.filter(({ data }) => data['done'] === done && data['generation'] === panelGeneration);
  const names = await ctx.store.persons.names(said.flatMap(({ actorId }) => actorId ?? []));
  return new Map(
    said.flatMap(({ data, actorId, at }) => {
      const step = data['step'];
      return typeof step === 'number' ? [[step, { name: names.get(actorId ?? '') ?? null, at }]] : [];
    }),
  );
};

export interface Said {
  name: string | null;
  at: number;
}

/** Who said it last, and when, from the reader's own log. */
export const lastSaid = async (
  ctx: Context,
  { grantId, organisationId, done }: { grantId: string; organisationId: string; done: SaidDone },
): Promise<Said | null> => {
  const { rows } = await ctx.store.audit.ofOrganisation(organisationId, {
    event: `grant.recorded_${done}`,
    subject: grantId,
    after: null,
  });
  const row = rows[0];
  if (!row) return null;
  const names = row.actorId === null ? null : await ctx.store.persons.names([row.actorId]);
  return { name: (row.actorId && names?.get(row.actorId)) || null, at: row.at };
};
