/**
 * Characters that steer instead of say something: controls, and marks that turn, hide or glue what
 * stands beside them (E25). Line breaks are listed apart, because some fields have lines.
 */
const steering =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is what this is for.
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

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
