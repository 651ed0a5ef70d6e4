/** Addresses compare in lower case and without spaces around them; the domain is what follows the last @. */
export const normaliseEmail = (text: string): string => text.trim().normalize('NFKC').toLowerCase();

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
