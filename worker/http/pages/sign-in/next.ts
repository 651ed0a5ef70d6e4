import * as v from 'valibot';

/** Where to go on after signing in or proving: a path of ours, never another origin; long enough for a share of a hundred products. */
export const next = v.optional(v.pipe(v.string(), v.maxLength(8000)));

const nowhere = 'https://nowhere.invalid';

/** The path if it really is one of ours, or the start. Browsers read `//`, `/\` and tabs as another host. */
export const safeNext = (path: string | undefined): string => {
  if (path === undefined || !path.startsWith('/') || /[\\\p{Cc}]/u.test(path)) return '/';
  const url = URL.parse(path, nowhere);
  return url?.origin === nowhere ? `${url.pathname}${url.search}` : '/';
};

/** An address of ours with the parameters that have a value. */
export const withQuery = (path: string, parameters: Readonly<Record<string, string | undefined>>): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) query.set(name, value);
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
};
