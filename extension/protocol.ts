import * as v from 'valibot';
import { account } from '../shared/api/accounts.ts';
import { client } from '../shared/api/clients.ts';
import { device, language } from '../shared/api/person.ts';
import { supportCard } from '../shared/api/support.ts';
import { instructionActs, instructionFailures } from '../shared/domain/instruction.ts';
import type { ControlWords } from '../shared/messages/panel/en.ts';
import { markSchema } from './deployments/mark-schema.ts';
import { preferencesSchema } from './deployments/preferences.ts';

/**
 * Every message between the extension's own parts, parsed at each end (the page's script checks the
 * tags only: it decides nothing, and a parser would weigh a third of it). A handler always
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

/** True once the person was told whose tabs an opening signs out, and wants it all the same (W4). */
const replaces = v.exactOptional(v.boolean());

export const fromContent = v.variant('type', [
  v.strictObject({ type: v.literal('page'), ...pageFacts.entries }),
  v.strictObject({ type: v.literal('share'), ...pageFacts.entries, productId: v.nullable(v.string()) }),
  /** `grantId` is the id of a share of the page's account: of a grant, or of an invitation still waiting. */
  v.strictObject({ type: v.literal('manage'), grantId: v.string() }),
  /** To the page where the customer ends a grant, with its own confirmation and proof (M3). */
  v.strictObject({ type: v.literal('revoke'), grantId: v.string() }),
  /** Customer-session mode: what is due for a share is done in this page, as the Worker tells (E51). */
  v.strictObject({ type: v.literal('carry_out'), grantId: v.string() }),
  v.strictObject({ type: v.literal('become_partner') }),
  /** To the person's own client book, at the record of a client as the page names it. */
  v.strictObject({
    type: v.literal('client_book'),
    client: v.nullable(v.pipe(v.string(), v.maxLength(200))),
  }),
  v.strictObject({ type: v.literal('find_clients'), words: v.string() }),
  v.strictObject({ type: v.literal('open'), deployment, grantId: v.string(), replaces }),
  v.strictObject({ type: v.literal('leave') }),
  /** The work is done: to the page where the partner ends the share it acts by, with its own confirmation (M3). */
  v.strictObject({ type: v.literal('give_back') }),
  v.strictObject({ type: v.literal('sign_in') }),
  v.strictObject({ type: v.literal('missing_anchor'), anchor: v.string() }),
  /**
   * There is a client to frame, or a person opened a list. The background runs that script in the top
   * frame of the sender's tab (`scripting.executeScript`) and answers `done`: so the resident script
   * stays small.
   */
  v.strictObject({ type: v.literal('load'), script: v.picklist(['frame', 'lists']) }),
]);
export type FromContent = v.InferOutput<typeof fromContent>;

/** Built from the entrypoints of these names; they share the isolated world of the panel's content script. */
export const laterScripts = {
  frame: '/content-scripts/panelFrame.js',
  lists: '/content-scripts/panelLists.js',
} as const;

/** A client in a list, with the deployment it belongs to. */
export const listedClient = v.strictObject({
  deployment,
  deploymentName: v.string(),
  client,
  pinned: v.boolean(),
  /** The colour and group this person gave it. */
  mark: v.exactOptional(markSchema),
});
export type ListedClient = v.InferOutput<typeof listedClient>;

/** What the page is to me: decided by the Worker's answer, painted by the content script. */
export const pageState = v.variant('mode', [
  /** Not a panel of a joined deployment, or its kind is switched off: nothing is shown. */
  v.strictObject({ mode: v.literal('dark') }),
  /** A registered panel, but no sign-in to us: Share works (the page asks), states cannot be shown. */
  v.strictObject({ mode: v.literal('signed_out') }),
  v.strictObject({
    mode: v.literal('own'),
    account: v.nullable(account),
    hasClients: v.boolean(),
    /** Of the organisation that owns this account, once authorized (P5); shown below the Client-ID. */
    partnerId: v.exactOptional(v.nullable(v.string())),
    /** Customer-session mode: only this page knows the account's products, and only it changes anything. */
    inPage: v.exactOptional(v.boolean()),
    /** False where the panel shares no single product: its rows offer none (E40). */
    limits: v.exactOptional(v.boolean()),
  }),
  v.strictObject({ mode: v.literal('acting'), client: listedClient }),
  /** A client was opened here, and the page shows another account (W3, E33, E41). */
  v.strictObject({ mode: v.literal('mismatch'), expected: listedClient, shown: v.nullable(v.string()) }),
  /** No client can be worked for here: its access has ended, rests, or never was a session at the panel. */
  v.strictObject({
    mode: v.literal('ended'),
    customerName: v.string(),
    why: v.picklist(['ended', 'paused', 'accessData']),
  }),
  /** The Worker cannot be reached: nothing is opened from a cached yes (E28). */
  v.strictObject({ mode: v.literal('offline'), since: v.number() }),
]);
export type PageState = v.InferOutput<typeof pageState>;

export const openOutcome = v.variant('outcome', [
  v.strictObject({ outcome: v.literal('opened') }),
  v.strictObject({ outcome: v.literal('card') }),
  /** A fresh proof is asked for in a window of the deployment; when it closes, opening is tried once more. */
  v.strictObject({ outcome: v.literal('proving') }),
  /** Tabs of another client on this panel would be signed out: nothing was opened, the person is asked first. */
  v.strictObject({ outcome: v.literal('in_the_way'), customerName: v.string(), tabs: v.number() }),
  v.strictObject({ outcome: v.literal('refused'), code: v.string(), detail: v.string() }),
]);
export type OpenOutcome = v.InferOutput<typeof openOutcome>;

