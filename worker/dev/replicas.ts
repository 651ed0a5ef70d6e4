import type { PanelKind } from '../../shared/api/deployment.ts';

/** A replica of a vendor's panel (test/panels), as the launcher and the browser tests start it. */
export interface Replica {
  kind: PanelKind;
  name: string;
  script: string;
  /** The vendor's own host names, the panel's first; elsewhere the same names under `.localhost`. */
  hosts: readonly [string, ...string[]];
  /** Its port, counted from the deployment's. */
  offset: number;
  /** `account id=link id` of what is linked from the start. */
  linked: string;
}

export const replicas = {
  internex: {
    kind: 'internex',
    name: 'internex terminal',
    script: 'test/panels/internex/serve.ts',
    hosts: ['terminal.internex.com'],
    offset: 2,
    linked: 'CID-D5E6F7G8=lnk_demo',
  },
  ionos: {
    kind: 'ionos',
    name: 'IONOS',
    script: 'test/panels/ionos/serve.ts',
    hosts: ['my.ionos.de', 'partnerportal.ionos.de'],
    offset: 3,
    linked: '',
  },
  infomaniak: {
    kind: 'infomaniak',
    name: 'Infomaniak Manager',
    script: 'test/panels/infomaniak/serve.ts',
    hosts: ['manager.infomaniak.com'],
    offset: 4,
    linked: '',
  },
} as const satisfies Record<string, Replica>;
export type ReplicaName = keyof typeof replicas;
export const replicaNames: readonly ReplicaName[] = ['internex', 'ionos', 'infomaniak'];

/** `my.ionos.de` is `my.ionos.localhost`: browsers resolve such names by themselves. */
const localName = (host: string): string => `${host.replace(/\.[a-z]+$/, '')}.localhost`;

export interface ReplicaAddress {
  /** What browsers see. */
  origin: string;
  /** Where the Worker and other processes reach it. */
  base: string;
  port: number;
  /** Origins of the vendor's further hosts, which the same replica serves. */
  further: readonly string[];
}

/** On the vendor's real names only a browser that was told so reaches it (real-hosts.ts). */
export const replicaAddress = (name: ReplicaName, deploymentPort: number, real: boolean): ReplicaAddress => {
  const { hosts, offset }: Replica = replicas[name];
  const port = deploymentPort + offset;
  const originOf = (host: string): string => (real ? `https://${host}` : `http://${localName(host)}:${port}`);
  const [first, ...further] = hosts;
  return {
    origin: originOf(first),
    base: `http://127.0.0.1:${port}`,
    port,
    further: further.map(originOf),
  };
};
