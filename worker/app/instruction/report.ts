import { decide } from '../../../shared/decision.ts';
import type { PanelState } from '../../../shared/domain/grant.ts';
import { confirmPanel } from '../../../shared/domain/grant.ts';
import { type InstructionEvidence, reportInstruction } from '../../../shared/domain/instruction.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { Write } from '../change-set.ts';
import type { IssuedInstruction, ProductCredential } from '../records.ts';
import { instructionSecretContext, productCredentialContext } from '../sealed.ts';
import { dueActs } from './due.ts';

export interface Reported {
  state: 'done' | 'failed';
  panelState: PanelState;
  left: number;
}

/** The user that was made, under the name the panel gave it; its secret is sealed for its own row now (E35). */
const credentialOf = async (
  ctx: Context,
  row: IssuedInstruction,
  madeAs: string,
): Promise<ProductCredential | null> => {
  const { protocol, server, port, keyId, nonce, ciphertext } = row;
  if (protocol === null || server === null || port === null) return null;
  if (keyId === null || nonce === null || ciphertext === null) return null;
  const secret = await ctx.secrets.open({ keyId, nonce, ciphertext }, instructionSecretContext(row.id));
  if (secret === null) return null;
  return {
    id: ctx.ids.id('crd'),
    grantId: row.grantId,
    productId: row.productId,
    protocol,
    server,
    port,
    username: madeAs,
    ...(await ctx.secrets.seal(secret, productCredentialContext(row.grantId, row.productId))),
    createdAt: ctx.now,
  };
};

const withoutSecret = (row: IssuedInstruction): IssuedInstruction => ({
  ...row,
  keyId: null,
  nonce: null,
  ciphertext: null,
});

/**
 * What the customer's page says of an instruction: a claim by its own session, kept with what it showed
 * (E51). Only the person it was issued to can report it, once and in time. When nothing is left to do, the
 * share counts as in force, or as cut, in the customer's own word.
 */
export const reportOnInstruction = async (
  ctx: Context,
  input: { instructionId: string; evidence: InstructionEvidence },
): Promise<Result<Reported, Refusal>> => {
  for (let attempt = 1; ; attempt += 1) {
    const reported = await reportOnce(ctx, input);
    if (reported.ok || reported.error.code !== 'conflict' || attempt === tries) return reported;
  }
};

/** The grant may change beside it; what the page has done is not lost for that. */
const tries = 3;

const reportOnce = async (
  ctx: Context,
  { instructionId, evidence }: { instructionId: string; evidence: InstructionEvidence },
): Promise<Result<Reported, Refusal>> => {
  if (ctx.actor.kind !== 'person') return fail({ code: 'sign_in_required' });
  const row = await ctx.store.instructions.byId(instructionId);
  if (!row || row.issuedTo !== ctx.actor.personId) return fail({ code: 'not_found' });
  const view = await ctx.store.grants.view(row.grantId);
  if (!view) return fail({ code: 'not_found' });
  // Who has left the customer since the click says nothing for it any more (E18).
  const decision = decide(ctx.actor, 'grant.record', view.customer.id, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  const judged = reportInstruction(row, evidence, { shownAs: view.account.shownAs }, ctx.now);
  if (!judged.ok) {
    return fail({
      code: judged.error === 'report_unbelievable' ? 'invalid_input' : 'link_expired',
      detail: { reason: judged.error },
    });
  }
  const settled: IssuedInstruction = { ...row, ...judged.value };
  const done = settled.state === 'done';
  const made =
    done && row.act === 'make' && evidence.madeAs !== null
      ? await credentialOf(ctx, row, evidence.madeAs)
      : null;
  if (done && row.act === 'make' && !made) return fail({ code: 'internal' });
  const [credentials, retired, makes] = await Promise.all([
    ctx.store.grants.productCredentials(row.grantId),
    ctx.store.grants.retiredCredentials(row.grantId),
    ctx.store.instructions.unreportedMakes(row.grantId),
  ]);
  // Panels put the account's name in front of a name that was asked for; ours are drawn, and no two alike.
  const gone = ({ username }: { username: string }): boolean =>
    done && row.act === 'remove' && username.endsWith(row.username);
  const stays = (one: { username: string }): boolean => !gone(one);
  const unreported = makes.filter(({ id }) => id !== row.id);
  const left = dueActs(
    view.grant,
    [...credentials.filter(stays), ...(made ? [made] : [])],
    [...unreported, ...retired].filter(stays),
    ctx.now,
  ).length;
  const pending = ['applying', 'cutting', 'not_yet_cut'].includes(view.grant.panelState);
  // Nothing is left of what the grant is now, whatever it was when the instruction was issued.
  const grant =
    done && left === 0 && pending
      ? confirmPanel(view.grant, {
          generation: view.grant.panelGeneration,
          outcome: view.grant.panelState === 'applying' ? 'in_force' : 'cut',
        })
      : null;
  const writes: readonly Write[] = [
    { do: 'update', kind: 'instruction', row: withoutSecret(settled) },
    ...unreported.filter(gone).map(
      (one): Write => ({
        do: 'update',
        kind: 'instruction',
        row: withoutSecret({ ...one, state: 'failed', version: one.version + 1 }),
      }),
    ),
    ...credentials.filter(gone).map((one): Write => ({ do: 'delete', kind: 'productCredential', row: one })),
    ...(made ? [{ do: 'insert', kind: 'productCredential', row: made } as const] : []),
    ...(grant ? [{ do: 'update', kind: 'grant', row: grant } as const] : []),
  ];
  const organisations = [view.customer.id, view.partner.id];
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes,
    sets: retired
      .filter(gone)
      .map(({ username }) => ({ do: 'forget_retired_credentials', grantId: row.grantId, username })),
    audit: [
      {
        organisations,
        event: `instruction.${settled.state}`,
        subject: { kind: 'grant', id: row.grantId },
        data: {
          act: row.act,
          product: row.productId,
          username: evidence.madeAs ?? row.username,
          shown: evidence.shown,
          failure: evidence.failure,
          listedBefore: evidence.before.length,
          listedAfter: evidence.after.length,
        },
      },
    ],
    jobs:
      grant?.panelState === 'cut' && grant.endedAt !== null ? [{ job: 'inventory', grantId: grant.id }] : [],
    tell: organisations,
  });
  if (!committed.ok) return fail(committed.error);
  return ok({
    state: done ? 'done' : 'failed',
    panelState: grant?.panelState ?? view.grant.panelState,
    left,
  });
};
