import * as v from 'valibot';
import { criterionKinds, usualRules } from '../domain/eligibility.ts';
import { languages } from '../messages/language.ts';

/** A text in those of our languages in which the host wrote it; an empty one is left out. */
const perLanguage = (most: number) =>
  v.record(v.picklist(languages), v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most)));

export const longestBenefits = 10_000;
export const longestCriterion = 300;

/** P7. */
const eligibility = v.strictObject({
  criteria: v.pipe(
    v.array(
      v.strictObject({
        id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]{0,30}$/)),
        kind: v.picklist(criterionKinds),
        asked: v.boolean(),
        words: perLanguage(longestCriterion),
      }),
    ),
    v.maxLength(30),
    v.readonly(),
  ),
  leastVolume: v.strictObject({
    CHF: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000_000)),
    EUR: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000_000)),
  }),
});

/** P11: names nobody may pass for, beside those of partners. */
const reservedNames = v.pipe(
  v.array(v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(60))),
  v.maxLength(200),
  v.readonly(),
);

/** P11: a server that answers DNS questions over HTTPS in JSON (`application/dns-json`). */
const dnsResolver = v.pipe(v.string(), v.maxLength(300), v.url(), v.startsWith('https://'));

/** What a host sets about its partner programme (P7, P11, P12); part of `hostSettings`. */
export const programmeSettings = {
  eligibility: { schema: eligibility, unset: usualRules },
  /** P12. */
  benefits: { schema: perLanguage(longestBenefits), unset: {} },
  reservedNames: { schema: reservedNames, unset: ['Support', 'Billing', 'Panelshare'] },
  dnsResolver: { schema: dnsResolver, unset: 'https://cloudflare-dns.com/dns-query' },
};
