import type { PanelConnector } from '../../worker/ports/panel.ts';
import { type FroxlorDouble, froxlorDouble } from './froxlor-double.ts';
import { connectorOf, full, nils, order, type TestPanel, unwrap } from './stage.ts';

export const panel: TestPanel = {
  id: 'pnl_froxlor',
  kind: 'froxlor',
  origin: 'https://panel.example',
  credential: JSON.stringify({ key: 'PLANTED-key', secret: 'PLANTED-secret' }),
};

export interface FroxlorStage {
  double: FroxlorDouble;
  froxlor: PanelConnector;
  /** FTP users at the panel that carry a grant's mark. */
  marked: (grantId?: string) => FroxlorDouble['rows']['Ftps'];
  link: (connector?: PanelConnector) => Promise<string>;
}

export const froxlorStage = async (): Promise<FroxlorStage> => {
  const double = froxlorDouble();
  const froxlor = await connectorOf(panel, { send: double.send });
  return {
    double,
    froxlor,
    marked: (grantId = order(full).grantId) =>
      double.rows.Ftps.filter((row) => String(row['description']).startsWith(`Panelshare ${grantId} `)),
    link: async (connector = froxlor) => {
      const made = unwrap(await connector.signIn(order(full), nils));
      if (made.way !== 'link') throw new Error('no link');
      return made.url;
    },
  };
};

/** What the grant's rows would remember of credentials that were made. */
export const known = (made: { credentials: readonly { productId: string; username: string }[] }) =>
  made.credentials.map(({ productId, username }) => ({ productId, username }));

export const uriOf = (url: string): string => url.slice(`${panel.origin}/`.length);
