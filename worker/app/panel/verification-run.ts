import type { Access, GrantedProduct, Product } from '../../../shared/domain/access.ts';
import type { StepResult, VerificationStep } from '../../../shared/domain/verification.ts';
import { wholeCategory } from '../../../shared/domain/whole-category.ts';
import type {
  ActingPerson,
  GrantOrder,
  PanelConnector,
  PanelFailure,
  PanelVisit,
} from '../../ports/panel.ts';

export interface VerificationRun {
  connector: PanelConnector;
  /** Ids of two test accounts of the host's own panel; the first is opened, the second must stay closed. */
  accounts: { opened: string; other: string };
  /** Marks of the two grants that exist for this run only. */
  grantIds: { limited: string; full: string };
  now: () => number;
  /** A host that asks back about a grant must find it while the run lasts, and not after its end. */
  announce: (order: GrantOrder) => Promise<boolean>;
  withdraw: (order: GrantOrder) => Promise<void>;
}

type Seen = Pick<StepResult, 'outcome' | 'detail'>;
const passed = (detail: string | null = null): Seen => ({ outcome: 'passed', detail });
const failed = (detail: string): Seen => ({ outcome: 'failed', detail });
const notPossible = (detail: string): Seen => ({ outcome: 'not_possible', detail });
const because = (error: PanelFailure): Seen => failed(error.reason);

/** Who signs in during a run: nobody of a partner's, and an address that receives nothing. */
const nobody: ActingPerson = {
  personId: 'per_verification',
  email: 'verification@example.invalid',
  factor: 'passkey',
};

const granted = ({ id, name, category, actions }: Product): GrantedProduct => ({
  productId: id,
  name,
  category,
  actions,
});

/** How often a session is looked at after its end before it counts as alive. */
const looks = 10;

interface OpenSession {
  visit: PanelVisit;
  path: string;
}

/** Opens what a partner would get; for a card that is the credential itself, read back by the connector. */
const opened = async (
  run: VerificationRun,
  order: GrantOrder,
  shownAs: string,
): Promise<{ seen: Seen; session: OpenSession | null }> => {
  const { connector } = run;
  const way = connector.capabilities[order.access.kind];
  if (!(await run.announce(order))) return { seen: failed('not_announced'), session: null };
  const made = await connector.provision(order, []);
  if (!made.ok) return { seen: because(made.error), session: null };
  if (way === 'card') {
    const { credentials } = made.value;
    return {
      seen: credentials.length > 0 ? passed('credential_made') : failed('nothing_made'),
      session: null,
    };
  }
  const signIn = await connector.signIn(order, nobody);
  if (!signIn.ok) return { seen: because(signIn.error), session: null };
  if (!connector.visiting) return { seen: passed('sign_in_made'), session: null };
  const visit = connector.visiting.begin();
  const page = await visit.open(signIn.value);
  if (!page.ok) return { seen: because(page.error), session: null };
  const { signedIn, shows } = connector.visiting.read(page.value);
  if (!signedIn) return { seen: failed('not_signed_in'), session: null };
  // The panel's own page names the account, so that an open door to somebody else is seen (E33).
  if (shows !== null && shows !== shownAs) return { seen: failed('another_account'), session: null };
  return {
    seen: passed(shows === null ? 'signed_in' : 'account_shown'),
    session: { visit, path: page.value.path },
  };
};

/** Ends it, and looks at the session that was open: it must be as the connector declared it (E43). */
const ended = async (run: VerificationRun, order: GrantOrder, session: OpenSession | null): Promise<Seen> => {
  const { connector } = run;
  await run.withdraw(order);
  const done = await connector.deprovision(order, []);
  if (!done.ok) return because(done.error);
  if (!done.value.cut) return failed('not_confirmed');
  if (!session || !connector.visiting) return passed('removed');
  for (let look = 0; look < looks; look += 1) {
    const page = await session.visit.look(session.path);
    if (!page.ok) return because(page.error);
    // Sent to another page, such as the panel's sign-in, is as good as the words on it.
    const stays = page.value.path === session.path;
    if (!stays || !connector.visiting.read(page.value).signedIn) return passed('session_ended');
  }
  return connector.capabilities.endsSessions[order.access.kind]
    ? failed('session_lives_on')
    : passed('session_lives_on');
};

/** Asks for something of the other account under this account's grant; the connector or the panel must refuse. */
const refusesForeign = async (run: VerificationRun, order: GrantOrder, shownAs: string): Promise<Seen> => {
  const { connector } = run;
  const opening = await opened(run, order, shownAs);
  const end = await ended(run, order, opening.session);
  if (opening.seen.outcome === 'failed') return passed(opening.seen.detail);
  // A session of this account without anything in it is no door to the other one.
  if (connector.capabilities.limited !== 'card' && end.outcome === 'passed') return passed('opens_nothing');
  return failed('other_account_opened');
};

