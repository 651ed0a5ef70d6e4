import type { Access } from '../../shared/domain/access.ts';
import type { PanelConnector } from '../../worker/ports/panel.ts';
import { type IspconfigDouble, ispconfigDouble } from './ispconfig-double.ts';
import { connectorOf, limitedTo, order, type TestPanel } from './stage.ts';

export const panel: TestPanel = {
  id: 'pnl_ispconfig',
  kind: 'ispconfig',
  origin: 'https://panel.example:8080',
  credential: JSON.stringify({ key: 'panelshare', secret: 'PLANTED-remote-password' }),
};

export const anna = 'client:1';
export const carl = 'client:2';
export const dora = 'client:4';

export interface IspconfigStage {
  double: IspconfigDouble;
  ispconfig: PanelConnector;
  /** Names at the panel that carry a grant's mark. */
  marked: (grantId?: string) => readonly string[];
}

let stages = 0;

/** A panel of its own for each: calls to one panel are held within bounds, and a test's clock stands still. */
export const ispconfigStage = async (): Promise<IspconfigStage> => {
  const double = ispconfigDouble();
  stages += 1;
  return {
    double,
    ispconfig: await connectorOf({ ...panel, id: `${panel.id}_${stages}` }, { send: double.send }),
    marked: (grantId = 'grt_0123456789abcdefghij') =>
      [
        ...double.rows.sites_ftp_user_get.map((row) => String(row['username'])),
        ...double.rows.sites_database_user_get.map((row) => String(row['database_user'])),
      ].filter((name) => name.startsWith(`${grantId}_`)),
  };
};

/** An order about anna's account, as every test here needs it. */
export const orderOf = (access: Access | string, facts: Parameters<typeof order>[1] = {}) =>
  order(typeof access === 'string' ? limitedTo(...access.split(' ')) : access, {
    panelAccountId: anna,
    ...facts,
  });
