import * as v from 'valibot';
import type { DeploymentDescription } from '../../shared/api/deployment.ts';
import { deploymentDescription, hostDescription, logo, panel } from '../../shared/api/deployment.ts';
import { allowedOrigin } from './address.ts';
import { send } from './api.ts';
import type { JoinedDeployment, Pin } from './items.ts';

/** Why a deployment could not be joined, each with a next step in the options page. */
export type JoinRefusal =
  | 'address_invalid'
  | 'unreachable'
  /** Nothing there names a deployment. */
  | 'no_deployment'
  /** The host's file and the deployment's own list do not name each other (E59). */
  | 'not_agreed';

export type Joined = { ok: true; value: JoinedDeployment } | { ok: false; reason: JoinRefusal };

export interface JoinPorts {
  fetch: typeof fetch;
  development: boolean;
  now(): number;
}

/**
 * A newer Worker may run kinds of panel this version does not know: those stay dark, the rest works. A
 * logo that is none is left out.
 */
const tolerant = v.object({
  ...deploymentDescription.entries,
  logo: v.fallback(v.optional(logo), undefined),
  panels: v.array(v.unknown()),
});

type Found<Value> = { kind: 'found'; value: Value } | { kind: 'absent' } | { kind: 'unreachable' };

const read = async <Value>(
  ports: JoinPorts,
  address: string,
  schema: v.GenericSchema<unknown, Value>,
): Promise<Found<Value>> => {
  // Not from the browser's cache: what a host switched off must not stay on for its sake (E49).
  const asked: RequestInit = { headers: { accept: 'application/json' }, cache: 'no-cache' };
  const sent = await send(ports.fetch, address, asked, 10_000);
  if (sent.kind !== 'answer') return { kind: 'unreachable' };
  const parsed = v.safeParse(schema, sent.body);
  return sent.response.ok && parsed.success ? { kind: 'found', value: parsed.output } : { kind: 'absent' };
};

/** The deployment's own description, if it speaks for the origin it was read from. */
export const describe = async (ports: JoinPorts, origin: string): Promise<Found<DeploymentDescription>> => {
  const found = await read(ports, `${origin}/.well-known/panelshare-deployment`, tolerant);
  if (found.kind !== 'found') return found;
  if (found.value.deployment !== origin) return { kind: 'absent' };
  const panels = found.value.panels.flatMap((candidate) => {
    const parsed = v.safeParse(panel, candidate);
    return parsed.success && allowedOrigin(parsed.output.origin, ports.development) ? [parsed.output] : [];
  });
  const { version, deployment, name, logo: picture, hosts } = found.value;
  const value = { version, deployment, name, hosts, panels };
  return { kind: 'found', value: picture === undefined ? value : { ...value, logo: picture } };
};

const named = async (ports: JoinPorts, host: string): Promise<Found<string>> => {
  const found = await read(ports, `${host}/.well-known/panelshare`, hostDescription);
  return found.kind === 'found' ? { kind: 'found', value: found.value.deployment } : found;
};

const joined = (ports: JoinPorts, description: DeploymentDescription, pin: Pin): Joined => {
  const now = ports.now();
  return { ok: true, value: { description, pin, joinedAt: now, readAt: now } };
};

/**
 * Joins by the host's domain or by the deployment's own address. Either way both sides must agree:
 * a domain of the host names the deployment, and the deployment lists that domain (W8, E59).
 */
export const join = async (ports: JoinPorts, origin: string): Promise<Joined> => {
  const host = await named(ports, origin);
  if (host.kind === 'found') {
    if (!allowedOrigin(host.value, ports.development)) return { ok: false, reason: 'not_agreed' };
    const described = await describe(ports, host.value);
    if (described.kind === 'unreachable') return { ok: false, reason: 'unreachable' };
    if (described.kind === 'absent') return { ok: false, reason: 'no_deployment' };
    if (!described.value.hosts.includes(origin)) return { ok: false, reason: 'not_agreed' };
    return joined(ports, described.value, { by: 'host', host: origin });
  }
  const described = await describe(ports, origin);
  if (described.kind === 'found') {
    for (const candidate of described.value.hosts) {
      if (!allowedOrigin(candidate, ports.development)) continue;
      const claim = await named(ports, candidate);
      if (claim.kind === 'found' && claim.value === origin) {
        return joined(ports, described.value, { by: 'host', host: candidate });
      }
    }
    return { ok: false, reason: 'not_agreed' };
  }
  const silent = host.kind === 'unreachable' && described.kind === 'unreachable';
  return { ok: false, reason: silent ? 'unreachable' : 'no_deployment' };
};

/** A deployment the browser's administrator named: the policy is the pin. */
export const joinByPolicy = async (ports: JoinPorts, origin: string): Promise<Joined> => {
  const described = await describe(ports, origin);
  if (described.kind === 'found') return joined(ports, described.value, { by: 'policy' });
  return { ok: false, reason: described.kind === 'unreachable' ? 'unreachable' : 'no_deployment' };
};
