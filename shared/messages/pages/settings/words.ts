import type { PictureFault } from '../../../domain/picture.ts';

/** A part of the settings: its title and, on the list of all parts, what is set there. */
interface Section {
  title: string;
  lead: string;
}

/** A9: name, logo, colours, sender and links. */
interface FaceWords {
  lead: string;
  name: string;
  nameHint: string;
  logo: string;
  logoHint: string;
  logoNone: string;
  accent: string;
  accentHint: string;
  mailName: string;
  mailAddress: string;
  mailHint: (domain: string) => string;
  imprint: string;
  privacy: string;
  terms: string;
  linkHint: string;
  preview: string;
  previewOnly: string;
  edit: string;
  looks: Record<'light' | 'dark', string>;
  sampleButton: string;
  sampleLink: string;
  mailPreview: string;
  from: string;
  /** A colour in which texts could not be read is used darker or lighter. */
  darker: (colour: string) => string;
  lighter: (colour: string) => string;
  someWrong: string;
  wrong: Record<'name' | 'accent' | 'mailName' | 'mailAddress' | 'imprint' | 'privacy' | 'terms', string> & {
    logo: Record<PictureFault, string>;
  };
}

/** A9: the policy that joins every browser of a company to this deployment. */
interface RolloutWords {
  lead: string;
  install: string;
  chrome: string;
  edge: string;
  firefox: string;
  id: string;
  noStore: string;
}

/** The dashboard's settings. A new part is a key of `sections` and an entry in `pages/admin/settings/sections.ts`. */
export interface SettingsWords {
  title: string;
  lead: string;
  save: string;
  changedAt: (at: string) => string;
  sections: Record<'signIn' | 'premium' | 'face' | 'coolingOff' | 'rollout' | 'privacy', Section>;
  face: FaceWords;
  rollout: RolloutWords;
}
