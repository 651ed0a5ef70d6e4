import { decide } from '../../../shared/decision.ts';
import { confirmPanel } from '../../../shared/domain/grant.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
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
