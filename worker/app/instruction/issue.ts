import type { InstructionClaims } from '../../../shared/api/instructions.ts';
import { decide } from '../../../shared/decision.ts';
import { type InstructionAct, instructionLife } from '../../../shared/domain/instruction.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { PanelConnector } from '../../ports/panel.ts';
import type { Context } from '../../ports.ts';
import type { GrantView } from '../../store.ts';
import type { IssuedInstruction } from '../records.ts';
import { instructionSecretContext } from '../sealed.ts';
import { actsDue, type DueAct } from './due.ts';

export interface Issued {
  id: string;
  act: InstructionAct;
  instruction: string;
  expiresAt: number;
}

type Act = InstructionClaims['act'];
type Secret = Pick<IssuedInstruction, 'protocol' | 'server' | 'port' | 'keyId' | 'nonce' | 'ciphertext'>;
const noSecret: Secret = {
  protocol: null,
  server: null,
  port: null,
  keyId: null,
  nonce: null,
  ciphertext: null,
};

/** What the page is told, and what of it is kept until it reports: the password travels once and is stored sealed. */
const spelled = async (
  ctx: Context,
  { id, view, connector, due }: { id: string; view: GrantView; connector: PanelConnector; due: DueAct },
): Promise<{ act: Act; productId: string; username: string; secret: Secret } | null> => {
  if (due.act === 'remove') {
    const { username, productId } = due;
    return { act: { do: 'remove', username }, productId, username, secret: noSecret };
  }
  const { access } = view.grant;
  const product =
    access.kind === 'limited'
      ? access.products.find(({ productId }) => productId === due.productId)
      : undefined;
  const order = {
    grantId: view.grant.id,
    panelAccountId: view.account.panelAccountId,
    access,
    partner: { organisationId: view.partner.id, name: view.partner.name },
  };
  const made = product ? connector.toMake?.(order, product) : undefined;
  if (!made) return null;
  const { username, secret: password, comment, protocol, server, port } = made;
  const sealed = await ctx.secrets.seal(password, instructionSecretContext(id));
  return {
    act: { do: 'make', product: due.productId, username, password, comment },
    productId: due.productId,
    username,
    secret: { protocol, server, port, ...sealed },
  };
};

/**
 * Signs the next act that is due for a grant: for this person who clicked, this panel, this account, once and
 * for three minutes (E51). An earlier one that was not reported is void with its name: the panel is asked
 * to remove what it might have made before it makes another.
 */
export const issueInstruction = async (
  ctx: Context,
  { grantId }: { grantId: string },
): Promise<Result<Issued, Refusal>> => {
  const view = await ctx.store.grants.view(grantId);
  if (!view) return fail({ code: 'not_found' });
  const decision = decide(ctx.actor, 'grant.record', view.customer.id, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  if (ctx.actor.kind !== 'person') return fail({ code: 'sign_in_required' });
  const connector = await ctx.connectors.of(view.panel.id);
  if (!connector.ok) return fail(connector.error);
  if (!connector.value.toMake) return fail({ code: 'panel_unsupported' });
  const [due] = await actsDue(ctx, view.grant, ctx.now);
  if (!due) return fail({ code: 'grant_state' });
  // Taking away must reach a panel that is switched off; making must not (A2).
  if (due.act === 'make' && !view.panel.enabled) return fail({ code: 'panel_disabled' });
  const id = ctx.ids.id('ins');
  const told = await spelled(ctx, { id, view, connector: connector.value, due });
  if (!told) return fail({ code: 'panel_unsupported' });
  const expiresAt = ctx.now + instructionLife;
  const row: IssuedInstruction = {
    id,
    grantId,
    accountId: view.account.id,
    generation: view.grant.panelGeneration,
    act: due.act,
    productId: told.productId,
    username: told.username,
    state: 'issued',
    evidence: null,
    issuedTo: ctx.actor.personId,
    issuedAt: ctx.now,
    expiresAt,
    ...told.secret,
    version: 1,
  };
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'insert', kind: 'instruction', row }],
    audit: [
      {
        organisations: [view.customer.id, view.partner.id],
        event: 'instruction.issued',
        subject: { kind: 'grant', id: grantId },
        data: { act: due.act, product: told.productId, username: told.username },
      },
    ],
  });
  if (!committed.ok) return fail(committed.error);
  const claims: InstructionClaims = {
    iss: ctx.settings.deployment,
    aud: view.panel.origin,
    sub: view.account.shownAs,
    jti: id,
    iat: Math.floor(ctx.now / 1000),
    exp: Math.floor(expiresAt / 1000),
    grant_id: grantId,
    kind: view.panel.kind,
    act: told.act,
  };
  const instruction = await ctx.signer.sign({ typ: 'panel-instruction+jwt' }, claims);
  return ok({ id, act: due.act, instruction, expiresAt });
};
