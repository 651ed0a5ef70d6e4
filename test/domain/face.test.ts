import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accentsOf, contrast, grounds, leastContrast } from '../../shared/design/accent.ts';
import { tokens } from '../../shared/design/tokens.ts';
import { heaviestPicture, largestSide, readPicture } from '../../shared/domain/picture.ts';

const colour = fc
  .tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 255 }))
  .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);

describe('[A9] the host’s colour', () => {
  test('is measured as WCAG measures', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  test('is judged on the grounds our pages have', () => {
    const css = tokens(':root');
    expect(css).toContain(`--ground: light-dark(${grounds.light[0]}, ${grounds.dark[0]})`);
    expect(css).toContain(`--raised: light-dark(${grounds.light[1]}, ${grounds.dark[1]})`);
    expect(css).toContain('--on-accent: light-dark(#ffffff, #0b1220)');
  });

  test('whatever is chosen, texts in it and on it can be read, light and dark', () => {
    fc.assert(
      fc.property(colour, (chosen) => {
        const accents = accentsOf(chosen);
        for (const look of ['light', 'dark'] as const) {
          for (const ground of grounds[look])
            expect(contrast(accents[look], ground)).toBeGreaterThanOrEqual(leastContrast);
        }
        expect(contrast(accents.light, '#ffffff')).toBeGreaterThanOrEqual(leastContrast);
        expect(contrast(accents.dark, '#0b1220')).toBeGreaterThanOrEqual(leastContrast);
      }),
    );
  });

  test('a readable one is used as it is', () => {
    expect(accentsOf('#2563eb').light).toBe('#2563eb');
    expect(accentsOf('#ffcc00').dark).toBe('#ffcc00');
    expect(accentsOf('#ffcc00').light).not.toBe('#ffcc00');
  });
});

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const word = (number: number): string => String.fromCharCode((number >> 8) & 255, number & 255);
const png = (width: number, height: number, more = 0): Uint8Array =>
  bytes(`\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0${word(width)}\0\0${word(height)}${'x'.repeat(more)}`);

describe('[A9] the host’s logo', () => {
  test('is a PNG or a WebP by its own bytes, with its size', () => {
    expect(readPicture(png(320, 64))).toEqual({
      ok: true,
      value: { type: 'image/png', width: 320, height: 64 },
    });
    const lossy = bytes(`RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a\x40\x01\x40\x00`);
    expect(readPicture(lossy)).toEqual({ ok: true, value: { type: 'image/webp', width: 320, height: 64 } });
    const extended = bytes(`RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0\x3f\x01\x00\x3f\x00\x00`);
    expect(readPicture(extended)).toEqual({
      ok: true,
      value: { type: 'image/webp', width: 320, height: 64 },
    });
    const lossless = bytes(`RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f\x3f\xc1\x0f\x00`);
    expect(readPicture(lossless)).toEqual({
      ok: true,
      value: { type: 'image/webp', width: 320, height: 64 },
    });
  });

  test.each([
    ['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'vector'],
    ['<?xml version="1.0"?><svg/>', 'vector'],
    ['GIF89a', 'kind'],
    ['\xff\xd8\xff\xe0JFIF', 'kind'],
    ['', 'kind'],
  ])('%j is refused: %s', (text, fault) => {
    expect(readPicture(bytes(text))).toEqual({ ok: false, error: fault });
  });

  test('is small', () => {
    expect(readPicture(png(64, 64, heaviestPicture))).toEqual({ ok: false, error: 'weight' });
    expect(readPicture(png(largestSide + 1, 64))).toEqual({ ok: false, error: 'size' });
    expect(readPicture(png(0, 64))).toEqual({ ok: false, error: 'size' });
  });
});
