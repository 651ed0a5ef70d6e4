import type { Language } from '../../shared/messages/language.ts';

/** A sentence of the catalogue with its names filled in. */
export const say = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

export const sayCount = (
  forms: Readonly<{ one: string; other: string }>,
  count: number,
  language: Language,
): string => {
  const form = new Intl.PluralRules(language).select(count) === 'one' ? forms.one : forms.other;
  return say(form, { count });
};
