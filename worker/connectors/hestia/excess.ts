import { ok } from '../../../shared/domain/result.ts';
import type { PanelConnector, PanelResult } from '../../ports/panel.ts';
import { excessBy } from '../excess.ts';
import type { HestiaApi } from './api.ts';

/** Two commands that the permission set of docs/panels/hestia.md does not hold; asked for their number only. */
export const hestiaExcess = (api: HestiaApi): NonNullable<PanelConnector['excess']> => {
  const runs = (command: string) => async (): Promise<PanelResult<boolean>> => {
    const answer = await api.run(command, ['json']);
    return answer.ok ? ok(answer.value === 0) : answer;
  };
  return () =>
    excessBy([
      ['all_accounts', runs('v-list-users')],
      ['settings', runs('v-list-sys-config')],
    ]);
};
