import { browser } from 'wxt/browser';

const systems: Readonly<Record<string, string>> = {
  mac: 'macOS',
  win: 'Windows',
  linux: 'Linux',
  cros: 'ChromeOS',
  openbsd: 'OpenBSD',
  android: 'Android',
};

/** How the person will recognise this browser in the list of devices: "Firefox on Linux". */
export const deviceName = async (userAgent: string): Promise<string> => {
  const product =
    [
      ['Firefox/', 'Firefox'],
      ['Edg/', 'Edge'],
      ['Chrome/', 'Chrome'],
    ].find(([mark]) => mark !== undefined && userAgent.includes(mark))?.[1] ?? 'Browser';
  const { os } = await browser.runtime.getPlatformInfo();
  const system = systems[os];
  return system === undefined ? product : `${product} on ${system}`;
};
