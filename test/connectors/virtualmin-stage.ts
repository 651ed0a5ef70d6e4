import type { PanelConnector } from '../../worker/ports/panel.ts';
import { connectorOf, full, nils, order, type TestPanel, unwrap } from './stage.ts';
import { type VirtualminDouble, virtualminDouble } from './virtualmin-double.ts';

export const acme = '17952765209371';
export const blog = '179527655314694';
export const carl = '179527656516574';

/** A name of its own for each: what a connector remembers of bad logins, it remembers by panel. */
export const panel = (): TestPanel => ({
  id: `pnl_virtualmin_${crypto.randomUUID()}`,
  kind: 'virtualmin',
  origin: 'https://panel.example',
  credential: JSON.stringify({ key: 'panelshare', secret: 'PLANTED-secret' }),
});

export const anOrder = (access: Parameters<typeof order>[0], facts: Parameters<typeof order>[1] = {}) =>
  order(access, { panelAccountId: acme, ...facts });

export interface VirtualminStage {
  double: VirtualminDouble;
  virtualmin: PanelConnector;
  /** Names of the extra administrators whose description names a grant. */
  marked: (grantId?: string) => readonly string[];
  link: (asked?: ReturnType<typeof anOrder>) => Promise<string>;
}

export const markedIn = (double: VirtualminDouble, grantId: string): readonly string[] =>
  double.admins
    .filter(({ row }) => row.values['description']?.[0] === `Panelshare ${grantId}`)
    .map(({ row }) => row.name);

export const virtualminStage = async (): Promise<VirtualminStage> => {
  const double = virtualminDouble();
  const virtualmin = await connectorOf(panel(), { send: double.send });
  return {
    double,
    virtualmin,
    marked: (grantId = anOrder(full).grantId) => markedIn(double, grantId),
    link: async (asked = anOrder(full)) => {
      const made = unwrap(await virtualmin.signIn(asked, nils));
      if (made.way !== 'link') throw new Error('no link');
      return made.url;
    },
  };
};
