import { type HostFace, hostSettings } from '../shared/api/host-settings.ts';
import { day, fullAccessDefault, longestGrant } from '../shared/domain/duration.ts';
import { emailDomain } from '../shared/domain/email.ts';
import { fail, ok } from '../shared/domain/result.ts';
import type { Bindings } from './bindings.ts';
import { judgePanelAddress } from './connectors/panel-address.ts';
import { connectorsFor, ownerKeysFor } from './connectors/registry.ts';
import { deviceProofsOf } from './crypto/device-proof.ts';
import { randomIds } from './crypto/ids.ts';
import { passkeysOf } from './crypto/passkeys.ts';
import { secretsFrom } from './crypto/secrets.ts';
import { signerFrom } from './crypto/signer.ts';
import { commitTo } from './db/commit.ts';
import { limiterOn } from './db/limiter.ts';
import { storeOn } from './db/store.ts';
import { liveThrough } from './organisation/live.ts';
import { dataLocationFrom, organisationsIn } from './organisation/namespace.ts';
import { recordEnds, safekeepingOn, sealLogsOf } from './organisation/safekeeping.ts';
import { outsideOf, providerAt } from './outside/index.ts';
import type { Clock, Services, Settings } from './ports.ts';
import type { Store } from './store.ts';

const systemClock: Clock = { now: () => Date.now() };

const loopback = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\]|[a-z0-9.-]+\.localhost)(?::\d+)?$/;

/** A number of days a host has set, or what holds without one. */
const lifeFrom = (name: string, days: string | undefined, unset: number | null): number | null => {
  if (days === undefined || days === '') return unset;
  const life = /^[1-9]\d{0,3}$/.test(days) ? Number(days) * day : Number.POSITIVE_INFINITY;
  if (life > longestGrant) throw new Error(`${name} is a number of days, at most ${longestGrant / day}.`);
  return life;
};

/** The settings of this deployment; throws when development settings meet a real address (E31). */
export const settingsFrom = (env: Bindings): Settings => {
  const development = env.DEVELOPMENT === '1';
  const passkeys = env.PASSKEY_TO_OPEN === 'optional' ? 'optional' : 'required';
  if (development && !loopback.test(env.DEPLOYMENT)) {
    throw new Error('DEVELOPMENT=1 is for loopback only: this deployment refuses to start with it.');
  }
  return {
    deployment: env.DEPLOYMENT,
    hostName: env.HOST_NAME,
    face: hostSettings.face.unset,
    mailDomain: emailDomain(env.MAIL_FROM_ADDRESS),
    passkeys,
    adminPasskeys: development ? passkeys : 'required',
    development,
    dataLocation: dataLocationFrom(env.DATA_JURISDICTION),
    mailCopyDomain:
      env.MAIL_COPY_DOMAIN === undefined || env.MAIL_COPY_DOMAIN === '' ? null : env.MAIL_COPY_DOMAIN,
    mailFrom: { name: env.MAIL_FROM_NAME, address: env.MAIL_FROM_ADDRESS },
    suggestedLife: {
      full: lifeFrom('FULL_ACCESS_DAYS', env.FULL_ACCESS_DAYS, fullAccessDefault),
      limited: lifeFrom('LIMITED_ACCESS_DAYS', env.LIMITED_ACCESS_DAYS, null),
    },
    extensionRedirects: env.EXTENSION_REDIRECTS.split(' ').filter((address) => address !== ''),
  };
};

/** The host's face over what the deployment was set up with (A9). */
const withFace = (settings: Settings, face: HostFace): Settings => ({
  ...settings,
  face,
  hostName: face.name ?? settings.hostName,
  mailFrom: face.mailFrom ?? settings.mailFrom,
});

/**
 * The face stands on every page and decides nothing, so an instance of the Worker asks for it twice a
 * minute, and at once after its own change.
 */
const faceLife = 30_000;
const faces = new WeakMap<D1Database, { face: HostFace; until: number }>();

const faceOf = async (database: D1Database, store: Store, now: number): Promise<HostFace> => {
  const known = faces.get(database);
  if (known && now < known.until) return known.face;
  const read = await store.hostSettings.read('face');
  const face = read('face');
  faces.set(database, { face, until: now + faceLife });
  return face;
};

type Background = Pick<ExecutionContext, 'waitUntil'>;

/** Wires the ports to what this deployment runs on. A commit relays its own outbox after answering. */
export const servicesOf = async (env: Bindings, background: Background): Promise<Services> => {
  const store = storeOn(env.DB);
  const settings = withFace(settingsFrom(env), await faceOf(env.DB, store, systemClock.now()));
  const secrets = secretsFrom(env.DERIVE_KEY, env.CREDENTIAL_KEYS);
  const signer = signerFrom(env.SIGNING_KEYS);
  const organisations = organisationsIn(env);
  const live = liveThrough(organisations);
  const commit = commitTo(env.DB, randomIds, secrets);
  const foreignRows = (panelId: string): void =>
    background.waitUntil(
      (async () => {
        const { reportForeignRows } = await import('./app/panel/foreign-rows.ts');
        await reportForeignRows(services, panelId);
      })(),
    );
  const reach = { store, secrets, signer, settings, clock: systemClock, ids: randomIds, foreignRows };
  const services: Services = {
    clock: systemClock,
    ids: randomIds,
    secrets,
    signer,
    passkeys: passkeysOf(settings.deployment, settings.hostName),
    deviceProofs: deviceProofsOf(settings.deployment),
    store,
    settings,
    limiter: limiterOn(env.DB, systemClock),
    addresses: {
      judge: (address) => {
        const judged = judgePanelAddress(address, settings);
        return judged.ok ? ok(undefined) : fail(judged.error);
      },
    },
    outside: outsideOf(settings),
    provider: providerAt(settings),
    safekeeping: safekeepingOn(env.DB, organisations, async () => {
      const { beginRestore } = await import('./db/restore.ts');
      await beginRestore(env.DB, randomIds, { how: 'noticed', now: systemClock.now() });
    }),
    connectors: connectorsFor(reach),
    ownerKeys: ownerKeysFor(reach),
    commit: async (changes) => {
      const committed = await commit(changes);
      if (!committed.ok) return committed;
      if (changes.writes?.some((write) => write.kind === 'hostSetting')) faces.delete(env.DB);
      background.waitUntil(
        (async () => {
          await live.askAgain(changes.tell ?? []);
          const { relayOutbox } = await import('./jobs/relay.ts');
          await Promise.all([sealLogsOf(services.safekeeping, changes), relayOutbox(env, services)]);
        })(),
      );
      // A8: nobody is told of an end that only the database knows.
      await recordEnds(organisations, changes);
      return ok(undefined);
    },
  };
  return services;
};
