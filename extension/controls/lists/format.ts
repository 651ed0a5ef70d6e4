import type { Access } from '../../../shared/domain/access.ts';
import { day, hour, minute } from '../../../shared/domain/duration.ts';
import { type EnforcementLabel, shownAs } from '../../../shared/domain/enforcement.ts';
import { type Language, locales } from '../../../shared/messages/language.ts';
import type { ListWords } from '../../../shared/messages/panel/en.ts';

export const accessText = (access: Access, words: ListWords): string =>
  access.kind === 'full' ? words.full : words.products(access.products.length);

/** Time left, short, as in a list: "29d". Rounded up, so that a share that still lives never says 0. */
export const timeLeft = (
  endsAt: number | null,
  now: number,
  language: Language,
  words: ListWords,
): string => {
  if (endsAt === null) return words.noEnd;
  const left = Math.max(0, endsAt - now);
  const [amount, unit] = left > day ? [left / day, 'day'] : [left / hour, 'hour'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'narrow' }).format(
    Math.ceil(amount),
  );
};

export const ago = (then: number, now: number, language: Language): string => {
  const past = Math.max(0, now - then);
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
  if (past < hour) return relative.format(-Math.round(past / minute), 'minute');
  return past < day
    ? relative.format(-Math.round(past / hour), 'hour')
    : relative.format(-Math.round(past / day), 'day');
};

export const timeOf = (moment: number, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { timeStyle: 'short' }).format(moment);

/** What ending it would do, in sentences; never more than was checked (S7, E30). */
export const enforcementText = (label: EnforcementLabel, language: Language, words: ListWords): string => {
  const sentences: string[] = [];
  const shown = shownAs(label);
  if (shown === 'leaky') sentences.push(words.leaky);
  if (shown === 'enforced') {
    sentences.push(label.unbounded ? words.enforcedByCredential : words.enforced);
  }
  if (label.enforcement === 'recorded') sentences.push(words.recorded);
  if (label.enforcement === 'brokered') {
    const minutes = label.idleSeconds === null ? null : Math.ceil(label.idleSeconds / 60);
    const idle = new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'long' });
    sentences.push(words.brokered(minutes === null ? null : idle.format(minutes)));
    if (label.unbounded) sentences.push(words.unbounded);
  }
  if (!label.verified) sentences.push(words.unverified);
  return sentences.join(' ');
};
