/**
 * Starts a replica from the environment; `npm start` and browser tests use it.
 * Prints one line of JSON, `{"ready":true,"port":…,"origin":…}`, once it answers.
 */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Panel } from './panel.ts';
import { createReplica } from './server.ts';

const Environment = v.object({
  ORIGIN: v.pipe(v.string(), v.url()),
  ISSUER: v.pipe(v.string(), v.url()),
  ISSUER_BASE: v.exactOptional(v.pipe(v.string(), v.url())),
  HOST_TOKEN: v.pipe(v.string(), v.minLength(1)),
  PORT: v.exactOptional(v.pipe(v.string(), v.digits(), v.toNumber())),
  LISTEN: v.optional(v.string(), '127.0.0.1'),
  /** `account id=link id`, separated by commas. */
  LINKED: v.optional(v.string(), ''),
  REPLICA_CONTROL: v.optional(v.string(), ''),
  TLS_KEY_FILE: v.exactOptional(v.string()),
  TLS_CERT_FILE: v.exactOptional(v.string()),
});

export async function serveReplica(panel: Panel, defaultPort: number): Promise<void> {
  const parsed = v.safeParse(Environment, process.env);
  if (!parsed.success) {
    console.error(`${panel.name} needs ORIGIN, ISSUER and HOST_TOKEN: ${v.summarize(parsed.issues)}`);
    process.exit(1);
  }
  const env = parsed.output;

  const links = env.LINKED.split(',').flatMap((pair) => {
    const [accountId, linkId] = pair.split('=');
    return accountId === undefined || linkId === undefined ? [] : [{ accountId, linkId }];
  });

  const replica = createReplica(panel, {
    origin: env.ORIGIN,
    issuer: env.ISSUER,
    hostToken: env.HOST_TOKEN,
    links,
    control: env.REPLICA_CONTROL === '1',
    // Both stand on one machine, which may be busy with building: better late than refused.
    timeoutMs: 8_000,
    ...(env.ISSUER_BASE === undefined ? {} : { issuerBase: env.ISSUER_BASE }),
  });

  const tls =
    env.TLS_KEY_FILE === undefined || env.TLS_CERT_FILE === undefined
      ? {}
      : {
          tls: { key: readFileSync(env.TLS_KEY_FILE, 'utf8'), cert: readFileSync(env.TLS_CERT_FILE, 'utf8') },
        };

  const port = await replica.listen({ port: env.PORT ?? defaultPort, hostname: env.LISTEN, ...tls });
  console.log(JSON.stringify({ ready: true, port, origin: replica.origin }));

  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void replica.close().then(() => process.exit(0)));
}
