import { type Language, locales } from '../../shared/messages/language.ts';

/** An absolute date with its zone. We know no person's zone, so it is UTC and says so. */
export const moment = (language: Language, at: number): string =>
  new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
    timeZoneName: 'short',
  }).format(at);

/** More names than this say less: the page behind the link has them all. */
const listed = 12;

export const list = (language: Language, names: readonly string[]): string =>
  names.length > listed
    ? `${names.slice(0, listed).join(', ')} … (${names.length})`
    : new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(names);

/**
 * What somebody wrote, without anything a mail program would turn into a link: a request mail leads to
 * our own address only (E19).
 */
export const unlinked = (text: string): string =>
  text
    .replace(/:\/\//g, ':/ /')
    .replace(/@/g, '(at)')
    .replace(/(?<=[\p{L}\p{N}-])\.(?=\p{L}{2})/gu, '[.]');

/** What others typed, fit for a line: without control, invisible and direction characters (E9, E25). */
export const plain = (text: string, longest = 200): string => {
  const line = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .trim();
  const characters = [...line];
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : line;
};
