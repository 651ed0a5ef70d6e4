import type { HostSettingName, HostSettings } from '../../../shared/api/host-settings.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { mayAdmin } from '../admin/may.ts';
import type { AuditEvent, SetWrite, Write } from '../change-set.ts';

export interface SettingChange<Name extends HostSettingName> {
  name: Name;
  value: HostSettings[Name];
  /** The version that was on the page: what was not seen is not overwritten. */
  seen: number;
  /** Before and after in words of the log, where the value itself is too long for it. */
  told?: AuditEvent['data'];
  /** What the value refers to, in the same batch. */
  besides?: readonly Write[];
  /** What is done in the same batch, and also where the value stays as it was. */
  along?: { sets: readonly SetWrite[]; audit: readonly AuditEvent[] };
}

/** A value as the log keeps it: short and complete. */
const inLog = (value: unknown): string => JSON.stringify(value).slice(0, 1000);

/** A9 and every other setting of the whole deployment: an admin changes it, and the log says from what to what. */
export const changeHostSetting = async <Name extends HostSettingName>(
  ctx: Context,
  { name, value, seen, told, besides = [], along }: SettingChange<Name>,
): Promise<Result<void, Refusal>> => {
  const admin = mayAdmin(ctx, 'host.settings');
  if (!admin.ok) return admin;
  const before = await ctx.store.hostSettings.versioned(name);
  if (before.version !== seen) return fail({ code: 'conflict' });
  const stays = JSON.stringify(before.value) === JSON.stringify(value);
  if (stays && !along) return ok(undefined);
  const row = { name, value, changedAt: ctx.now, changedBy: admin.value.personId, version: seen + 1 };
  const changed: AuditEvent = {
    organisations: [],
    event: 'host.setting_changed',
    subject: { kind: 'host_setting', id: name },
    data: told ?? { before: inLog(before.value), after: inLog(value) },
  };
  return ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: stays ? [] : [...besides, { do: seen === 0 ? 'insert' : 'update', kind: 'hostSetting', row }],
    sets: along?.sets ?? [],
    audit: [...(stays ? [] : [changed]), ...(along?.audit ?? [])],
  });
};
