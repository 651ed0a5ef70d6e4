/**
 * P7: what an applicant has to be, as data the host edits. A criterion's kind says what evidence it
 * can have; its words, whether it is asked, and the least volume are the host's.
 */
export const criterionKinds = ['register', 'website', 'volume', 'declaration'] as const;
export type CriterionKind = (typeof criterionKinds)[number];

export interface Criterion {
  id: string;
  kind: CriterionKind;
  asked: boolean;
  /** The host's own words by language; a language that is missing has ours, or another of the host's. */
  words: Readonly<Record<string, string>>;
}

export const currencies = ['CHF', 'EUR'] as const;
export type Currency = (typeof currencies)[number];
/** What is bought in a year, in whole units. */
export interface Volume {
  currency: Currency;
  amount: number;
}

export interface EligibilityRules {
  criteria: readonly Criterion[];
  leastVolume: Readonly<Record<Currency, number>>;
}

/** The criteria that come with us, in the order of the programme they were taken from; each has our words. */
export const knownCriteria = [
  'register',
  'website',
  'volume',
  'support',
  'invoices',
  'exclusivity',
  'conditions',
] as const;
export type KnownCriterion = (typeof knownCriteria)[number];
export const isKnownCriterion = (id: string): id is KnownCriterion => knownCriteria.some((one) => one === id);

const kindOf = (id: KnownCriterion): CriterionKind =>
  id === 'register' || id === 'website' || id === 'volume' ? id : 'declaration';

export const usualRules: EligibilityRules = {
  criteria: knownCriteria.map((id) => ({ id, kind: kindOf(id), asked: true, words: {} })),
  leastVolume: { CHF: 2000, EUR: 1800 },
};

/** A company's entry in the register of its country (ISO 3166). */
export interface RegisterEntry {
  name: string;
  number: string;
  country: string;
}

/** What the applicant says about itself. */
export interface EligibilityAnswers {
  register: RegisterEntry | null;
  volume: Volume | null;
  /** Ids of the declarations that were agreed to. */
  declared: readonly string[];
}

/** The same entry however its number is written: `CHE-123.456.789` and `CHE 123456789`. */
export const registerKey = ({ number, country }: Pick<RegisterEntry, 'number' | 'country'>): string =>
  `${country.toUpperCase()}:${number.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')}`;

/** From the strongest: our own books, an admin who looked, the Worker that looked, the applicant. */
export const evidenceSources = ['ledger', 'stated', 'checked', 'declared'] as const;
export type EvidenceSource = (typeof evidenceSources)[number];

/** Evidence that does not come from the applicant; the latest of each source. */
export interface EligibilityEvidence {
  organisationId: string;
  criterion: string;
  source: Exclude<EvidenceSource, 'declared'>;
  met: boolean;
  volume: Volume | null;
  /** What was seen: an admin's words, or a word of ours such as `http_200`. */
  note: string;
  at: number;
  personId: string | null;
  version: number;
}

export interface JudgedCriterion {
  criterion: Criterion;
  standing: 'met' | 'not_met' | 'missing';
  /** Whose evidence decides; null where there is none. */
  by: EvidenceSource | null;
  evidence: readonly EligibilityEvidence[];
}

const enough = (volume: Volume, rules: EligibilityRules): boolean =>
  volume.amount >= rules.leastVolume[volume.currency];

/** What the applicant's own word is worth; null where there is none. A website is believed when it has answered. */
const declared = (
  { id, kind }: Criterion,
  answers: EligibilityAnswers | null,
  rules: EligibilityRules,
): boolean | null => {
  if (answers === null) return null;
  if (kind === 'declaration') return answers.declared.includes(id) ? true : null;
  if (kind === 'register') return answers.register === null ? null : true;
  if (kind === 'volume') return answers.volume === null ? null : enough(answers.volume, rules);
  return null;
};

/** Each criterion that is asked, with its evidence and what follows from the strongest of it. */
export const judgeEligibility = (
  rules: EligibilityRules,
  answers: EligibilityAnswers | null,
  evidence: readonly EligibilityEvidence[],
): readonly JudgedCriterion[] =>
  rules.criteria
    .filter(({ asked }) => asked)
    .map((criterion) => {
      const own = evidenceSources.flatMap((source) =>
        evidence.filter((one) => one.criterion === criterion.id && one.source === source),
      );
      const [strongest] = own;
      const said = declared(criterion, answers, rules);
      const met = strongest
        ? strongest.volume === null
          ? strongest.met
          : enough(strongest.volume, rules)
        : said;
      return {
        criterion,
        standing: met === null ? 'missing' : met ? 'met' : 'not_met',
        by: strongest?.source ?? (said === null ? null : 'declared'),
        evidence: own,
      };
    });

export const unmet = (judged: readonly JudgedCriterion[]): readonly JudgedCriterion[] =>
  judged.filter(({ standing }) => standing !== 'met');
