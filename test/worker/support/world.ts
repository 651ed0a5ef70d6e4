import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env, exports } from 'cloudflare:workers';
import type { PanelKind } from '../../../shared/api/deployment.ts';
import type { Access } from '../../../shared/domain/access.ts';
import type { Account } from '../../../shared/domain/account.ts';
import { day, sessionLife } from '../../../shared/domain/duration.ts';
import { type Grant, startGrant } from '../../../shared/domain/grant.ts';
import { identifierFrom } from '../../../shared/domain/identifier.ts';
import type { MemberRole, Organisation } from '../../../shared/domain/organisation.ts';
import type { HostRole } from '../../../shared/policy.ts';
import type { ChangeSet } from '../../../worker/app/change-set.ts';
import type { Device, Panel, Person } from '../../../worker/app/records.ts';
import { runScheduled } from '../../../worker/jobs/scheduled.ts';
import type { Services } from '../../../worker/ports.ts';
import { servicesOf } from '../../../worker/services.ts';
import { deployment } from '../bindings.ts';

/** The services of the Worker under test, for setting a scene by rows where a test is not about the way there. */
export const services = (): Promise<Services> => servicesOf(env, createExecutionContext());

const write = async (changes: Pick<ChangeSet, 'writes' | 'sets'>): Promise<void> => {
  const { commit, clock } = await services();
  const committed = await commit({
    actor: { kind: 'system' },
    requestId: 'scene',
    now: clock.now(),
    audit: [],
    ...changes,
  });
  if (!committed.ok) throw new Error(`the scene could not be set: ${committed.error.code}`);
};

export interface SignedIn {
  person: Person;
  /** `cookie` header of a web session with a fresh proof. */
  cookie: string;
  /** `authorization` header of an extension with a fresh proof. */
  bearer: string;
}

let count = 0;
const fresh = (): number => {
  count += 1;
  return count;
};

const deviceOf = (
  person: Person,
  kind: Device['kind'],
  id: string,
  secretHash: string,
  now: number,
  more: Partial<Device>,
): Device => ({
  id,
  personId: person.id,
  kind,
  name: `${kind} of ${person.name}`,
  secretHash,
  previousHash: null,
  publicKey: null,
  scope: 'full',
  provenAt: now,
  passkeyAt: now,
  createdAt: now,
  lastSeenAt: now,
  expiresAt: now + sessionLife,
  endedAt: null,
  version: 1,
  ...more,
});

/** A person, signed in on the web and in the extension. `more` changes the session: `provenAt: null`, `scope: 'safety'` … */
export const person = async (
  name: string,
  options: { email?: string; hostRole?: HostRole; session?: Partial<Device> } = {},
): Promise<SignedIn> => {
  const { ids, secrets, clock, store } = await services();
  const now = clock.now();
  const row: Person = {
    id: ids.id('per'),
    email:
      options.email ??
      `${name.toLowerCase().replaceAll(' ', '.')}.${fresh()}.${ids.id('x').slice(2, 8)}@post.example`,
    name,
    language: 'en',
    hostRole: options.hostRole ?? null,
    createdAt: now,
    version: 1,
  };
  const cookie = ids.token();
  const bearer = ids.token();
  const extension = ids.id('dev');
  await write({
    writes: [
      { do: 'insert', kind: 'person', row },
      {
        do: 'insert',
        kind: 'device',
        row: deviceOf(row, 'web', ids.id('dev'), await secrets.hash(cookie), now, options.session ?? {}),
      },
      {
        do: 'insert',
        kind: 'device',
        row: deviceOf(
          row,
          'extension',
          extension,
          await secrets.hash(ids.token()),
          now,
          options.session ?? {},
        ),
      },
    ],
  });
  await store.atomic.storeAccessToken(await secrets.hash(bearer), extension, now + day);
  return { person: row, cookie: `__Host-session=${cookie}`, bearer: `Bearer ${bearer}` };
};

export const organisation = async (
  name: string,
  members: readonly (readonly [SignedIn, MemberRole])[],
): Promise<Organisation> => {
  const { ids, clock } = await services();
  const now = clock.now();
  const row: Organisation = {
    id: ids.id('org'),
    clientId: identifierFrom('CID', [...ids.bytes(7)]),
    name,
    createdAt: now,
    version: 1,
  };
  await write({
    writes: [
      { do: 'insert', kind: 'organisation', row },
      ...members.map(([one, role]) => ({
        do: 'insert' as const,
        kind: 'member' as const,
        row: { organisationId: row.id, personId: one.person.id, role, since: now, version: 1 },
      })),
    ],
  });
  return row;
};

