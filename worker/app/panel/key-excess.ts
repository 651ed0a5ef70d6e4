import type { Services } from '../../ports.ts';
import type { AuditEvent } from '../change-set.ts';

/**
 * E50: for the log, what the panel's key can do beyond what is needed; `unknown` where the panel could
 * not be asked, and nothing where the key is narrow or the kind has no such key.
 */
export const keyExcess = async (
  { connectors }: Pick<Services, 'connectors'>,
  panelId: string,
): Promise<NonNullable<AuditEvent['data']>> => {
  const connector = await connectors.of(panelId);
  const excess = connector.ok ? await connector.value.excess?.() : undefined;
  if (excess === undefined) return {};
  if (!excess.ok) return { excess: 'unknown' };
  return excess.value.length === 0 ? {} : { excess: excess.value.join(' ') };
};
