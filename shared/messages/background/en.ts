/** What the browser's own bars say for us: the toolbar button and the address bar. The English text defines the type. */
export const en = {
  badge: {
    none: 'Panelshare',
    waiting: (count: number) => `Panelshare: ${count} waiting for your answer`,
    failed: 'Panelshare: a client was not opened. Click to see why.',
  },
  addressBar: {
    hint: 'Type the name of a client, its account, panel or group',
    open: (client: string) => `Open ${client}`,
    showAccess: (client: string) => `Show access to ${client}`,
    cannot: (client: string) => `${client} cannot be opened now: see why in the list`,
    none: (words: string) => `No client matches “${words}”: show the list`,
  },
};

export type BackgroundMessages = typeof en;
