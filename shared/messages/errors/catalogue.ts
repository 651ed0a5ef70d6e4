import type { RefusalCode } from '../../domain/refusal.ts';

/** What a refusal is in words: what happened, and what to do next. */
export interface ErrorWords {
  title: string;
  detail: string;
}

/** What a message may name: counts, states, product names. Never a secret, an address or a foreign name. */
export type ErrorFacts = Readonly<Record<string, string | number>>;

/** Every reason has words in every language; a missing one does not compile. */
export type ErrorCatalogue = Record<RefusalCode, (facts: ErrorFacts) => ErrorWords>;

/** Words that need no facts. */
export const say =
  (title: string, detail: string): (() => ErrorWords) =>
  () => ({ title, detail });

/** Words for the state a thing is in, where the refusal names it; else the words that always hold. */
export const byState =
  (title: string, details: Readonly<Record<string, string>>, otherwise: string) =>
  (facts: ErrorFacts): ErrorWords => ({ title, detail: details[String(facts['state'])] ?? otherwise });
