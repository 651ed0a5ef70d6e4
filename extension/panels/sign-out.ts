/** How the session that the browser has at a panel is seen and ended, by the panel's own logout. */
export interface SignOut {
  /** Where to look, relative to the panel's start. */
  path: string;
  /** The logout that ends the session whose page we ended up on; null where nobody is signed in. */
  logout(landed: URL, page: string): string | null;
  /** How often the page after a sign-in may be asked for anew while it names nobody; not at all unless said. */
  reloads?: number;
}
