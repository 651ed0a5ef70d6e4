import { day, hour, minute } from '../../../../shared/domain/duration.ts';
import { type Language, locales } from '../../../../shared/messages/language.ts';
import { perLanguage } from '../../../../shared/messages/per-language.ts';

const relatives = perLanguage((language) => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }));
const dates = perLanguage(
  (language) => new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeZone: 'UTC' }),
);
const moments = perLanguage(
  (language) =>
    new Intl.DateTimeFormat(locales[language], {
      year: 'numeric',
      month: 'short',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'UTC',
      timeZoneName: 'short',
    }),
);

/** How long ago, or in how long: `2 hours ago`, `in 6 days`. */
export const relative = (then: number, now: number, language: Language): string => {
  const format = relatives(language);
  const distance = then - now;
  const size = Math.abs(distance);
  if (size < hour) return format.format(Math.round(distance / minute), 'minute');
  return size < day
    ? format.format(Math.round(distance / hour), 'hour')
    : format.format(Math.round(distance / day), 'day');
};

/** A day, where the hour does not matter. */
export const dateOf = (moment: number, language: Language): string => dates(language).format(moment);

/** Absolute with time zone, as receipts and end dates show it. */
export const exactly = (moment: number, language: Language): string => moments(language).format(moment);
