import type { Outside, Settings } from '../ports.ts';

const looks = () => import('./looks.ts');

/** Loaded when somebody looks: hardly any request does. */
export const outsideOf = (settings: Pick<Settings, 'deployment' | 'development'>): Outside => ({
  website: async (address) => (await looks()).lookAtWebsite(settings, address),
  txt: async (resolver, name) => (await looks()).askForTxt(settings, resolver, name),
  file: async (domain, path) => (await looks()).fetchFile(settings, domain, path),
});
