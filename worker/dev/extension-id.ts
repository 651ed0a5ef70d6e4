import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { extensionIds } from '../../shared/extension-ids.ts';

const manifest = v.object({ key: v.string() });

/** Chromium's id of a built extension: the first 16 bytes of the key's SHA-256, in the letters a to p. */
export const chromiumId = (folder: string): string => {
  const { key } = v.parse(manifest, JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  return [...createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
    .join('');
};

/**
 * Where the sign-in flow of each browser returns to; the deployment allows exactly these. Firefox's
 * follows from the add-on's id.
 */
export const redirectAddresses = (chromium: string): readonly string[] => [
  `https://${chromium}.chromiumapp.org/panelshare`,
  `https://${createHash('sha1').update(extensionIds.firefox).digest('hex')}.extensions.allizom.org/panelshare`,
];
