import { fail, ok, type Result } from './result.ts';

/** What a logo is, by its own bytes; the name and type that a browser sends say nothing. */
export interface Picture {
  type: 'image/png' | 'image/webp';
  width: number;
  height: number;
}

export type PictureFault = 'vector' | 'kind' | 'weight' | 'size';

/** A logo travels with every joined deployment and stands in a line of text: more is not needed. */
export const heaviestPicture = 24 * 1024;
export const largestSide = 1024;

const text = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));

const number = (bytes: Uint8Array, from: number, length: number): number =>
  bytes.subarray(from, from + length).reduceRight((sum, byte) => sum * 256 + byte, 0);

const pngSize = (bytes: Uint8Array): readonly [number, number] | null => {
  if (text(bytes, 0, 8) !== '\x89PNG\r\n\x1a\n' || text(bytes, 12, 4) !== 'IHDR') return null;
  const [width, height] = [16, 20].map((at) => number(bytes.slice(at, at + 4).reverse(), 0, 4));
  return [width ?? 0, height ?? 0];
};

/** The three kinds of WebP: lossy, lossless and extended (RFC 9649, 2). */
const webpSize = (bytes: Uint8Array): readonly [number, number] | null => {
  if (text(bytes, 0, 4) !== 'RIFF' || text(bytes, 8, 4) !== 'WEBP') return null;
  switch (text(bytes, 12, 4)) {
    case 'VP8 ':
      return [number(bytes, 26, 2) & 0x3fff, number(bytes, 28, 2) & 0x3fff];
    case 'VP8L': {
      const packed = number(bytes, 21, 4);
      return [(packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1];
    }
    case 'VP8X':
      return [number(bytes, 24, 3) + 1, number(bytes, 27, 3) + 1];
    default:
      return null;
  }
};

/** A9: a small PNG or WebP; never SVG, which can hold scripts and load other files. */
export const readPicture = (bytes: Uint8Array): Result<Picture, PictureFault> => {
  const png = pngSize(bytes);
  const size = png ?? webpSize(bytes);
  if (size === null) {
    return fail(/<\s*(?:svg|\?xml|!doctype|!--)/i.test(text(bytes, 0, 512)) ? 'vector' : 'kind');
  }
  if (bytes.length > heaviestPicture) return fail('weight');
  const [width, height] = size;
  if (width < 1 || height < 1 || width > largestSide || height > largestSide) return fail('size');
  return ok({ type: png ? 'image/png' : 'image/webp', width, height });
};
