/**
 * The vendor's own sharing, step by step in the vendor's own labels (recorded mode). `other` is what can
 * be said of any panel. Sources: the vendors' help pages, as of November 2026.
 */
export type Vendor = 'internex' | 'ionos' | 'infomaniak' | 'other';
export const vendorOf = (kind: string): Vendor =>
  kind === 'internex' || kind === 'ionos' || kind === 'infomaniak' ? kind : 'other';

export type VendorStepsWords = Record<
  Vendor,
  { start: (partner: string) => readonly string[]; end: (partner: string) => readonly string[] }
>;
