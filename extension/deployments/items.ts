import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { deploymentDescription } from '../../shared/api/deployment.ts';
import { language } from '../../shared/api/person.ts';
import { listedClient } from '../protocol.ts';
import { markSchema } from './mark-schema.ts';
import type { Marks } from './marks.ts';
import { type ItemDefinition, storageItem } from './storage-item.ts';

/**
 * Everything kept in `browser.storage`, with its version. What belongs to a deployment is keyed
 * by its origin (E59). Tokens that outlive the browser are not here: content scripts may read
 * `storage.local` (see database.ts). A change of shape gets a new version and a migration here.
 */

/** Why a deployment's address is believed (W8). */
export const pin = v.variant('by', [
  /** The file on the host's domain names the deployment, and the deployment lists that domain. */
  v.strictObject({ by: v.literal('host'), host: v.string() }),
  v.strictObject({ by: v.literal('policy') }),
]);
export type Pin = v.InferOutput<typeof pin>;

export const joinedDeployment = v.strictObject({
  description: deploymentDescription,
  pin,
  joinedAt: v.number(),
  /** When the description was last read. */
  readAt: v.number(),
});
export type JoinedDeployment = v.InferOutput<typeof joinedDeployment>;

const byDeployment = <Schema extends v.GenericSchema>(schema: Schema) => v.record(v.string(), schema);

export const joinedDefinition: ItemDefinition<JoinedDeployment[]> = {
  key: 'joined',
  version: 1,
  schema: v.array(joinedDeployment),
  fallback: [],
};

export const pinsDefinition: ItemDefinition<Record<string, string[]>> = {
  key: 'pins',
  version: 1,
  schema: byDeployment(v.array(v.string())),
  fallback: {},
};

/** Colours and groups that a person gave to clients. */
export const marksDefinition: ItemDefinition<Marks> = {
  key: 'marks',
  version: 1,
  schema: byDeployment(v.record(v.string(), markSchema)),
  fallback: {},
};

/** Containers of Firefox that we made: deployment, grant, and the browser's name for its cookie store. */
export const containersDefinition: ItemDefinition<Record<string, Record<string, string>>> = {
  key: 'containers',
  version: 1,
  schema: byDeployment(v.record(v.string(), v.string())),
  fallback: {},
};

/** When a client was last opened from this browser: deployment, grant, moment. */
export const recentsDefinition: ItemDefinition<Record<string, Record<string, number>>> = {
  key: 'recents',
  version: 1,
  schema: byDeployment(v.record(v.string(), v.number())),
  fallback: {},
};

export const languageDefinition: ItemDefinition<v.InferOutput<typeof language> | null> = {
  key: 'language',
  version: 1,
  schema: v.nullable(language),
  fallback: null,
};

/** Whether the title of a tab names its client even where the panel's page does not (controls/tab-mark.ts). */
export const namesInTabsDefinition: ItemDefinition<boolean> = {
  key: 'names-in-tabs',
  version: 1,
  schema: v.boolean(),
  fallback: false,
};

/** Whether a client's session at a panel is ended by itself once its last tab is closed. */
export const endSessionsDefinition: ItemDefinition<boolean> = {
  key: 'end-sessions',
  version: 1,
  schema: v.boolean(),
  fallback: false,
};

/** The client a panel was seen to show last, by the panel's origin; it outlives the browser, as the session may. */
export const openSessionsDefinition: ItemDefinition<Record<string, { deployment: string; grantId: string }>> =
  {
    key: 'open-sessions',
    version: 1,
    schema: v.record(v.string(), v.strictObject({ deployment: v.string(), grantId: v.string() })),
    fallback: {},
  };

/** Places the adapter did not find in a panel's page: deployment, panel origin and anchor, last time. */
export const missingAnchorsDefinition: ItemDefinition<Record<string, Record<string, number>>> = {
  key: 'missing-anchors',
  version: 1,
  schema: byDeployment(v.record(v.string(), v.number())),
  fallback: {},
};

const accessToken = v.strictObject({ token: v.string(), expiresAt: v.number() });
export const accessTokensDefinition: ItemDefinition<Record<string, v.InferOutput<typeof accessToken>>> = {
  key: 'access-tokens',
  version: 1,
  schema: byDeployment(accessToken),
  fallback: {},
};

/** The client that was last opened on a panel in this browser session, by `placeOf` (W3, W4). */
export const expectation = v.strictObject({
  client: listedClient,
  tabId: v.number(),
  /** True once the page was seen to show that account. */
  landed: v.boolean(),
  at: v.number(),
});
export type Expectation = v.InferOutput<typeof expectation>;
export const expectationsDefinition: ItemDefinition<Record<string, Expectation>> = {
  key: 'expectations',
  version: 1,
  schema: v.record(v.string(), expectation),
  fallback: {},
};

/** What follows when a window of ours closes; kept because a background may end in between. */
export const continuation = v.variant('next', [
  v.strictObject({
    next: v.literal('open'),
    deployment: v.string(),
    grantId: v.string(),
    /** The tab it was asked from. */
    beside: v.nullable(v.number()),
  }),
  v.strictObject({ next: v.literal('ask_again'), deployment: v.string() }),
]);
export type Continuation = v.InferOutput<typeof continuation>;
export const continuationsDefinition: ItemDefinition<Record<string, Continuation>> = {
  key: 'continuations',
  version: 1,
  schema: v.record(v.string(), continuation),
  fallback: {},
};

/** A failure nobody was there to see: an opening that was tried again after a proof. */
export const notice = v.nullable(
  v.strictObject({
    code: v.string(),
    detail: v.string(),
    at: v.number(),
    /** Whose tabs an opening would sign out, asked where there was no place to answer (W4). */
    question: v.exactOptional(
      v.strictObject({
        deployment: v.string(),
        grantId: v.string(),
        customer: v.string(),
        panel: v.string(),
        other: v.string(),
        tabs: v.number(),
      }),
    ),
  }),
);
export type Notice = NonNullable<v.InferOutput<typeof notice>>;
export const noticeDefinition: ItemDefinition<v.InferOutput<typeof notice>> = {
  key: 'notice',
  version: 1,
  schema: notice,
  fallback: null,
};

const local = () => browser.storage.local;
const session = () => browser.storage.session;

export const joinedItem = storageItem(local, joinedDefinition);
export const pinsItem = storageItem(local, pinsDefinition);
export const marksItem = storageItem(local, marksDefinition);
export const recentsItem = storageItem(local, recentsDefinition);
export const containersItem = storageItem(local, containersDefinition);
export const languageItem = storageItem(local, languageDefinition);
export const endSessionsItem = storageItem(local, endSessionsDefinition);
export const openSessionsItem = storageItem(local, openSessionsDefinition);
export const namesInTabsItem = storageItem(local, namesInTabsDefinition);
export const missingAnchorsItem = storageItem(local, missingAnchorsDefinition);
export const accessTokensItem = storageItem(session, accessTokensDefinition);
export const expectationsItem = storageItem(session, expectationsDefinition);
export const continuationsItem = storageItem(session, continuationsDefinition);
export const noticeItem = storageItem(session, noticeDefinition);
