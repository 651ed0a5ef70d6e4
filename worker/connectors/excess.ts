import type { KeyExcess } from '../../shared/domain/key-excess.ts';
import { ok } from '../../shared/domain/result.ts';
import type { PanelResult } from '../ports/panel.ts';

/**
 * E50: asks for what a proper key is refused, by reading only; what comes back is thrown away. A refusal is
 * what is hoped for; any other failure says nothing of the key, and no key is called narrow by it.
 */
export const excessBy = async (
  probes: readonly (readonly [KeyExcess, () => Promise<PanelResult<boolean>>])[],
): Promise<PanelResult<readonly KeyExcess[]>> => {
  const found: KeyExcess[] = [];
  for (const [excess, probe] of probes) {
    const answer = await probe();
    if (answer.ok) {
      if (answer.value) found.push(excess);
    } else if (answer.error.code !== 'panel_denied') return answer;
  }
  return ok(found);
};
