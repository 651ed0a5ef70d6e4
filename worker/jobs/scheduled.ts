import type { Bindings } from '../bindings.ts';
import type { Services } from '../ports.ts';
import { relayOutbox } from './relay.ts';

export const runScheduled = async (env: Bindings, services: Services): Promise<void> => {
  await relayOutbox(env, services);
};
