import type { Organisation } from '../../shared/domain/organisation.ts';
import type {
  Tender,
  TenderExtract,
  TenderOffer,
  TenderOpening,
  TenderPreference,
} from '../../shared/domain/tender.ts';
import type { Page } from '../store.ts';

/** One line of a partner's list: never with the full text or the contact (T2). */
export interface TenderLine extends TenderExtract {
  /** By this partner. */
  opened: boolean;
  offered: boolean;
  won: boolean;
}

export interface OfferView {
  offer: TenderOffer;
  partner: Organisation;
  /** Null when it is not authorized now. */
  partnerId: string | null;
}

/** T1–T4. */
export interface TenderReads {
  byId(id: string): Promise<Tender | null>;
  /** Open and valid now, the latest first. */
  open(partnerId: string, now: number, after: string | null): Promise<Page<TenderLine>>;
  /** Those that picked this partner's offer, the latest first. */
  won(partnerId: string): Promise<readonly TenderLine[]>;
  /** One open and valid now; null for all others, and nothing of it but its extract. */
  line(tenderId: string, partnerId: string, now: number): Promise<TenderLine | null>;
  opening(tenderId: string, partnerId: string): Promise<TenderOpening | null>;
  openings(tenderId: string): Promise<readonly { opening: TenderOpening; partner: Organisation }[]>;
  offer(tenderId: string, partnerId: string): Promise<TenderOffer | null>;
  offers(tenderId: string): Promise<readonly OfferView[]>;
  preference(organisationId: string): Promise<TenderPreference | null>;
  /** Partners who want to know of a tender and were not mailed of it yet. */
  unmailed(now: number, limit: number): Promise<readonly { tenderId: string; partnerId: string }[]>;
  expired(now: number, limit: number): Promise<readonly Tender[]>;
}
