import { confusables } from './confusables.ts';
import { cleanName, mixesScripts } from './partner-name.ts';

/** What looks like what, and the two pairs of plain letters that the table leaves out. */
const prototypes = new Map([
  ...confusables
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [prototype = '', characters = ''] = line.split(' ');
      return [...characters].map((character) => [character, prototype] as const);
    }),
  ['m', 'rn'],
  ['I', 'l'],
]);

/** UTS #39: every character becomes the one it looks like; two texts of one skeleton look alike. */
const skeleton = (text: string): string =>
  [...text].map((character) => prototypes.get(character) ?? character).join('');

/** Neither accents nor case nor what stands between words tells two names apart at a glance. */
const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Says how a company is set up and not who it is: `Studio Nord AG` is no other name than `Studio Nord`. */
const legalForm =
  /(?:[\s,.]+(?:gmbh|mbh|ag|kg|ohg|ug|e\.?k|s\.?a|s\.?[aà]\.?r\.?l|s\.?r\.?l\.?s?|s\.?p\.?a|s\.?a\.?s|s\.?l\.?u?|ltd|llc|llp|inc|plc|b\.?v|n\.?v|co|&))+\.?$/iu;

/**
 * The forms under which a name may pass for another: a capital I looks like an l and a small one does
 * not, so the name is folded both before and after its characters are replaced.
 */
const formsOf = (name: string): readonly string[] => {
  const clean = cleanName(name).replace(legalForm, '');
  return [...new Set([bare(skeleton(clean)), bare(skeleton(clean.toLowerCase()))])];
};

/** A name as it is compared: with its words, and as one word. */
interface Compared {
  forms: readonly string[];
  joined: readonly string[];
}

const compared = (name: string): Compared => {
  const forms = formsOf(name);
  return { forms, joined: forms.map((form) => form.replaceAll(' ', '')) };
};

/** Whether one letter too many, missing, changed or swapped with its neighbour is all the difference. */
const nearlySame = (one: string, other: string): boolean => {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const rest = short.slice(start);
  const longer = long.slice(start);
  if (short.length < long.length) return rest === longer.slice(1);
  if (rest.slice(1) === longer.slice(1)) return true;
  return rest[0] === longer[1] && rest[1] === longer[0] && rest.slice(2) === longer.slice(2);
};

/** In shorter names one letter is a large part of what tells them apart. */
const shortestNear = 6;

const close = (one: Compared, other: Compared): boolean =>
  one.joined.some((mine) =>
    other.joined.some((theirs) => {
      if (mine === theirs) return mine !== '';
      return Math.min(mine.length, theirs.length) >= shortestNear && nearlySame(mine, theirs);
    }),
  );

/** A reserved name anywhere among the words of another: `internex Support`. */
const holds = (one: Compared, reserved: Compared): boolean =>
  reserved.forms.some((word) => word !== '' && one.forms.some((form) => ` ${form} `.includes(` ${word} `)));

export interface KnownName {
  organisationId: string;
  name: string;
}

/** Why an admin has to look at a name (E9, P11). */
export type NameFinding =
  | { kind: 'mixed_scripts' }
  | { kind: 'invisible' }
  | { kind: 'like_partner'; organisationId: string; name: string }
  | { kind: 'reserved'; name: string };

/** Prepares what names are compared with, once for a whole list of them. */
export const nameReviewer = (partners: readonly KnownName[], reserved: readonly string[]) => {
  const known = partners.map((partner) => ({ partner, ...compared(partner.name) }));
  const held = reserved.map((name) => ({ name, ...compared(name) }));
  return ({ organisationId, name }: KnownName): readonly NameFinding[] => {
    const own = compared(name);
    return [
      ...(mixesScripts(cleanName(name)) ? [{ kind: 'mixed_scripts' } as const] : []),
      ...(cleanName(name) === name ? [] : [{ kind: 'invisible' } as const]),
      ...known
        .filter(({ partner }) => partner.organisationId !== organisationId)
        .filter((one) => close(own, one))
        .map(({ partner }) => ({ kind: 'like_partner', ...partner }) as const),
      ...held
        .filter((one) => close(own, one) || holds(own, one))
        .map((one) => ({ kind: 'reserved', name: one.name }) as const),
    ];
  };
};
