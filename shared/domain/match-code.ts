import { day } from './duration.ts';

/**
 * X2: two words that a customer and its agency read to each other over the telephone. They are words
 * that sound alike in the five languages we speak and unlike each other; 64, one for each
 * character of base64url.
 */
export const matchWords = [
  'aroma',
  'atlas',
  'banana',
  'bikini',
  'bonsai',
  'cactus',
  'camera',
  'cargo',
  'casino',
  'cobra',
  'domino',
  'diva',
  'echo',
  'extra',
  'fiesta',
  'gala',
  'guru',
  'hotel',
  'igloo',
  'jazz',
  'judo',
  'karate',
  'kilo',
  'kimono',
  'kiwi',
  'lava',
  'lotus',
  'mango',
  'matador',
  'mikado',
  'minus',
  'mocca',
  'motto',
  'ninja',
  'oasis',
  'omega',
  'opera',
  'orchestra',
  'panda',
  'paprika',
  'pasta',
  'piano',
  'pizza',
  'poker',
  'polo',
  'puma',
  'quiz',
  'radar',
  'radio',
  'robot',
  'rodeo',
  'safari',
  'salsa',
  'samba',
  'sauna',
  'sofa',
  'solo',
  'tango',
  'taxi',
  'tempo',
  'tornado',
  'villa',
  'yoga',
  'zebra',
] as const;

const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The days since 1970 in UTC: a code holds for one of them, so that what was overheard is soon worth nothing. */
export const matchDay = (now: number): number => Math.floor(now / day);

/** The first two characters of a token that is made of the partner and the day, as two different words. */
export const matchCode = (token: string): string => {
  const [first = 0, second = 0] = [...token.slice(0, 2)].map((character) => base64url.indexOf(character));
  // From one to 63 places further on: the same word twice would be taken for one.
  const other = (first + 1 + (second % (matchWords.length - 1))) % matchWords.length;
  return `${matchWords[first] ?? ''} ${matchWords[other] ?? ''}`;
};
