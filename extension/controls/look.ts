/** The panel's own look, read from a neighbour and put on a control of ours, which inherits nothing. */

const ofText = [
  'color',
  'font-family',
  'font-size',
  'font-weight',
  'line-height',
  'letter-spacing',
  'text-decoration-line',
  'white-space',
];
const ofBox = [
  'padding-top',
  'padding-right',
  'padding-bottom',
  'padding-left',
  'border-top-width',
  'border-top-style',
  'border-top-color',
  'border-top-left-radius',
];

/** As custom properties for a host: they are all that passes into a root that starts from nothing. */
const lookOf = (from: Element): string => {
  const style = getComputedStyle(from);
  const look: string[] = [];
  const set = (name: string, value: string): void => void look.push(`--look-${name}:${value}`);
  for (const name of ofText) set(name, style.getPropertyValue(name));
  // Only another control is an example for a box; a cell or a heading is not.
  if (from instanceof HTMLElement && from.matches('a, button')) {
    for (const name of ofBox) set(name, style.getPropertyValue(name));
    set('height', `${from.offsetHeight}px`);
    // In a menu with icons the texts stand in one line below each other; a space follows the icon.
    const icon = from.querySelector('i, svg, img');
    if (icon !== null) {
      const { width, marginRight } = getComputedStyle(icon);
      if (width.endsWith('px')) set('icon-width', width);
      set('icon-gap', `calc(${marginRight} + 0.3em)`);
    }
  }
  return look.join(';');
};

/** The looks of one moment: neighbours of one kind look alike, so a list of a thousand rows is read once. */
export const looks = (): ((from: Element) => string) => {
  const known = new Map<string, string>();
  return (from) => {
    const kind = `${from.tagName} ${from.className} ${from.parentElement?.className}`;
    const look = known.get(kind) ?? lookOf(from);
    known.set(kind, look);
    return look;
  };
};

/** Of `rgb(…)`, or of `color(srgb …)`, which counts from 0 to 1. */
const channels = (colour: string): readonly number[] => {
  const parts = colour.match(/[\d.]+/g)?.map(Number) ?? [];
  return colour.startsWith('color(') ? parts.map((part, at) => (at < 3 ? part * 255 : part)) : parts;
};

/** The system's own wish. */
export const darkSystem = matchMedia('(prefers-color-scheme: dark)');

/** Whether the panel is dark now, by the ground it paints: its own switch decides, and only then the system's. */
export const isDark = (): boolean => {
  for (const element of [document.body, document.documentElement]) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = channels(getComputedStyle(element).backgroundColor);
    if (alpha > 0.5) return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
  }
  return getComputedStyle(document.documentElement).colorScheme.includes('dark') && darkSystem.matches;
};
