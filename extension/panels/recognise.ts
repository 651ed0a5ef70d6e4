import type { Place } from './adapter.ts';
import { panels } from './registry.ts';

/**
 * What a page that no host has named looks like, in people's words; null for any other page. A
 * vendor's panel stands at the vendor's addresses, so there the address says it: marks that are
 * enough on a registered page would be found on many a page of the world. It only chooses a sentence.
 */
export const recognise = (document: Document, place: Place & Pick<URL, 'hostname'>): string | null =>
  Object.values(panels).find(({ adapter: { vendor, detect } }) =>
    vendor ? vendor.test(place.hostname) : detect(document, place),
  )?.adapter.name ?? null;
