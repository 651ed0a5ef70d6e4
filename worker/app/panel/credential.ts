import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { mayAdmin } from '../admin/may.ts';
import type { AuditEvent, SetWrite } from '../change-set.ts';
import { panelCredentialContext } from '../sealed.ts';

/** The host's key to a panel's API, as an admin types it once. */
export interface PanelKey {
  key: string;
  secret: string;
}

/** E35: sealed for this panel's row and no other; nothing ever shows it again. */
export const sealKey = async (
  ctx: Context,
  panelId: string,
  { key, secret }: PanelKey,
): Promise<SetWrite> => ({
  do: 'store_credential',
  panelId,
  ...(await ctx.secrets.seal(JSON.stringify({ key, secret }), panelCredentialContext(panelId))),
  at: ctx.now,
});

const event = (name: string, id: string): AuditEvent => ({
  organisations: [],
  event: name,
  subject: { kind: 'panel', id },
});

/** A new key replaces the old one, whose text is gone with it. */
export const storePanelKey = async (
  ctx: Context,
  { panelId, key }: { panelId: string; key: PanelKey },
): Promise<Result<void, Refusal>> => {
  const admin = mayAdmin(ctx, 'panel.manage');
  if (!admin.ok) return admin;
  const panel = await ctx.store.panels.byId(panelId);
  if (!panel) return fail({ code: 'not_found' });
  if (panel.connection === 'owner') return fail({ code: 'panel_unsupported' });
  const { actor, requestId, now } = ctx;
  const committed = await ctx.commit({
    actor,
    requestId,
    now,
    // What another key could do was not checked: the labels say so until the next run.
    writes:
      panel.verifiedAt === null
        ? []
        : [
            {
              do: 'update',
              kind: 'panel',
              row: { ...panel, verifiedAt: null, verifiedVersion: null, version: panel.version + 1 },
            },
          ],
    sets: [await sealKey(ctx, panelId, key)],
    audit: [event('panel.credential_stored', panelId)],
  });
  return committed.ok ? ok(undefined) : fail(committed.error);
};

export const removePanelKey = async (
  ctx: Context,
  { panelId }: { panelId: string },
): Promise<Result<void, Refusal>> => {
  const admin = mayAdmin(ctx, 'panel.manage');
  if (!admin.ok) return admin;
  if (!(await ctx.store.panels.byId(panelId))) return fail({ code: 'not_found' });
  const { actor, requestId, now } = ctx;
  const committed = await ctx.commit({
    actor,
    requestId,
    now,
    sets: [{ do: 'remove_credential', panelId }],
    audit: [event('panel.credential_removed', panelId)],
  });
  return committed.ok ? ok(undefined) : fail(committed.error);
};
