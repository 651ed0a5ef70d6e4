import { type Language, locales } from '../../shared/messages/language.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Made when it is first asked for: a format is slow to make, and few are needed of them. */
const once = <Value>(make: () => Value): (() => Value) => {
  let made: Value | null = null;
  return () => {
    made ??= make();
    return made;
  };
};

/** Times in a person's language: short and relative, with the hour for the age of data. */
export const makeTimes = (language: Language) => {
  const relative = once(() => new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' }));
  const clock = once(() => new Intl.DateTimeFormat(locales[language], { timeStyle: 'short' }));
  const dated = once(
    () => new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeStyle: 'short' }),
  );

  return {
    /** `2 hours ago`, `in 3 days`. */
    relative: (moment: number, now: number): string => {
      const difference = moment - now;
      const size = Math.abs(difference);
      if (size < hour) return relative().format(Math.trunc(difference / minute), 'minute');
      if (size < day) return relative().format(Math.trunc(difference / hour), 'hour');
      return relative().format(Math.trunc(difference / day), 'day');
    },
    /** A time of today, or a date and a time. */
    at: (moment: number, now: number): string => (now - moment < day / 2 ? clock() : dated()).format(moment),
  };
};
export type Times = ReturnType<typeof makeTimes>;
