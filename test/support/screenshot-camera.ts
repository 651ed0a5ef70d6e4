import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Language } from '../../shared/messages/language.ts';
import type { Shade, Shot } from './screenshot-sheets.ts';

/** What is taken of a screen; each of the five may be narrowed on the command line. */
export interface Chosen {
  languages: readonly Language[];
  shades: readonly Shade[];
  widths: readonly number[];
  kinds: readonly string[];
}

export interface Camera extends Chosen {
  shots: readonly Shot[];
  /** The screen as it stands, in the shades; the whole page unless `window` says that only what is seen counts. */
  take(
    page: Page,
    screen: Pick<Shot, 'kind' | 'name' | 'language' | 'width'>,
    how?: { shades?: readonly Shade[]; window?: boolean },
  ): Promise<void>;
}

export const cameraFor = (folder: string, chosen: Chosen): Camera => {
  const shots: Shot[] = [];
  return {
    ...chosen,
    shots,
    take: async (page, screen, { shades = chosen.shades, window = false } = {}) => {
      for (const shade of shades) {
        await page.emulateMedia({ colorScheme: shade, reducedMotion: 'reduce' });
        const plain = screen.name.replace(/[^\w]+/g, '-').replace(/^-|-$/g, '');
        const { kind, language, width } = screen;
        const name = `${kind}-${language}-${shade}-${width}-${String(shots.length).padStart(4, '0')}-${plain}`;
        const file = join(folder, `${name.slice(0, 150)}.jpg`);
        await page.screenshot({ path: file, fullPage: !window, type: 'jpeg', quality: 80, caret: 'hide' });
        shots.push({ ...screen, file, shade });
      }
    },
  };
};
