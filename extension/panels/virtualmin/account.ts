/** What the connector names a partner's extra administrator: 18 digits of the grant, then the owner. */
const ours = /^ps_[0-9a-f]{18}_([a-z0-9_]+)$/;

const ownerIn = (encoded: string): string =>
  encoded.replace(/_([0-9a-f]{2})/g, (_whole, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

/**
 * The owner's user name. In a partner's session the page names the extra administrator, whose name
 * tells the owner's. Extra administrators that the customer made for its own people stand for
 * themselves: they own no account.
 */
export const account = (document: Document): string | null => {
  const { user, accessLevel } = document.documentElement.dataset;
  if (!user || accessLevel !== '2') return null;
  const encoded = ours.exec(user)?.[1];
  return encoded === undefined ? user : ownerIn(encoded);
};
