import type { PanelKind } from '../../shared/api/deployment.ts';
import { hostPattern } from '../deployments/host-pattern.ts';

/** A registration of scripts for some hosts, as the browser keeps it. */
export interface Registration {
  id: string;
  js: string[];
  /** Room in the panel's lists, there before the first paint. */
  css: string[];
  matches: string[];
  runAt: 'document_start' | 'document_idle';
}

/** An origin that is to have our controls. */
export interface Lit {
  kind: PanelKind;
  origin: string;
}

/** What the build makes of extension/panels/<kind>/script.ts, and of the core; the adapter goes first. */
export const scriptsOf = (...kinds: readonly PanelKind[]): string[] => [
  ...kinds.map((kind) => `/content-scripts/panel-${kind}.js`),
  '/content-scripts/panel.js',
];

/** Room for the frame, in every panel alike (controls/room.ts). */
const roomFor = (matches: string[]): Registration => ({
  id: 'room',
  js: ['/content-scripts/panelRoom.js'],
  css: [],
  matches,
  runAt: 'document_start',
});

/**
 * Which hosts get which scripts: the core once, and only the adapters of what stands there. Patterns
 * have no ports, so a host with two panels of different kinds gets both adapters.
 */
export const registrationsOf = (lit: readonly Lit[]): Registration[] => {
  const byHost = new Map<string, Set<PanelKind>>();
  for (const { kind, origin } of lit) {
    const pattern = hostPattern(origin);
    byHost.set(pattern, (byHost.get(pattern) ?? new Set()).add(kind));
  }
  const registrations = new Map<string, Registration>();
  for (const [pattern, kinds] of [...byHost].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const sorted = [...kinds].sort();
    const id = `panel-${sorted.join('-')}`;
    const registration = registrations.get(id) ?? {
      id,
      js: scriptsOf(...sorted),
      css: sorted.map((kind) => `/content-scripts/panel-${kind}.css`),
      matches: [],
      runAt: 'document_idle' as const,
    };
    registrations.set(id, registration);
    registration.matches.push(pattern);
  }
  const hosts = [...byHost.keys()].sort();
  return hosts.length === 0 ? [] : [...registrations.values(), roomFor(hosts)];
};

/** What a browser registered, in a form that compares. */
const textOf = ({ id, js, css, matches, runAt }: Registration): string => {
  const named = (files: readonly string[]) => files.map((file) => file.replace(/^\/?/, '/'));
  return JSON.stringify([id, named(js), named(css), [...matches].sort(), runAt]);
};

export interface Change {
  remove: string[];
  add: Registration[];
  /** Origins whose open tabs lack what is registered for them now. */
  inject: Lit[];
}

/** What is to be done for the browser's registrations to be the wanted ones; nothing where they are. */
export const changeOf = (current: readonly Registration[], lit: readonly Lit[]): Change => {
  const wanted = registrationsOf(lit);
  const before = new Set(current.map(textOf));
  const after = new Set(wanted.map(textOf));
  const served = ({ kind, origin }: Lit): boolean =>
    current.some(
      ({ js, matches }) =>
        matches.includes(hostPattern(origin)) && js.some((file) => file.endsWith(`/panel-${kind}.js`)),
    );
  return {
    remove: current.filter((one) => !after.has(textOf(one))).map(({ id }) => id),
    add: wanted.filter((one) => !before.has(textOf(one))),
    inject: lit.filter((one) => !served(one)),
  };
};
