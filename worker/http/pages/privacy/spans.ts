import { day } from '../../../../shared/domain/duration.ts';
import type { Language } from '../../../../shared/messages/language.ts';
import type { Spans } from '../../../../shared/messages/pages/privacy/words.ts';
import { keptPer, perLanguage } from '../../../../shared/messages/per-language.ts';
import { timed } from '../../../db/retention/register.ts';

const lengths = perLanguage((language) =>
  keptPer(
    (unit: 'day' | 'year') => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }),
  ),
);

/** The spans that the minute's job keeps to, as a person reads them: "90 days", "3 years". */
export const spansIn = (language: Language): Spans => {
  const said = (count: number, unit: 'day' | 'year'): string => lengths(language)(unit).format(count);
  return (name) => {
    const ending = timed.find(([, one]) => one.name === name)?.[1];
    if (!ending) throw new Error(`nothing in the register is called ${name}`);
    const days = ending.after / day;
    return days > 0 && days % 365 === 0 ? said(days / 365, 'year') : said(days, 'day');
  };
};
