import { browser } from 'wxt/browser';

const key = 'panel_frame_at_bottom';

/** Where this person wants the frame, on every panel; without storage it stands on top. */
export const placement = {
  async read(): Promise<boolean> {
    try {
      return (await browser.storage.local.get(key))[key] === true;
    } catch {
      return false;
    }
  },
  async write(atBottom: boolean): Promise<void> {
    try {
      await browser.storage.local.set({ [key]: atBottom });
    } catch {
      // It then holds for this page only.
    }
  },
};
