import { day, hour } from '../../../shared/domain/duration.ts';
import { directoryEntry } from '../../../worker/db/directory.ts';
import { priceList } from '../../../worker/db/price.ts';
import {
  agreement,
  eligibilityEvidence,
  nameRequest,
  partnerDomain,
  statedRelation,
} from '../../../worker/db/programme.ts';
import { demoId, insert } from '../../../worker/dev/demo-data.ts';

const partner = demoId('org', 'authorized');
const admin = demoId('per', 'admin');

const english = `# Sharing Partner Agreement

Between the host and the partner.

## Purpose

Customers share chosen products or an account with the partner.

## Sign-ins

The partner's people sign in with their own passkeys. Nobody passes one on.`;

const german = `# Sharing-Partner-Vereinbarung

Zwischen dem Hoster und dem Partner.

## Zweck

Kunden geben ausgewählte Produkte oder ein Konto für den Partner frei.

## Anmeldungen

Die Leute des Partners melden sich mit eigenen Passkeys an. Niemand gibt einen weiter.`;

/**
 * The programme in its middle (P7, P8, P10–P12): evidence of each kind, a name that waits, a relation, a
 * version to be confirmed again and one to come, and domains in each state.
 */
export const ofProgramme = (now: number): readonly string[] => {
  const seen = { organisationId: partner, at: now - 20 * day, personId: null, version: 1 };
  const domain = (name: string) => ({
    organisationId: partner,
    domain: name,
    state: 'pending' as const,
    way: null,
    addedAt: now - 12 * day,
    verifiedAt: null,
    seenAt: null,
    checkedAt: null,
    nextCheckAt: now + 12 * hour,
    missed: 0,
    version: 1,
  });
  const written = { texts: { en: english, de: german }, changedBy: admin, version: 1 };
  return [
    insert(directoryEntry, {
      organisationId: partner,
      name: 'Atelier Süd',
      text: 'Shops and websites for bakeries, inns and clubs.\nWe look after them for years, not for a launch.',
      categories: ['shops', 'websites', 'support'],
      languages: ['de', 'fr', 'en'],
      region: 'DE',
      place: 'Lörrach',
      words: ['atelier', 'sued', 'süd', 'shops', 'websites', 'bakeries'],
      listedAt: now - 30 * day,
      version: 1,
    }),
    insert(eligibilityEvidence, {
      ...seen,
      criterion: 'register',
      source: 'stated',
      met: true,
      volume: null,
      note: 'Handelsregisteramt Lörrach, HRB 702117, Auszug vom 2. November 2026',
      personId: admin,
    }),
    insert(eligibilityEvidence, {
      ...seen,
      criterion: 'website',
      source: 'checked',
      met: true,
      volume: null,
      note: 'http_200',
    }),
    insert(eligibilityEvidence, {
      ...seen,
      criterion: 'volume',
      source: 'ledger',
      met: false,
      volume: { currency: 'EUR', amount: 1240 },
      note: 'Invoices of customer K-10023 in the last twelve months',
    }),
    insert(nameRequest, {
      organisationId: partner,
      name: 'Atelier Süd & Partner Webagentur',
      askedBy: demoId('per', 'authorized'),
      at: now - 5 * hour,
      version: 1,
    }),
    insert(statedRelation, {
      oneId: demoId('org', 'agency'),
      otherId: partner,
      note: 'Same managing director, by the register.',
      at: now - 3 * day,
      statedBy: admin,
    }),
    insert(priceList, {
      id: demoId('prl', 'now'),
      startsAt: now - 60 * day,
      prices: [
        {
          category: 'website',
          currency: 'CHF',
          unit: 1990,
          partnerRate: 2000,
          tiers: [
            { from: 10, rate: 500 },
            { from: 50, rate: 1000 },
          ],
        },
        { category: 'website', currency: 'EUR', unit: 1890, partnerRate: 2000, tiers: [] },
        { category: 'domain', currency: 'CHF', unit: 1400, partnerRate: 1000, tiers: [] },
      ],
      changedBy: admin,
      changedAt: now - 61 * day,
      version: 1,
    }),
    insert(agreement, {
      ...written,
      name: '2026-12',
      fromAt: now - 10 * day,
      confirmBy: now + 20 * day,
      changedAt: now - 40 * day,
    }),
    insert(agreement, {
      ...written,
      name: '2027-03',
      fromAt: now + 90 * day,
      confirmBy: null,
      changedAt: now - day,
    }),
    insert(partnerDomain, {
      ...domain('atelier-sued.example'),
      state: 'verified',
      way: 'dns',
      verifiedAt: now - 11 * day,
      seenAt: now - hour,
      checkedAt: now - hour,
    }),
    insert(partnerDomain, domain('baeckerei-webauftritte-loerrach.example')),
    insert(partnerDomain, {
      ...domain('sued-alt.example'),
      state: 'withdrawn',
      way: 'file',
      verifiedAt: now - 11 * day,
      seenAt: now - 3 * day,
      checkedAt: now - hour,
      missed: 3,
    }),
  ];
};