/** An organisation whose partnership is authorized. */
export const partner = async (
  name: string,
  members: readonly (readonly [SignedIn, MemberRole])[],
): Promise<Organisation & { partnerId: string }> => {
  const { ids, clock } = await services();
  const row = await organisation(name, members);
  const partnerId = identifierFrom('PID', [...ids.bytes(7)]);
  await write({
    writes: [
      {
        do: 'insert',
        kind: 'partnership',
        row: {
          organisationId: row.id,
          state: 'authorized',
          partnerId,
          confirmation: null,
          evidence: { website: 'https://studio.example', about: 'We build websites.' },
          reason: null,
          appliedAt: clock.now(),
          authorizedAt: clock.now(),
          version: 1,
        },
      },
    ],
  });
  return { ...row, partnerId };
};

/** A registered panel answered by `panels-outside.ts`; `host` starts with `down`, `slow-cut` or `hostile` to misbehave. */
export const panel = async (
  kind: PanelKind,
  host = 'panel',
  more: Partial<Panel> = {},
): Promise<Panel & { hostToken: string }> => {
  const { ids, clock, secrets } = await services();
  const id = ids.id('pan');
  const origin = `http://${host}-${id.slice(4, 12)}.localhost:9000`;
  const hostToken = ids.token();
  const row: Panel = {
    id,
    kind,
    name: `${host} ${kind}`,
    origin,
    apiBase: origin,
    enabled: true,
    agencyOrigin: null,
    hostOrigin: origin,
    hostTokenHash: await secrets.hash(hostToken),
    verifiedAt: null,
    verifiedVersion: null,
    connection: 'connected',
    oneFullPartner: false,
    distinctProducts: false,
    boundBackups: false,
    leakyLimited: false,
    createdAt: clock.now(),
    version: 1,
    ...more,
  };
  const credential = JSON.stringify({ key: 'PLANTED-api-key', secret: 'PLANTED-api-secret' });
  const sealed = await secrets.seal(credential, `panel_credential|${id}`);
  await write({ writes: [{ do: 'insert', kind: 'panel', row }] });
  await write({ sets: [{ do: 'store_credential', panelId: id, ...sealed, at: clock.now() }] });
  return { ...row, hostToken };
};

/** An account an organisation has proved, as `panels-outside.ts` knows it. */
export const account = async (
  owner: Organisation,
  on: Panel,
  panelAccountId = `acc${fresh()}`,
): Promise<Account> => {
  const { ids, clock } = await services();
  const row: Account = {
    id: ids.id('acc'),
    organisationId: owner.id,
    panelId: on.id,
    panelAccountId,
    shownAs: panelAccountId,
    name: panelAccountId,
    pinnedEmail: `${panelAccountId.toLowerCase()}@post.example`,
    provenBy: 'mailed_code',
    provenAt: clock.now(),
    linkId: null,
    version: 1,
  };
  await write({ writes: [{ do: 'insert', kind: 'account', row }] });
  return row;
};

/** A live grant, in force at the panel unless told otherwise. */
export const grant = async (
  of: Account,
  to: Organisation,
  access: Access = { kind: 'full', payer: 'customer' },
  more: Partial<Grant> = {},
): Promise<Grant> => {
  const { ids, clock } = await services();
  const started = startGrant(
    {
      id: ids.id('grt'),
      accountId: of.id,
      customerId: of.organisationId,
      partnerId: to.id,
      access,
      endsAt: null,
    },
    clock.now(),
  ).grant;
  const row: Grant = { ...started, panelState: 'in_force', ...more };
  await write({ writes: [{ do: 'insert', kind: 'grant', row }] });
  return row;
};

/** Runs the minute job until the outbox is quiet: what cron does on a deployment. */
export const settle = async (): Promise<void> => {
  for (let round = 0; round < 5; round += 1) {
    const context = createExecutionContext();
    await runScheduled(env, await servicesOf(env, context));
    await waitOnExecutionContext(context);
  }
};

/** Calls the Worker as a browser on one of our pages would. */
export const visit = (path: string, as?: SignedIn): Promise<Response> =>
  exports.default.fetch(
    new Request(`${deployment}${path}`, { redirect: 'manual', headers: as ? { cookie: as.cookie } : {} }),
  );

export const submit = (
  path: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
  as?: SignedIn,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> => {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
  }
  return exports.default.fetch(
    new Request(`${deployment}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: deployment,
        'sec-fetch-site': 'same-origin',
        ...(as ? { cookie: as.cookie } : {}),
        ...headers,
      },
      body: body.toString(),
    }),
  );
};

/** Calls the API as the extension would. */
export const call = (
  method: 'GET' | 'POST',
  path: string,
  as?: SignedIn,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> =>
  exports.default.fetch(
    new Request(`${deployment}${path}`, {
      method,
      headers: {
        ...(as ? { authorization: as.bearer } : {}),
        ...(method === 'POST'
          ? { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
          : {}),
        ...headers,
      },
      ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
    }),
  );
