import { fail } from '../../shared/domain/result.ts';
import type { Clock, Connectors, Ids, Secrets, Settings, Signer } from '../ports.ts';
import type { Store } from '../store.ts';

export interface ConnectorParts {
  store: Store;
  secrets: Secrets;
  signer: Signer;
  settings: Settings;
  clock: Clock;
  ids: Ids;
}

export const connectorsFor = (_parts: ConnectorParts): Connectors => ({
  of: async () => fail({ code: 'panel_unsupported' }),
});
