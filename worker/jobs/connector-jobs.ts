import { confirmPanel, type Grant } from '../../shared/domain/grant.ts';
import { ok } from '../../shared/domain/result.ts';
import { noteOwnerKey } from '../app/account/owner-key-watch.ts';
import type { ConnectorJob, GrantJob, SetWrite, Write } from '../app/change-set.ts';
import { actsDue } from '../app/instruction/due.ts';
import type { ProductCredential } from '../app/records.ts';
import { productCredentialContext } from '../app/sealed.ts';
import type { GrantOrder, MadeCredential, PanelConnector, PanelFailure } from '../ports/panel.ts';
import type { Services } from '../ports.ts';
import type { GrantView } from '../store.ts';
import { bySystem } from './by-system.ts';
import { takeInventory } from './inventory-job.ts';
import { dead, done, later, type Outcome } from './outcome.ts';

/** M9: what was left behind is looked for once nobody can be inside through us any more. */
const afterEnd = (grantId: string): ConnectorJob => ({ job: 'inventory', grantId });

/** How often a report is repeated when the grant changes beside it; the panel is not asked again for that. */
const reportTries = 3;

/** A list that does not come keeps nobody waiting for the access. */
const startTries = 2;

const orderFrom = ({ grant, account, partner }: GrantView): GrantOrder => ({
  grantId: grant.id,
  panelAccountId: account.panelAccountId,
  access: grant.access,
  partner: { organisationId: partner.id, name: partner.name },
});

/** Void when the grant has moved on since (E46), and when the panel has already confirmed. */
export const stillWanted = (job: GrantJob, grant: Grant): boolean =>
  grant.panelGeneration === job.generation &&
  grant.panelState !== (job.job === 'provision' ? 'in_force' : 'cut');

/** Makes or takes away at the panel what a grant needs. Safe to run again at any point. */
export const runConnectorJob = async (job: GrantJob, services: Services): Promise<Outcome> => {
  const view = await services.store.grants.view(job.grantId);
  if (!view) return dead('grant_unknown');
  if (!stillWanted(job, view.grant)) return done;
  const connector = await services.connectors.of(view.panel.id);
  if (!connector.ok) return failed(job, connector.error.code, services);
  const carryOut = job.job === 'provision' ? provision : deprovision;
  return carryOut(job, view, connector.value, services);
};

const provision = async (
  job: GrantJob,
  view: GrantView,
  connector: PanelConnector,
  services: Services,
): Promise<Outcome> => {
  const { grant } = view;
  // A job of an older copy of the database (A8): nothing is made for what is frozen; what lifts that orders it anew.
  if (grant.frozen.includes('restore')) return done;
  const { id: grantId, customerId, partnerId } = grant;
  if (!(await services.safekeeping.agrees({ grantId, customerId, partnerId }))) return later('restored');
  const way = connector.capabilities[grant.access.kind];
  // The vendor's own sharing gives it; in force is what the customer says it is (recorded).
  if (way === 'by_hand') return done;
  if (way === 'session') return inTheirPage(job, grant, services);
  const existing = await services.store.grants.productCredentials(grant.id);
  const retired = await services.store.grants.retiredCredentials(grant.id);
  // Where the panel has no way for this access, nothing is made (the label says `recorded`), and
  // what an earlier access had made is taken away.
  if (way === 'none' && existing.length + retired.length > 0) {
    const taken = await connector.deprovision(orderFrom(view), [...existing, ...retired]);
    if (!taken.ok) return refused(job, view, taken.error, services);
    if (!taken.value.cut) return failed(job, 'not_confirmed', services);
  }
  const answer =
    way === 'none' ? ok({ credentials: [] }) : await connector.provision(orderFrom(view), existing, retired);
  if (!answer.ok) return refused(job, view, answer.error, services);
  const made = await Promise.all(answer.value.credentials.map((one) => sealed(one, grant.id, services)));
  // Before the partner can be inside for the first time (M9).
  const first = await services.store.inventories.of(grant.id, 'start');
  const justMade = { grantId: grant.id, usernames: made.map((row) => row.username) };
  const start = first ? null : await takeInventory(view, 'start', connector, services, startTries, justMade);
  const kept = way === 'card' ? existing.filter((row) => stays(row, grant, made)) : [];
  return report(job, 'in_force', services, {
    writes: [
      ...made.map((row): Write => ({ do: 'insert', kind: 'productCredential', row })),
      ...(start ? [{ do: 'insert' as const, kind: 'inventory' as const, row: start }] : []),
    ],
    gone: existing.filter((row) => !kept.includes(row)),
    sets: retired.length > 0 ? [{ do: 'forget_retired_credentials', grantId: grant.id }] : [],
  });
};

