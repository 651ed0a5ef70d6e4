interface Named {
  name: string;
}
type NamedAccount = Named & { shownAs: string };

/** What is called the same twice is said once. */
export const told = (...names: readonly string[]): string => [...new Set(names)].join(' · ');

/** An account as a person tells it from others of that name: `Diaz Cycles · Froxlor · diaz-shop`. */
export const accountNamed = (account: NamedAccount, panel: Named): string =>
  told(account.name, panel.name, account.shownAs);

/** What tells an account from others of its name, small beside it. */
export const accountAt = (account: { name: string; shownAs: string }, panel: { name: string }): string =>
  told(...[panel.name, account.shownAs].filter((one) => one !== account.name));

/** All of it, and whose it is. */
export const whose = (part: { customer: Named; account: NamedAccount; panel: Named }): string =>
  told(part.customer.name, part.account.name, part.panel.name, part.account.shownAs);
