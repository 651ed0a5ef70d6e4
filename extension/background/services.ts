import { browser } from 'wxt/browser';
import { type Language, pickLanguage } from '../../shared/messages/language.ts';
import { developmentBuild } from '../build.ts';
import { type Api, makeApi } from '../deployments/api.ts';
import { table } from '../deployments/database.ts';
import { acceptDeviceKey } from '../deployments/device-key.ts';
import { accessTokensItem, type JoinedDeployment, joinedItem, languageItem } from '../deployments/items.ts';
import type { JoinPorts } from '../deployments/join.ts';
import { acceptSession, makeSessions } from '../deployments/session.ts';
import { deviceName } from './device-name.ts';

/** The background's one wiring: what the rest is given instead of reaching for globals. */

const now = () => Date.now();
const fetcher: typeof fetch = (input, init) => fetch(input, init);

const keys = table('keys', acceptDeviceKey);

export const sessions = makeSessions({
  fetch: fetcher,
  now,
  keys,
  sessions: table('sessions', acceptSession),
  accessTokens: accessTokensItem,
  alone: (name, run) => navigator.locks.request(name, run),
});

export const currentLanguage = async (): Promise<Language> =>
  (await languageItem.read()) ?? pickLanguage([browser.i18n.getUILanguage()]);

const apis = new Map<string, Api>();

/** The client of one deployment; its address and its tokens are fixed in it (E59). */
export const apiOf = (deployment: string): Api => {
  const known = apis.get(deployment);
  if (known) return known;
  const api = makeApi({
    deployment,
    fetch: fetcher,
    token: (refused) => sessions.token(deployment, refused),
    language: currentLanguage,
    newKey: () => crypto.randomUUID(),
  });
  apis.set(deployment, api);
  return api;
};

export const joinPorts: JoinPorts = { fetch: fetcher, development: developmentBuild, now };

export const signInPorts = {
  get redirectUri() {
    return browser.identity.getRedirectURL('panelshare');
  },
  launch: (address: string) => browser.identity.launchWebAuthFlow({ url: address, interactive: true }),
  keys,
  sessions,
  deviceName: () => deviceName(navigator.userAgent),
};

export const joinedAt = async (deployment: string): Promise<JoinedDeployment | null> =>
  (await joinedItem.read()).find((one) => one.description.deployment === deployment) ?? null;
