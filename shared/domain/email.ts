/** The one form in which domains are compared (S15): ASCII, as the DNS has it, in lower case. */
export const canonicalDomain = (domain: string): string => {
  const plain = domain.normalize('NFKC').toLowerCase().replace(/\.$/, '');
  if (!/[^\p{ASCII}]/u.test(plain) || /[\s/\\?#@:%[\]]/.test(plain)) return plain;
  return URL.parse(`http://${plain}`)?.hostname ?? plain;
};

/** In every world this code runs in; the standard library of the language does not name it. */
declare const URL: { parse(text: string): { hostname: string } | null };

/** A domain or an address, as its domain is compared. */
export const canonicalName = (name: string): string => {
  const at = name.lastIndexOf('@');
  const local = name
    .slice(0, at + 1)
    .normalize('NFKC')
    .toLowerCase();
  return `${local}${canonicalDomain(name.slice(at + 1))}`;
};

/** Addresses compare in lower case, without spaces around them, their domain in its one form. */
export const normaliseEmail = (text: string): string => canonicalName(text.trim());

/** The domain of a website as people type its address: `https://www.Studio.example/shop` is at `studio.example`. */
export const websiteDomain = (address: string): string | null => {
  const host = address
    .trim()
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/[/?#:].*$/, '')
    .replace(/^www\./i, '');
  const domain = canonicalDomain(host);
  return /^[^.\s]+(?:\.[^.\s]+)+$/.test(domain) ? domain : null;
};

/** Whether an address lies at a domain or below it. */
export const isAtDomain = (email: string, domain: string): boolean => {
  const own = emailDomain(normaliseEmail(email));
  return own === domain || own.endsWith(`.${domain}`);
};

/** What follows the last @. */
export const emailDomain = (email: string): string => email.slice(email.lastIndexOf('@') + 1);

/** The mailbox behind an address: most mail servers deliver `lena+panel@` to `lena@`. */
export const mailboxOf = (email: string): string => email.replace(/\+[^@]*(?=@)/, '');

/** Shows enough of an address to recognise one's own and no more: `l…a@post.example`. */
export const maskEmail = (email: string): string => {
  const local = email.slice(0, email.lastIndexOf('@'));
  const shown =
    local.length <= 2 ? `${local.charAt(0)}…` : `${local.charAt(0)}…${local.charAt(local.length - 1)}`;
  return `${shown}@${emailDomain(email)}`;
};
