/** Named characters that mails in our languages are written with; any other name makes the mail unreadable. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  zwnj: '',
  zwj: '',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  euml: 'ë',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  ccedil: 'ç',
  icirc: 'î',
  iuml: 'ï',
  iacute: 'í',
  igrave: 'ì',
  ocirc: 'ô',
  oacute: 'ó',
  ograve: 'ò',
  ucirc: 'û',
  uacute: 'ú',
  ugrave: 'ù',
  ntilde: 'ñ',
  Eacute: 'É',
  Egrave: 'È',
  Agrave: 'À',
  Ccedil: 'Ç',
  Ntilde: 'Ñ',
  iquest: '¿',
  iexcl: '¡',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  euro: '€',
  copy: '©',
  reg: '®',
  trade: '™',
  middot: '·',
  bull: '•',
  deg: '°',
  times: '×',
};

const point = (code: number): string | null =>
  Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;

/** Text of HTML with its character references read; null when one of them is not known. */
export const decoded = (text: string): string | null => {
  let unknown = false;
  const read = text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));?/g,
    (whole, ...found) => {
      const [decimal, hexadecimal, name]: (string | undefined)[] = found;
      if (name !== undefined) {
        // `a=1&copy=2` in an address is no character, and neither is a lone `&name` in a sentence.
        if (!whole.endsWith(';')) return whole;
        const character = named[name];
        if (character === undefined) unknown = true;
        return character ?? whole;
      }
      const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16);
      const character = point(code);
      if (character === null) unknown = true;
      return character ?? whole;
    },
  );
  return unknown ? null : read;
};

const unseen = /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const breaks =
  /<\/?(?:p|div|br|tr|li|h[1-6]|table|ul|ol|hr|blockquote|section|header|footer|center|option|title)\b[^>]*>/gi;
const cells = /<\/?(?:td|th)\b[^>]*>/gi;
const shown = /\s(?:alt|title|value|placeholder|aria-label)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi;
const targets = /\s(?:href|action|formaction|data-href)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi;

const values = (html: string, attribute: RegExp): readonly string[] =>
  [...html.matchAll(attribute)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');

export interface HtmlParts {
  text: string;
  /** What attributes show, and where links and forms lead. */
  shown: readonly string[];
  targets: readonly string[];
}

/** What a reader of the HTML would read and click; null when it cannot be told. */
export const htmlParts = (html: string): HtmlParts | null => {
  const visible = html.replace(unseen, ' ');
  const text = decoded(
    visible
      .replace(/\s+/g, ' ')
      .replace(breaks, '\n')
      .replace(cells, ' ')
      .replace(/<[^>]*>/g, ''),
  );
  const words = values(visible, shown).map(decoded);
  const links = values(visible, targets).map(decoded);
  const known = (all: readonly (string | null)[]): readonly string[] | null =>
    all.includes(null) ? null : all.flatMap((one) => one ?? []);
  const [said, led] = [known(words), known(links)];
  if (text === null || said === null || led === null) return null;
  return {
    text: text
      .replace(/[ \t]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    shown: said,
    targets: led,
  };
};
