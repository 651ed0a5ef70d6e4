import type { Access } from '../../shared/domain/access.ts';
import type { GrantOrder, PanelConnector } from '../../worker/ports/panel.ts';
import { type HestiaDouble, hestiaDouble } from './hestia-double.ts';
import { connectorOf, order, type TestPanel } from './stage.ts';

export const panel: TestPanel = {
  id: 'pnl_hestia',
  kind: 'hestia',
  origin: 'https://panel.example:8083',
  credential: JSON.stringify({
    key: 'PLANTEDkeyPLANTEDkey',
    secret: 'PLANTED-secret-PLANTED-secret-PLANTED-se',
  }),
};

export const anna = 'hstanna@20261101T100000';
export const carl = 'hstcarl@20261101T100000';

export interface HestiaStage {
  double: HestiaDouble;
  hestia: PanelConnector;
  /** Names of FTP accounts at the panel that look like ours, by domain. */
  ftp: (login?: string) => Record<string, string[]>;
}

export const hestiaStage = async (): Promise<HestiaStage> => {
  const double = hestiaDouble();
  return {
    double,
    hestia: await connectorOf(panel, { send: double.send }),
    ftp: (login = 'hstanna') =>
      Object.fromEntries(
        Object.entries(double.accounts[login]?.web ?? {}).map(([domain, row]) => [
          domain,
          String(row['FTP_USER'])
            .split(':')
            .filter((name) => name.startsWith(`${login}_ps`)),
        ]),
      ),
  };
};

export const annas = (access: Access, facts: Partial<GrantOrder> = {}): GrantOrder =>
  order(access, { panelAccountId: anna, ...facts });

/** What the grant's rows would remember of credentials that were made. */
export const known = (made: { credentials: readonly { productId: string; username: string }[] }) =>
  made.credentials.map(({ productId, username }) => ({ productId, username }));
