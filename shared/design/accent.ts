/** The grounds our texts stand on (tokens.ts: --ground and --raised), in each look. */
export const grounds = {
  light: ['#ffffff', '#f6f7f9'],
  dark: ['#14161a', '#1c1f25'],
} as const;
export type Look = keyof typeof grounds;

/** WCAG 2.2, 1.4.3, for text of any size. */
export const leastContrast = 4.5;

type Rgb = readonly [number, number, number];

const rgbOf = (colour: string): Rgb => [
  Number.parseInt(colour.slice(1, 3), 16),
  Number.parseInt(colour.slice(3, 5), 16),
  Number.parseInt(colour.slice(5, 7), 16),
];

const hexOf = (rgb: Rgb): string =>
  `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

const luminance = (colour: string): number => {
  const [red, green, blue] = rgbOf(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
};

/** The contrast of two colours as `#rrggbb`, from 1 to 21 (WCAG 2.2). */
export const contrast = (one: string, other: string): number => {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
};

const readable = (colour: string, look: Look): boolean =>
  grounds[look].every((ground) => contrast(colour, ground) >= leastContrast);

const mixed = ([red, green, blue]: Rgb, towards: number, share: number): Rgb => [
  red + (towards - red) * share,
  green + (towards - green) * share,
  blue + (towards - blue) * share,
];

const inLook = (chosen: string, look: Look): string => {
  const towards = look === 'light' ? 0 : 255;
  for (let step = 0; step <= 50; step += 1) {
    const colour = hexOf(mixed(rgbOf(chosen), towards, step / 50));
    if (readable(colour, look)) return colour;
  }
  return look === 'light' ? '#000000' : '#ffffff';
};

/**
 * A9: a host's colour as our pages use it in each look: itself where texts in it are readable on our
 * grounds, else darker or lighter until they are. Light accents carry white texts and dark ones the
 * ink of `--on-accent`, which is as readable as they are on the grounds.
 */
export const accentsOf = (chosen: string): Readonly<Record<Look, string>> => ({
  light: inLook(chosen, 'light'),
  dark: inLook(chosen, 'dark'),
});
