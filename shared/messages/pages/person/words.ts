/** Words of a person's own page: profile, passkeys, devices. */
export interface PersonWords {
  title: string;
  profile: string;
  email: string;
  name: string;
  language: string;
  save: string;
  saved: string;
  passkeys: string;
  passkeysLead: string;
  noPasskeys: string;
  addPasskey: string;
  passkeyName: string;
  passkeyNameHint: string;
  makePasskey: string;
  makeLead: string;
  noSupport: string;
  added: string;
  lastUsed: string;
  never: string;
  remove: string;
  removePasskey: (name: string) => string;
  devices: string;
  devicesLead: string;
  device: string;
  kinds: Record<'web' | 'extension', string>;
  since: string;
  lastSeen: string;
  thisOne: string;
  end: string;
  endDevice: (name: string) => string;
  endOthers: string;
  actions: string;
}
