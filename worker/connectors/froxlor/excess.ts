import * as v from 'valibot';
import { ok } from '../../../shared/domain/result.ts';
import type { PanelConnector } from '../../ports/panel.ts';
import { excessBy } from '../excess.ts';
import type { FroxlorApi } from './api.ts';

const setting = v.string();
const owners = v.object({ list: v.array(v.object({ adminid: v.union([v.string(), v.number()]) })) });

/** A reseller that sees its own customers alone has all of one owner, and reads no setting (docs/panels/froxlor.md). */
export const froxlorExcess =
  (api: FroxlorApi): NonNullable<PanelConnector['excess']> =>
  () =>
    excessBy([
      [
        'all_accounts',
        async () => {
          const answer = await api.call('Customers.listing', { sql_limit: 100 }, owners);
          if (!answer.ok) return answer;
          return ok(new Set(answer.value.list.map(({ adminid }) => String(adminid))).size > 1);
        },
      ],
      [
        'settings',
        async () => {
          const answer = await api.call('Froxlor.getSetting', { key: 'panel.version' }, setting);
          return answer.ok ? ok(true) : answer;
        },
      ],
    ]);
