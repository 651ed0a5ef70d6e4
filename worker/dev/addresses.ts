import { type ReplicaAddress, type ReplicaName, replicaAddress } from './replicas.ts';

/** Where everything of `npm start` listens. Browsers resolve `*.localhost` by themselves; Node does not. */
export interface Addresses {
  /** The Worker as browsers see it, and as other processes reach it. */
  deployment: string;
  deploymentBase: string;
  deploymentPort: number;
  /** The panels' replicas, the first one first. */
  panels: readonly (ReplicaAddress & { name: ReplicaName })[];
  /** Where the vendors' real names lead, when they are used. */
  realHostsPort: number;
}

export const addressesAt = (port: number, names: readonly ReplicaName[], realHosts = false): Addresses => ({
  deployment: `http://localhost:${port}`,
  deploymentBase: `http://127.0.0.1:${port}`,
  deploymentPort: port,
  panels: names.map((name) => ({ name, ...replicaAddress(name, port, realHosts) })),
  realHostsPort: port + 6,
});