/** The customer's own page does it and reports it; where it owes nothing, nobody has to be waited for. */
const inTheirPage = async (job: GrantJob, grant: Grant, services: Services): Promise<Outcome> => {
  const due = await actsDue(services, grant, services.clock.now());
  return due.length > 0 ? done : report(job, job.job === 'provision' ? 'in_force' : 'cut', services, {});
};

/** A credential of an earlier run stays while its product is granted and it was not made anew. */
const stays = (row: ProductCredential, grant: Grant, made: readonly ProductCredential[]): boolean => {
  const granted =
    grant.access.kind === 'full' ||
    grant.access.products.some((product) => product.productId === row.productId);
  const replaced = made.some((one) => one.productId === row.productId && one.protocol === row.protocol);
  return granted && !replaced;
};

const sealed = async (
  { secret, ...made }: MadeCredential,
  grantId: string,
  { ids, secrets, clock }: Services,
): Promise<ProductCredential> => ({
  id: ids.id('pcr'),
  grantId,
  ...made,
  ...(await secrets.seal(secret, productCredentialContext(grantId, made.productId))),
  createdAt: clock.now(),
});

const deprovision = async (
  job: GrantJob,
  view: GrantView,
  connector: PanelConnector,
  services: Services,
): Promise<Outcome> => {
  const way = connector.capabilities[view.grant.access.kind];
  if (way === 'by_hand') return done;
  if (way === 'session') return inTheirPage(job, view.grant, services);
  const existing = [
    ...(await services.store.grants.productCredentials(view.grant.id)),
    ...(await services.store.grants.retiredCredentials(view.grant.id)),
  ];
  const nothingMade = connector.capabilities[view.grant.access.kind] === 'none' && existing.length === 0;
  if (!nothingMade) {
    const answer = await connector.deprovision(orderFrom(view), existing);
    if (!answer.ok) return refused(job, view, answer.error, services);
    if (!answer.value.cut) return failed(job, 'not_confirmed', services);
  }
  return report(job, 'cut', services, {
    sets: [{ do: 'remove_product_credentials', grantId: view.grant.id }],
  });
};

/** In owner mode the customer hears of a key that the panel takes no more, because nobody else can mend that. */
const refused = async (
  job: GrantJob,
  view: GrantView,
  failure: PanelFailure,
  services: Services,
): Promise<Outcome> => {
  await noteOwnerKey({ ...services, ...bySystem(services) }, view.account, failure.code);
  return failed(job, failure, services);
};

/**
 * A cut that did not succeed is said at once and tried again, whatever the reason was: somebody may
 * mend it (E38). What a panel can never make is not tried again.
 */
const failed = async (
  job: GrantJob,
  failure: PanelFailure | string,
  services: Services,
): Promise<Outcome> => {
  const error = typeof failure === 'string' ? failure : failure.reason;
  if (job.job === 'provision') {
    const hopeless = typeof failure !== 'string' && failure.code === 'panel_unsupported';
    return hopeless ? dead(error) : later(error);
  }
  await report(job, 'not_yet_cut', services, {});
  return later(error);
};

interface Evidence {
  writes?: readonly Write[];
  gone?: readonly ProductCredential[];
  sets?: readonly SetWrite[];
}

/** Writes down what the panel holds now; void when the grant has moved on meanwhile. */
const report = async (
  job: GrantJob,
  outcome: 'in_force' | 'cut' | 'not_yet_cut',
  services: Services,
  { writes = [], gone = [], sets = [] }: Evidence,
): Promise<Outcome> => {
  for (let attempt = 0; attempt < reportTries; attempt += 1) {
    const grant = await services.store.grants.byId(job.grantId);
    if (!grant || grant.panelState === outcome) return done;
    const confirmed = confirmPanel(grant, { generation: job.generation, outcome });
    if (!confirmed) return done;
    const committed = await services.commit({
      ...bySystem(services),
      writes: [
        ...gone.map((row): Write => ({ do: 'delete', kind: 'productCredential', row })),
        ...writes,
        { do: 'update', kind: 'grant', row: confirmed },
      ],
      sets,
      jobs: outcome === 'cut' && confirmed.endedAt !== null ? [afterEnd(confirmed.id)] : [],
      audit: [
        {
          organisations: [grant.customerId, grant.partnerId],
          event: `grant.panel_${outcome}`,
          subject: { kind: 'grant', id: grant.id },
          data: { generation: job.generation },
        },
      ],
      tell: [grant.customerId, grant.partnerId],
    });
    if (committed.ok) return done;
  }
  return later('conflict');
};
