import { isIdentifier, normaliseIdentifier } from '../../../shared/domain/identifier.ts';
import type { Context } from '../../ports.ts';
import type { DirectoryFilter, ListedPartner } from '../../store/directory.ts';
import type { Page } from '../../store.ts';

export interface Listed extends ListedPartner {
  /** P11: its proved domains. */
  domains: readonly string[];
}

const withDomains = async (
  { store }: Pick<Context, 'store'>,
  partners: readonly ListedPartner[],
): Promise<readonly Listed[]> => {
  const domains = await store.partnerDomains.verified(partners.map(({ organisation }) => organisation.id));
  return partners.map((one) => ({ ...one, domains: domains.get(one.organisation.id) ?? [] }));
};

/** T5: for everybody, signed in or not: it shows what partners publish of themselves, and that they are partners. */
export const searchDirectory = async (
  ctx: Pick<Context, 'store'>,
  filter: DirectoryFilter,
): Promise<Page<Listed>> => {
  const { rows, next } = await ctx.store.directory.search(filter);
  return { rows: await withDomains(ctx, rows), next };
};

/** One listed partner; anybody else's Partner-ID answers like none (E8). */
export const seeListed = async (ctx: Pick<Context, 'store'>, typed: string): Promise<Listed | null> => {
  const partnerId = normaliseIdentifier(typed);
  if (!isIdentifier('PID', partnerId)) return null;
  const found = await ctx.store.directory.byPartnerId(partnerId);
  return found ? ((await withDomains(ctx, [found]))[0] ?? null) : null;
};
