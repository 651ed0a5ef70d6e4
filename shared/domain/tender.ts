import type { Language } from '../messages/language.ts';
import { day } from './duration.ts';
import { plainLine, plainLines } from './plain-text.ts';
import type { Refusal } from './refusal.ts';
import { fail, ok, type Result } from './result.ts';

export const tenderStates = ['unconfirmed', 'open', 'awarded', 'cancelled', 'expired'] as const;
export type TenderState = (typeof tenderStates)[number];

/** What everybody who may read tenders sees (T1). */
export interface TenderExtract {
  id: string;
  title: string;
  extract: string;
  /** In the author's words; empty when it says none. */
  budget: string;
  /** ISO 3166-1. */
  region: string;
  language: Language;
  validUntil: number;
}

/** Work that somebody looks for, with or without an account here (T1–T4). */
export interface Tender extends TenderExtract {
  state: TenderState;
  fullText: string;
  name: string;
  email: string;
  phone: string;
  createdAt: number;
  /** When the author confirmed its address: nobody reads it before. */
  confirmedAt: number | null;
  closedAt: number | null;
  /** The partner whose offer the author picked. */
  winnerId: string | null;
  version: number;
}

/** A partner has opened the full text and the contact: once, however often it looks (T2). */
export interface TenderOpening {
  tenderId: string;
  partnerId: string;
  personId: string;
  at: number;
}

export interface TenderOffer {
  tenderId: string;
  partnerId: string;
  text: string;
  /** An amount in the partner's words, with what it covers. */
  price: string;
  madeBy: string;
  at: number;
  version: number;
}

/** Of which tenders a partner wants mails; no country means all of them. */
export interface TenderPreference {
  organisationId: string;
  languages: readonly Language[];
  regions: readonly string[];
  since: number;
  version: number;
}

/** A share that came of a tender: the partner's exclusivity holds for it (P7). */
export interface TenderShare {
  invitationId: string;
  tenderId: string;
  at: number;
}

export const longestTender = 60 * day;
export const unconfirmedTenderLife = 3 * day;
export const tenderLengths = {
  title: 120,
  extract: 300,
  fullText: 5_000,
  budget: 80,
  name: 120,
  phone: 40,
  offer: 2_000,
  price: 120,
} as const;

export type TenderFields = Pick<
  Tender,
  | 'title'
  | 'extract'
  | 'fullText'
  | 'budget'
  | 'region'
  | 'language'
  | 'validUntil'
  | 'name'
  | 'email'
  | 'phone'
>;

/** A tender as it is before its author has confirmed the address. */
export const newTender = (id: string, fields: TenderFields, now: number): Tender => ({
  ...fields,
  id,
  title: plainLine(fields.title),
  extract: plainLines(fields.extract),
  fullText: plainLines(fields.fullText),
  budget: plainLine(fields.budget),
  name: plainLine(fields.name),
  phone: plainLine(fields.phone),
  state: 'unconfirmed',
  createdAt: now,
  confirmedAt: null,
  closedAt: null,
  winnerId: null,
  version: 1,
});

/** The state to show: one past its date is expired even before the job has written so. */
export const tenderState = (tender: Pick<Tender, 'state' | 'validUntil'>, now: number): TenderState =>
  (tender.state === 'open' || tender.state === 'unconfirmed') && now >= tender.validUntil
    ? 'expired'
    : tender.state;

export type TenderCommand =
  | { type: 'publish' }
  | { type: 'cancel' }
  | { type: 'pick'; partnerId: string }
  | { type: 'expire' };

export const transitionTender = (
  current: Tender,
  command: TenderCommand,
  now: number,
): Result<Tender, Refusal> => {
  const state = tenderState(current, now);
  const next = { ...current, version: current.version + 1 };
  switch (command.type) {
    case 'publish':
      return state === 'unconfirmed' ? ok({ ...next, state: 'open', confirmedAt: now }) : over;
    case 'cancel':
      return state === 'unconfirmed' || state === 'open'
        ? ok({ ...next, state: 'cancelled', closedAt: now })
        : over;
    case 'pick':
      return state === 'open'
        ? ok({ ...next, state: 'awarded', winnerId: command.partnerId, closedAt: now })
        : over;
    case 'expire':
      return current.state === 'open' && state === 'expired'
        ? ok({ ...next, state: 'expired', closedAt: now })
        : over;
  }
};

const over: { ok: false; error: Refusal } = fail({ code: 'conflict' });
