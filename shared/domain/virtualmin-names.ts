/**
 * The name of a partner's extra administrator on a Virtualmin. Its pages show that name where the
 * owner's pages show the owner's, so the owner's is part of it: the connector writes it, the adapter
 * and the verification run read it (E33).
 */
const shape = /^ps_[0-9a-f]{18}_([a-z0-9_]+)$/;

/** The panel takes letters, digits, `_` and `.` in such a name; everything else is written by its number. */
export const administratorName = (digits: string, owner: string): string =>
  `ps_${digits}_${owner.replace(
    /[^a-z0-9]/g,
    (character) => `_${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  )}`;

/** Whose account a user of the panel works in: the owner of a partner's administrator, or the user itself. */
export const accountOwner = (user: string): string => {
  const owner = shape.exec(user)?.[1];
  if (owner === undefined) return user;
  return owner.replace(/_([0-9a-f]{2})/g, (_whole, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
};
