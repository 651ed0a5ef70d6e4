/**
 * What an organisation sees of the books. `earnings`: discounts and cashbacks of a partner. `invoices`: what it
 * pays itself, and nobody else sees (M2). `reinvoicing`: what a partner pays for clients with full access (B6).
 * `months`: the sums of all of these, by client and month.
 */
export const moneyParts = ['earnings', 'invoices', 'reinvoicing', 'months'] as const;
export type MoneyPart = (typeof moneyParts)[number];

/** Of one client there is nothing to pay that could not be invoiced on. */
export const clientParts = ['reinvoicing', 'earnings', 'months'] as const satisfies readonly MoneyPart[];
