/**
 * Characters that steer instead of say something: controls, and marks that turn, hide or glue what
 * stands beside them (E25). Line breaks are listed apart, because some fields have lines.
 */
const steering = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Whether anything in it steers, line breaks among it. */
export const steers = (text: string): boolean => text.includes('\n') || text.search(steering) !== -1;

/** One line of plain text: what steers becomes a space, and a row of spaces one. */
export const plainLine = (text: string): string =>
  text.replace(steering, ' ').replaceAll('\n', ' ').replace(/ {2,}/g, ' ').trim();

/** The same for a text of several lines, whose breaks stay. */
export const plainLines = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(steering, ' ').trimEnd())
    .join('\n')
    .trim();
