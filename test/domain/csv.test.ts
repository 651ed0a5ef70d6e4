import fc from 'fast-check';
import { parse } from 'papaparse';
import { expect, test } from 'vitest';
import { cellText, csvCell, csvFile } from '../../shared/domain/csv.ts';
import { plainLine, plainLines } from '../../shared/domain/plain-text.ts';

/** Texts in which what is dangerous stands often, and at the start. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '\uff1d',
        '\uff0b',
        '\uff0d',
        '\uff20',
        '\ufe66',
        '\u2212',
        '\t',
        '\r',
        '\n',
        '"',
        ',',
        ';',
        "'",
        ' ',
        '\u202e',
        '\u2067',
        '\u200b',
        '\u0000',
        '\ufeff',
        '\u2028',
        'HYPERLINK(',
        'cmd|',
        'a',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const read = (text: string): string[][] =>
  parse<string[]>(text, { skipEmptyLines: true, delimiter: ',' }).data;

test('[E25] no cell begins as a formula, in whatever form of the sign', () => {
  fc.assert(
    fc.property(nasty, (value) => {
      const [[cell = ''] = []] = read(csvCell(value));
      expect('=+-@\u2212\t\r').not.toContain(cell.normalize('NFKC').charAt(0) || 'x');
    }),
    { numRuns: 2_000 },
  );
  for (const sign of [
    '=',
    '+',
    '-',
    '@',
    '\uff1d',
    '\uff0b',
    '\uff0d',
    '\uff20',
    '\t=',
    '\r\n=',
    '\u202e=',
    ' =',
  ]) {
    expect(csvCell(`${sign}1+1`)).toMatch(/^"'/);
  }
});

test('[E25] nor where a spreadsheet takes the semicolon for the end of a cell, as most of ours do', () => {
  fc.assert(
    fc.property(fc.array(nasty, { minLength: 1, maxLength: 3 }), (row) => {
      for (const cell of csvFile([row]).slice(1).split(';').slice(1)) {
        expect('=+-@\u2212').not.toContain(cell.trimStart().normalize('NFKC').charAt(0) || 'x');
      }
    }),
    { numRuns: 2_000 },
  );
  expect(csvCell('Berg;=HYPERLINK("https://x.example");')).toBe(
    '"Berg;\'=HYPERLINK(""https://x.example"");"',
  );
});

test('[E25] nothing that steers is left: no control, no direction mark, and no line is torn', () => {
  fc.assert(
    fc.property(nasty, (value) => {
      expect(csvCell(value)).not.toMatch(/[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u);
      expect(plainLine(value)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      expect(plainLines(value).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    }),
    { numRuns: 1_000 },
  );
});

test('[M7] a file is read again cell by cell as the plain text it was made from', () => {
  const rows = fc.array(fc.array(nasty, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(rows, (made) => {
      const file = csvFile(made);
      expect(file.startsWith('\ufeff')).toBe(true);
      const back = read(file.slice(1)).map((row) => row.map(cellText));
      // A text that already began with an apostrophe before a formula reads as one without it.
      const plain = made.map((row) => row.map((cell) => cellText(plainLine(cell))));
      expect(back.map((row) => row.map(cellText))).toEqual(plain.map((row) => row.map(cellText)));
    }),
    { numRuns: 1_000 },
  );
});
