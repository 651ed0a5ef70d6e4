import type { Outside, Provider } from '../ports/outside.ts';
import type { Settings } from '../ports.ts';

const looks = () => import('./looks.ts');

/** Loaded when somebody looks: hardly any request does. */
export const outsideOf = (settings: Pick<Settings, 'deployment' | 'development'>): Outside => ({
  website: async (address) => (await looks()).lookAtWebsite(settings, address),
  txt: async (resolver, name) => (await looks()).askForTxt(settings, resolver, name),
  file: async (domain, path) => (await looks()).fetchFile(settings, domain, path),
});

const provider = () => import('./provider.ts');

/** Loaded when somebody of the host signs in by it. */
export const providerAt = (settings: Pick<Settings, 'deployment' | 'development'>): Provider => ({
  begin: async (asked, how) => (await provider()).beginAtProvider(settings, asked, how),
  finish: async (asked, callback) => (await provider()).finishAtProvider(settings, asked, callback),
});
