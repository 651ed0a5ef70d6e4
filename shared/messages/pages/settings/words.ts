/** A part of the settings: its title and, on the list of all parts, what is set there. */
interface Section {
  title: string;
  lead: string;
}

/** The dashboard's settings. A new part is a key of `sections` and an entry in `pages/admin/settings/sections.ts`. */
export interface SettingsWords {
  title: string;
  lead: string;
  save: string;
  saved: string;
  changedAt: (at: string) => string;
  sections: Record<'face', Section>;
}
