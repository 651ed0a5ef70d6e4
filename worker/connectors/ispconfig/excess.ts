import * as v from 'valibot';
import { ok } from '../../../shared/domain/result.ts';
import type { PanelConnector } from '../../ports/panel.ts';
import { excessBy } from '../excess.ts';
import type { IspconfigSessions } from './api.ts';

/**
 * `client_get_all` comes with the whole group of functions that the panel's form offers, and with it what
 * deletes clients: a list taken down by hand has it not (docs/panels/ispconfig.md).
 */
export const ispconfigExcess =
  (sessions: IspconfigSessions): NonNullable<PanelConnector['excess']> =>
  () =>
    sessions.run((api) =>
      excessBy([
        [
          'all_accounts',
          async () => {
            const answer = await api.call('client_get_all', {}, v.array(v.unknown()));
            return answer.ok ? ok(true) : answer;
          },
        ],
      ]),
    );
