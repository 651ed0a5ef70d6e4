/**
 * What an organisation sees of the books. `earnings`: discounts and cashbacks of a partner. `invoices`: what it
 * pays itself, and nobody else sees (M2). `reinvoicing`: what a partner pays for clients with full access (B6).
 */
export const moneyParts = ['earnings', 'invoices', 'reinvoicing'] as const;
export type MoneyPart = (typeof moneyParts)[number];
