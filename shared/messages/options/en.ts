/** What the options page says. The English text defines the type that the others must satisfy. */
export const en = {
  title: 'Panelshare settings',
  hosts: 'Your hosts',
  joinTitle: 'Add a host',
  joinLabel: 'Address of your hosting company',
  joinHint: 'For example host.example. Your host tells you the address if the domain alone is not enough.',
  join: 'Add',
  joining: 'Asking the host…',
  joined: (name: string) => `${name} was added. Now sign in and switch on its panels.`,
  joinRefused: {
    address_invalid: 'That is no address of a host. Type its domain, such as host.example.',
    unreachable: 'Nothing answers at that address. Check it, or try again later.',
    no_deployment: 'This host does not offer Panelshare at that address. Ask the host for the right one.',
    not_agreed:
      'The host’s domain and this address do not name each other, so it was not added. Ask the host.',
    not_allowed: 'The browser was not allowed to ask that address. Click Add again and allow it.',
  },
  pinnedByHost: (host: string) => `Confirmed by ${host}`,
  pinnedByPolicy: 'Set by your organisation',
  signedIn: (email: string) => `Signed in as ${email}`,
  signedOut: 'Not signed in',
  signIn: 'Sign in',
  signOut: 'Sign out',
  leave: 'Remove this host',
  leaveConfirm: (name: string) =>
    `Remove ${name} from this browser? What you shared and what was shared with you stays as it is.`,
  panels: 'Panels',
  panelsHint: 'Panelshare only runs on panels you switch on here.',
  allow: (panel: string) => `Use Panelshare on ${panel}`,
  switchedOff: 'Switched off by the host for now',
  otherHost: 'Belongs to another host you added',
  noPanels: 'This host has no panels yet.',
  devices: 'Devices',
  devicesHint: 'Where you are signed in. End what you do not know.',
  thisDevice: 'this device',
  lastSeen: (when: string) => `last seen ${when}`,
  endDevice: 'End',
  loading: 'Loading…',
  language: 'Language',
  failed: 'That did not work. Please try again.',
};

export type OptionsMessages = typeof en;
