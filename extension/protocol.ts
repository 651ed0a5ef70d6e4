import * as v from 'valibot';
import { account } from '../shared/api/accounts.ts';
import { client, waitingInvitation } from '../shared/api/clients.ts';
import { device, language, ownOrganisation } from '../shared/api/person.ts';

/**
 * Every message between the extension's own parts, parsed at each end. A handler always
 * resolves a tagged answer, because a rejected listener reaches a sender as a plain object.
 * Nothing here creates, accepts, widens or ends a grant: those are pages of the deployment (E12).
 */

/** A deployment is named by its origin; everything stored, sent or listed is keyed by it (W8, E59). */
const deployment = v.string();

/** What the content script found on its page. `shown` is a hint and never an authority (E11). */
const pageFacts = v.strictObject({
  /** The account the page names, or null while nobody is signed in there. */
  shown: v.nullable(v.pipe(v.string(), v.maxLength(200))),
});

export const fromContent = v.variant('type', [
  v.strictObject({ type: v.literal('page'), ...pageFacts.entries }),
  v.strictObject({ type: v.literal('share'), ...pageFacts.entries, productId: v.nullable(v.string()) }),
  v.strictObject({ type: v.literal('manage'), grantId: v.string() }),
  v.strictObject({ type: v.literal('become_partner') }),
  v.strictObject({ type: v.literal('find_clients'), words: v.string() }),
  v.strictObject({ type: v.literal('open'), deployment, grantId: v.string() }),
  v.strictObject({ type: v.literal('leave') }),
  v.strictObject({ type: v.literal('sign_in') }),
  v.strictObject({ type: v.literal('missing_anchor'), anchor: v.string() }),
]);
export type FromContent = v.InferOutput<typeof fromContent>;

/** A client in a list, with the deployment it belongs to. */
export const listedClient = v.strictObject({
  deployment,
  deploymentName: v.string(),
  client,
  pinned: v.boolean(),
});
export type ListedClient = v.InferOutput<typeof listedClient>;

/** What the page is to me: decided by the Worker's answer, painted by the content script. */
export const pageState = v.variant('mode', [
  /** Not a panel of a joined deployment, or its kind is switched off: nothing is shown. */
  v.strictObject({ mode: v.literal('dark') }),
  /** A registered panel, but no sign-in to us: Share works (the page asks), states cannot be shown. */
  v.strictObject({ mode: v.literal('signed_out') }),
  v.strictObject({ mode: v.literal('own'), account: v.nullable(account), hasClients: v.boolean() }),
  v.strictObject({ mode: v.literal('acting'), client: listedClient }),
  /** A client was opened here, and the page shows another account (W3, E33, E41). */
  v.strictObject({ mode: v.literal('mismatch'), expected: listedClient, shown: v.nullable(v.string()) }),
  v.strictObject({ mode: v.literal('ended'), customerName: v.string() }),
  /** The Worker cannot be reached: nothing is opened from a cached yes (E28). */
  v.strictObject({ mode: v.literal('offline'), since: v.number() }),
]);
export type PageState = v.InferOutput<typeof pageState>;

export const openOutcome = v.variant('outcome', [
  v.strictObject({ outcome: v.literal('opened') }),
  v.strictObject({ outcome: v.literal('card') }),
  v.strictObject({ outcome: v.literal('refused'), code: v.string(), detail: v.string() }),
]);
export type OpenOutcome = v.InferOutput<typeof openOutcome>;

export const answer = v.variant('tag', [
  v.strictObject({ tag: v.literal('page'), language, state: pageState }),
  v.strictObject({ tag: v.literal('clients'), clients: v.array(listedClient), at: v.nullable(v.number()) }),
  v.strictObject({ tag: v.literal('opening'), outcome: openOutcome }),
  v.strictObject({ tag: v.literal('done') }),
  v.strictObject({ tag: v.literal('failed'), code: v.string(), detail: v.string() }),
]);
export type Answer = v.InferOutput<typeof answer>;

/** Over the port named `acting`, kept open by a tab in mode `acting`: the tab pings, the background pushes. */
export const actingPort = 'acting';
export const portPush = v.variant('type', [v.strictObject({ type: v.literal('ask_again') })]);
/** Sent by the background to a tab to read the account its page shows (after landing, E33). */
export const toContent = v.strictObject({ type: v.literal('which_account') });
export const whichAccount = v.strictObject({ shown: v.nullable(v.string()) });

/** The popup's whole state over all deployments; one that is down leaves the others listed (W8). */
export const deploymentState = v.strictObject({
  deployment,
  name: v.string(),
  status: v.picklist(['ready', 'signed_out', 'offline']),
  email: v.nullable(v.string()),
  organisations: v.array(ownOrganisation),
  clients: v.array(listedClient),
  accounts: v.array(account),
  invitations: v.array(waitingInvitation),
  /** Age of the data: when the Worker last answered. */
  at: v.nullable(v.number()),
});
export type DeploymentState = v.InferOutput<typeof deploymentState>;

export const devicesOfDeployment = v.strictObject({ deployment, devices: v.array(device) });