export const answer = v.variant('tag', [
  v.strictObject({
    tag: v.literal('page'),
    language,
    state: pageState,
    /** `controlWords[language]`: the page's script carries none; a dark page needs none. */
    words: v.exactOptional(v.custom<ControlWords>((words) => typeof words === 'object' && words !== null)),
  }),
  v.strictObject({ tag: v.literal('clients'), clients: v.array(listedClient), at: v.nullable(v.number()) }),
  v.strictObject({ tag: v.literal('opening'), outcome: openOutcome }),
  /** What was carried out in this page: the last act, why it stopped, and how many acts are still due. */
  v.strictObject({
    tag: v.literal('carried_out'),
    act: v.picklist(instructionActs),
    failure: v.nullable(v.picklist(instructionFailures)),
    left: v.number(),
  }),
  v.strictObject({ tag: v.literal('done') }),
  v.strictObject({ tag: v.literal('failed'), code: v.string(), detail: v.string() }),
]);
export type Answer = v.InferOutput<typeof answer>;

/** Over the port named `acting`, kept open by a tab in mode `acting`: the tab pings, the background pushes. */
export const actingPort = 'acting';
export const portPush = v.variant('type', [v.strictObject({ type: v.literal('ask_again') })]);
/** Sent by the background to a tab. */
export const toContent = v.variant('type', [
  /** Read the account the page shows (after landing, E33); answered with `whichAccount`. */
  v.strictObject({ type: v.literal('which_account') }),
  /** What is known of this page may have changed (a share was made, another client was opened): ask again. */
  v.strictObject({ type: v.literal('ask_again') }),
]);
export type ToContent = v.InferOutput<typeof toContent>;
export const whichAccount = v.strictObject({ shown: v.nullable(v.string()) });

/** Pages of a deployment that an extension page may ask for; every act of consent is one of these. */
export const deploymentPage = v.variant('page', [
  v.strictObject({ page: v.literal('partner') }),
  v.strictObject({ page: v.literal('home') }),
  v.strictObject({ page: v.literal('grant'), id: v.string() }),
  /** Where a partner ends a share early. */
  v.strictObject({ page: v.literal('disconnect'), id: v.string() }),
  /** An address the Worker itself named (an invitation, a share); refused outside the deployment. */
  v.strictObject({ page: v.literal('named'), url: v.string() }),
]);
export type DeploymentPage = v.InferOutput<typeof deploymentPage>;

/** From the popup and the options page: extension pages only. */
export const fromPages = v.variant('type', [
  v.strictObject({ type: v.literal('refresh') }),
  v.strictObject({ type: v.literal('join'), address: v.pipe(v.string(), v.maxLength(300)) }),
  v.strictObject({ type: v.literal('forget'), deployment }),
  v.strictObject({ type: v.literal('sign_in_to'), deployment }),
  v.strictObject({ type: v.literal('sign_out'), deployment }),
  v.strictObject({ type: v.literal('open_client'), deployment, grantId: v.string(), replaces }),
  v.strictObject({ type: v.literal('leave_tab'), tabId: v.number() }),
  v.strictObject({ type: v.literal('tab_state'), tabId: v.number() }),
  v.strictObject({ type: v.literal('pin'), deployment, grantId: v.string(), pinned: v.boolean() }),
  v.strictObject({ type: v.literal('mark'), deployment, grantId: v.string(), mark: markSchema }),
  v.strictObject({ type: v.literal('pause_grant'), deployment, grantId: v.string() }),
  v.strictObject({ type: v.literal('pause_account'), deployment, accountId: v.string() }),
  v.strictObject({ type: v.literal('deployment_page'), deployment, target: deploymentPage }),
  v.strictObject({ type: v.literal('devices'), deployment }),
  v.strictObject({ type: v.literal('support_code'), deployment }),
  v.strictObject({ type: v.literal('end_device'), deployment, deviceId: v.string() }),
  v.strictObject({ type: v.literal('choose_language'), language }),
  /** Firefox: clients are no longer to be open side by side. */
  v.strictObject({ type: v.literal('close_containers') }),
  /** Signs out at a panel where no tab is open any more. */
  v.strictObject({ type: v.literal('end_session'), origin: v.string() }),
  v.strictObject({ type: v.literal('take_preferences'), preferences: preferencesSchema }),
  /** From the page that posts a sign-in form: the form filed under the tab it lies in. */
  v.strictObject({ type: v.literal('take_form') }),
]);
export type FromPages = v.InferOutput<typeof fromPages>;

/** A form that the tab which asked for it posts at once, handed over exactly once (E32). */
export const launchForm = v.strictObject({ action: v.string(), fields: v.record(v.string(), v.string()) });
export type LaunchForm = v.InferOutput<typeof launchForm>;

export const pageAnswer = v.variant('tag', [
  v.strictObject({ tag: v.literal('done') }),
  v.strictObject({ tag: v.literal('failed'), code: v.string(), detail: v.string() }),
  v.strictObject({ tag: v.literal('joined'), deployment, name: v.string() }),
  v.strictObject({ tag: v.literal('opening'), outcome: openOutcome }),
  v.strictObject({
    tag: v.literal('tab'),
    state: v.nullable(pageState),
    /** Places of ours were missing on this panel lately: it is not as its adapter knows it. */
    changed: v.boolean(),
  }),
  v.strictObject({ tag: v.literal('devices'), devices: v.array(device) }),
  v.strictObject({ tag: v.literal('support_code'), card: supportCard }),
  v.strictObject({ tag: v.literal('form'), form: launchForm }),
]);
export type PageAnswer = v.InferOutput<typeof pageAnswer>;

/** Over the port named `popup`: the lists changed. */
export const popupPush = v.strictObject({ type: v.literal('changed') });
