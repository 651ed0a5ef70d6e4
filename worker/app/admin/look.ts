import type { Refusal } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { Store } from '../../store.ts';
import { mayAdmin, mayStaff } from './may.ts';

/** A list of the dashboard: read by whoever may look, changed by nobody (A3). */
export const look = async <Found>(
  ctx: Context,
  read: (store: Store) => Promise<Found>,
): Promise<Result<Found, Refusal>> => {
  const admin = mayAdmin(ctx, 'admin.look');
  return admin.ok ? ok(await read(ctx.store)) : admin;
};

/** What staff reads to help a caller (H5). */
export const lookAsStaff = async <Found>(
  ctx: Context,
  read: (store: Store) => Promise<Found>,
): Promise<Result<Found, Refusal>> => {
  const staff = mayStaff(ctx, 'staff.look');
  return staff.ok ? ok(await read(ctx.store)) : staff;
};
