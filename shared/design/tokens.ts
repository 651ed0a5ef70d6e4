/** The tokens of design/ui.md, once, for the popup, the controls in panels and the web pages. */

type Host = ':root' | ':host';

/** What the controls that every panel page carries are drawn with (extension/controls/resident.css): no more, for their weight. */
const resident = `
  color-scheme: light dark;
  --font: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  --text-s: 13px;
  --radius: 6px;
  --ground: light-dark(#ffffff, #14161a);
  --control-line: #868d99;
  --ink: light-dark(#16181d, #eceef2);
  --warning: light-dark(#8a4b00, #fcd34d);
  --warning-ground: light-dark(#fff7e6, #2a2110);
`;

const further = `
  --mono: ui-monospace, "Cascadia Mono", "SF Mono", Menlo, monospace;
  --text-m: 15px; --text-l: 18px; --text-xl: 24px;
  --gap-1: 4px; --gap-2: 8px; --gap-3: 12px; --gap-4: 16px; --gap-6: 24px; --gap-8: 32px;
  --raised: light-dark(#f6f7f9, #1c1f25);
  --line: light-dark(#d5d9e0, #3a3f4a);
  --quiet: light-dark(#565d6b, #a9b0bd);
  --accent: light-dark(#2563eb, #60a5fa);
  --on-accent: light-dark(#ffffff, #0b1220);
  --success: light-dark(#166534, #86efac);
  --danger: light-dark(#b42318, #fca5a5);
  --danger-ground: light-dark(#fef3f2, #2d1414);
  --focus: 2px solid var(--accent);
`;

export const residentTokens = `:host {${resident}}`;

/** `host` is the selector that carries them: `:root` on our own pages, `:host` in a shadow root. */
export const tokens = (host: Host): string => `${host} {${resident}${further}}`;

/** What our web pages are drawn with besides: the popup's weight counts too. */
export const pageTokens = `
:root {
  --motion: 120ms;
  --success-ground: light-dark(#ecfdf3, #10261a);
  --on-danger: light-dark(#ffffff, #240a0a);
}
@media (prefers-reduced-motion: reduce) { :root { --motion: 0ms; } }
`;

/** Eight client colours, readable on both grounds; a colour never stands alone, so each has a name. */
export const clientColourNames = ['blue', 'teal', 'purple', 'amber', 'pink', 'green', 'sky', 'grey'] as const;
export type ClientColour = (typeof clientColourNames)[number];

const clientColours: Readonly<Record<ClientColour, string>> = {
  blue: '#2563eb',
  teal: '#0f766e',
  purple: '#9333ea',
  amber: '#b45309',
  pink: '#be185d',
  green: '#4d7c0f',
  sky: '#0369a1',
  grey: '#475569',
};

/** The colour a client has until somebody chooses another: it follows from its id, the same everywhere. */
export const usualColour = (id: string): ClientColour => {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return clientColourNames[sum % clientColourNames.length] ?? clientColourNames[0];
};

export const colourOf = (id: string, chosen?: ClientColour): string =>
  clientColours[chosen ?? usualColour(id)];
