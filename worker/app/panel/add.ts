import type { PanelKind } from '../../../shared/api/deployment.ts';
import { rulesOfKind } from '../../../shared/domain/panel-rule.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { mayAdmin } from '../admin/may.ts';
import type { Panel } from '../records.ts';
import { type PanelKey, sealKey } from './credential.ts';

export interface NewPanel {
  kind: PanelKind;
  name: string;
  origin: string;
  /** The vendor's portal for agencies; empty where there is none. */
  agencyOrigin: string;
  /** Where the Worker calls; empty means the origin. */
  apiBase: string;
  /** Whose `/.well-known/panelshare` pins this deployment; empty means the origin. */
  hostOrigin: string;
  /** Whether our connector speaks to it, or the vendor's own sharing is used and written down. */
  connection: Panel['connection'];
  oneFullPartner: boolean;
  distinctProducts: boolean;
  key: PanelKey | null;
}

/** A2: a panel joins the deployment, switched off until an admin has tested it. */
export const addPanel = async (ctx: Context, input: NewPanel): Promise<Result<Panel, Refusal>> => {
  const admin = mayAdmin(ctx, 'panel.manage');
  if (!admin.ok) return admin;
  const { kind, name, origin, connection } = input;
  // Where the host is left out, its key is not kept even if one is typed (E50).
  const key = connection === 'owner' ? null : input.key;
  if (connection === 'owner' && !ctx.ownerKeys.kinds.includes(kind))
    return fail({ code: 'panel_unsupported' });
  const apiBase = input.apiBase === '' ? origin : input.apiBase;
  const hostOrigin = input.hostOrigin === '' ? origin : input.hostOrigin;
  const agencyOrigin = input.agencyOrigin === '' ? null : input.agencyOrigin;
  const addresses = { origin, apiBase, hostOrigin, ...(agencyOrigin === null ? {} : { agencyOrigin }) };
  for (const [field, address] of Object.entries(addresses)) {
    const judged = ctx.addresses.judge(address);
    if (!judged.ok) return fail({ code: 'invalid_input', detail: { field, address: judged.error } });
  }
  for (const [field, address] of Object.entries({ origin, agencyOrigin })) {
    const taken = address !== null && (await ctx.store.panels.byOrigin(address));
    if (taken || (field === 'agencyOrigin' && address === origin))
      return fail({ code: 'conflict', detail: { field } });
  }
  const panel: Panel = {
    id: ctx.ids.id('pan'),
    kind,
    name,
    origin,
    agencyOrigin,
    apiBase,
    enabled: false,
    hostOrigin,
    hostTokenHash: null,
    verifiedAt: null,
    verifiedVersion: null,
    connection,
    oneFullPartner: input.oneFullPartner,
    distinctProducts: input.distinctProducts,
    boundBackups: rulesOfKind(kind).boundBackups,
    leakyLimited: false,
    createdAt: ctx.now,
    version: 1,
  };
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'insert', kind: 'panel', row: panel }],
    sets: key ? [await sealKey(ctx, panel.id, key)] : [],
    audit: [
      {
        organisations: [],
        event: 'panel.added',
        subject: { kind: 'panel', id: panel.id },
        data: {
          kind,
          name,
          origin,
          agencyOrigin,
          apiBase,
          hostOrigin,
          connection,
          oneFullPartner: input.oneFullPartner,
          distinctProducts: input.distinctProducts,
          credential: key !== null,
        },
      },
    ],
  });
  return committed.ok ? ok(panel) : fail(committed.error);
};
