/** Whether a run of characters looks made by a machine and not by a person: keys, hashes, tokens, one-time words. */
export const tokenLike = (run: string): boolean => {
  const word = run.replace(/[.!?]+$/, '');
  if (/^(?:sk|pk|rk|ghp|gho|glpat|xox[abp]|akia|eyj)[-_a-z0-9]{8,}/i.test(word)) return true;
  return word.split(/[./@]/).some((part) => {
    if (part.length < 8) return false;
    const digits = part.replace(/\D/g, '').length;
    const letters = part.replace(/[^A-Za-z]/g, '').length;
    const turns = part.match(/[A-Za-z]\d|\d[A-Za-z]/g)?.length ?? 0;
    const humps = part.match(/[a-z][A-Z]/g)?.length ?? 0;
    if (part.length >= 12 && turns >= 2 && digits >= 2 && letters >= 2) return true;
    if (turns >= 3 || (part.length >= 14 && humps >= 2)) return true;
    return part.length >= 32 && !part.includes('-');
  });
};

/** Short links have short tokens: letters of both sizes with digits, or letters and digits in turn, are no word. */
const drawn = (word: string): boolean => {
  if (word.length < 4) return false;
  const turns = word.match(/(?=[A-Za-z]\d|\d[A-Za-z])/g)?.length ?? 0;
  const humps = word.match(/[a-z][A-Z]/g)?.length ?? 0;
  return turns >= 2 || humps >= 2 || (turns > 0 && (/[a-z][A-Z]/.test(word) || /[A-Z]{2}/.test(word)));
};

/** A part of an address that says a place in words, and nothing that only one reader was meant to know. */
const plainPlace = (segment: string): boolean =>
  segment === '' ||
  (segment.length <= 60 &&
    !/\d{4,}/.test(segment) &&
    !tokenLike(segment) &&
    !segment.split(/[-_.]/).some(drawn) &&
    !/[=~%]/.test(segment));

const plainValue = /^(?:[a-z_-]{0,24}|\d{1,3})$/i;
const secretNames =
  /tok|key|code|otp|auth|sig|hash|ticket|nonce|state|pass|pin|conf|reset|user|mail|uid|sess/i;

/** Whether a link gives nothing away: no name in it, no token, no number that could be a code. */
export const linkIsPlain = (link: string): boolean => {
  const address = link.trim().replace(/[.,;:!?)\]]+$/, '');
  if (address === '' || address === '#') return true;
  if (/^(?:mailto|tel):/i.test(address)) return !address.includes('?');
  const absolute = /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`;
  const url = URL.parse(absolute);
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '') {
    return false;
  }
  if (url.hostname.split('.').some((label) => label.length > 40 || tokenLike(label))) return false;
  if (!url.pathname.split('/').every(plainPlace)) return false;
  if (!/^#?[a-z_/-]{0,40}$/i.test(url.hash)) return false;
  return [...url.searchParams].every(
    ([name, value]) => plainValue.test(value) && !secretNames.test(name) && name.length <= 24,
  );
};

/** Links as origin and path: what stands behind `?` and `#` is not passed on. */
export const withoutQueries = (text: string): string =>
  text.replace(
    /(\b[a-z][a-z0-9+.-]*:\/\/[^\s?#]+|\b(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/[^\s?#]*)?)[?#][^\s<>"']+/gi,
    '$1',
  );