/**
 * The whole round (A2): open, limits hold, the other account stays closed, the end bites, and how fast.
 * It goes on after a failed step wherever the next one can still say something, and always ends what
 * it began.
 */
export const runVerification = async (
  run: VerificationRun,
): Promise<{ version: string | null; results: readonly StepResult[] }> => {
  const { connector, accounts, grantIds, now } = run;
  const { capabilities } = connector;
  const results: StepResult[] = [];
  const step = async (name: VerificationStep, act: () => Promise<Seen>): Promise<boolean> => {
    const from = now();
    const seen = await act();
    results.push({ step: name, ...seen, milliseconds: now() - from });
    return seen.outcome === 'passed';
  };
  let version: string | null = null;
  let shownAs = '';
  let own: readonly Product[] = [];
  let foreign: readonly Product[] = [];
  const orderOf = (grantId: string, access: Access): GrantOrder => ({
    grantId,
    access,
    panelAccountId: accounts.opened,
    partner: { organisationId: 'org_verification', name: 'Panelshare' },
  });

  const answers = await step('answers', async () => {
    const health = await connector.health();
    if (!health.ok) return because(health.error);
    version = health.value.version;
    return passed();
  });
  if (!answers) return { version, results };

  const found = await step('accounts', async () => {
    const opening = await connector.account(accounts.opened);
    if (!opening.ok) return because(opening.error);
    const other = await connector.account(accounts.other);
    if (!other.ok) return because(other.error);
    if (opening.value.id === other.value.id) return failed('one_account');
    shownAs = opening.value.shownAs;
    return passed();
  });
  if (!found) return { version, results };

  const listed = await step('products_apart', async () => {
    const mine = await connector.products(accounts.opened);
    if (!mine.ok) return because(mine.error);
    const others = await connector.products(accounts.other);
    if (!others.ok) return because(others.error);
    [own, foreign] = [mine.value, others.value];
    const ids = new Set(own.map(({ id }) => id).filter((id) => wholeCategory(id) === null));
    return foreign.some(({ id }) => ids.has(id)) ? failed('shared_rows') : passed();
  });
  if (!listed) return { version, results };

  const limitable = (products: readonly Product[]): Product | undefined =>
    products.find(
      (product) => product.shareable && capabilities.limitedCategories.includes(product.category),
    );
  const [mine, theirs] = [limitable(own), limitable(foreign)];
  const canLimit = capabilities.limited !== 'none' && capabilities.limitedCategories.length > 0;
  if (!canLimit || !mine) {
    const why = notPossible(canLimit ? 'no_product_to_limit_to' : 'panel_cannot_limit');
    for (const name of ['limited_opens', 'limits_hold', 'limited_ends'] as const)
      await step(name, async () => why);
  } else {
    const limited = orderOf(grantIds.limited, { kind: 'limited', products: [granted(mine)] });
    let session: OpenSession | null = null;
    await step('limited_opens', async () => {
      const opening = await opened(run, limited, shownAs);
      session = opening.session;
      return opening.seen;
    });
    await step('limits_hold', async () => {
      if (!theirs) return notPossible('no_product_to_refuse');
      const reaching = orderOf(grantIds.full, { kind: 'limited', products: [granted(theirs)] });
      return refusesForeign(run, reaching, shownAs);
    });
    await step('limited_ends', () => ended(run, limited, session));
  }

  if (!['link', 'form', 'card'].includes(capabilities.full)) {
    for (const name of ['full_opens', 'full_ends'] as const) {
      await step(name, async () => notPossible('panel_has_no_full_access'));
    }
  } else {
    const full = orderOf(grantIds.full, { kind: 'full', payer: 'customer' });
    let session: OpenSession | null = null;
    await step('full_opens', async () => {
      const opening = await opened(run, full, shownAs);
      session = opening.session;
      return opening.seen;
    });
    await step('full_ends', () => ended(run, full, session));
  }

  await step('nothing_left', async () => {
    for (const grantId of Object.values(grantIds)) {
      const again = await connector.deprovision(orderOf(grantId, { kind: 'full', payer: 'customer' }), []);
      if (!again.ok) return because(again.error);
      if (!again.value.cut) return failed('something_left');
    }
    const listable = await connector.aftercare();
    if (!listable.ok) return because(listable.error);
    if (listable.value.lists.length === 0) return passed('not_listed');
    const entries = await connector.inventory(accounts.opened);
    if (!entries.ok) return because(entries.error);
    const marks: readonly (string | null)[] = Object.values(grantIds);
    return entries.value.some(({ mark }) => marks.includes(mark)) ? failed('something_left') : passed();
  });
  return { version, results };
};
