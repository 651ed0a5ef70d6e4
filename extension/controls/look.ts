/** The panel's own look, read from a neighbour and put on a control of ours, which inherits nothing. */

const copied = [
  'color',
  'font-family',
  'font-size',
  'font-weight',
  'line-height',
  'letter-spacing',
  'text-decoration-line',
  'padding-top',
  'padding-right',
  'padding-bottom',
  'padding-left',
  'background-color',
  'border-top-width',
  'border-top-style',
  'border-top-color',
  'border-top-left-radius',
] as const;

/** As custom properties of the host: they are all that passes into a root that starts from nothing. */
export const copyLook = (from: Element, host: HTMLElement): void => {
  const style = getComputedStyle(from);
  for (const name of copied) host.style.setProperty(`--look-${name}`, style.getPropertyValue(name));
};

/** Of `rgb(…)`, or of `color(srgb …)`, which counts from 0 to 1. */
const channels = (colour: string): readonly number[] => {
  const parts = colour.match(/[\d.]+/g)?.map(Number) ?? [];
  return colour.startsWith('color(') ? parts.map((part, at) => (at < 3 ? part * 255 : part)) : parts;
};

/** Whether the panel is dark now, by the ground it paints; its own switch decides and not the system's. */
export const isDark = (): boolean => {
  for (const element of [document.body, document.documentElement]) {
    if (!element) continue;
    const [red, green, blue, alpha = 1] = channels(getComputedStyle(element).backgroundColor);
    if (red !== undefined && green !== undefined && blue !== undefined && alpha > 0.5)
      return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
  }
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  return (
    scheme.includes('dark') &&
    (!scheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches)
  );
};
