import type { Bindings } from '../bindings.ts';
import type { Services } from '../ports.ts';

export const relayOutbox = async (_env: Bindings, _services: Services): Promise<void> => {};
