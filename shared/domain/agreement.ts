import { day } from './duration.ts';

/** P10: one version of the Sharing Partner Agreement. */
export interface Agreement {
  /** As it is named on the page and in confirmations, such as `2026-11`. */
  name: string;
  /** From then on it is the one that applicants confirm. */
  fromAt: number;
  /** Until then partners of an earlier version confirm it again; null asks nobody. */
  confirmBy: number | null;
  /** By language, as `readAgreement` reads them; null for the one that comes with us. */
  texts: Readonly<Record<string, string>> | null;
  changedBy: string | null;
  changedAt: number;
  version: number;
}

/** In force now: the latest whose date has come. */
export const agreementInForce = (all: readonly Agreement[], now: number): Agreement | null =>
  all.filter(({ fromAt }) => fromAt <= now).toSorted((a, b) => b.fromAt - a.fromAt)[0] ?? null;

export interface AgreementOwed {
  name: string;
  confirmBy: number;
  overdue: boolean;
}

/**
 * P10: what a partner that confirmed `confirmed` still has to confirm. A version that was skipped counts:
 * its date does not move because a newer one came.
 */
export const agreementOwed = (
  all: readonly Agreement[],
  confirmed: string | null,
  now: number,
): AgreementOwed | null => {
  const since = all.find(({ name }) => name === confirmed)?.fromAt ?? Number.NEGATIVE_INFINITY;
  const dates = all.flatMap(({ fromAt, confirmBy }) =>
    fromAt > since && fromAt <= now && confirmBy !== null ? [confirmBy] : [],
  );
  const current = agreementInForce(all, now);
  if (dates.length === 0 || current === null) return null;
  const confirmBy = Math.min(...dates);
  return { name: current.name, confirmBy, overdue: confirmBy <= now };
};

export const agreementNotices = ['asked', 'reminder', 'overdue'] as const;
export type AgreementNotice = (typeof agreementNotices)[number];

const remindedBefore = 14 * day;

/** Which mails about a version are due now; each goes to each partner once. Long after the date none is. */
export const agreementNoticesDue = (
  { fromAt, confirmBy }: Pick<Agreement, 'fromAt' | 'confirmBy'>,
  now: number,
): readonly AgreementNotice[] => {
  if (confirmBy === null || now < fromAt || now > confirmBy + 7 * day) return [];
  if (now >= confirmBy) return ['overdue'];
  // Where there is less time than that, half of it has to pass.
  const remindAt = Math.max(confirmBy - remindedBefore, fromAt + (confirmBy - fromAt) / 2);
  return now >= remindAt ? ['asked', 'reminder'] : ['asked'];
};

/** The parts of an agreement as a host writes it. */
export interface WrittenAgreement {
  title: string;
  parties: string;
  sections: readonly { heading: string; paragraphs: readonly string[] }[];
}

/**
 * `# Title`, a paragraph on the parties, then `## Heading` and paragraphs, each apart by an empty line.
 * Null when it is not written so: what is confirmed has a title and sections that say something.
 */
export const readAgreement = (written: string): WrittenAgreement | null => {
  const blocks = written
    .replace(/\r\n?/g, '\n')
    // A heading stands for itself, with or without an empty line after it.
    .replace(/^(#{1,2} .*)$/gm, '\n$1\n')
    .split(/\n\s*\n/)
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter((block) => block !== '');
  const [first, ...rest] = blocks;
  if (first === undefined || !first.startsWith('# ')) return null;
  const parties: string[] = [];
  const sections: { heading: string; paragraphs: string[] }[] = [];
  for (const block of rest) {
    if (block.startsWith('# ')) return null;
    if (block.startsWith('## ')) sections.push({ heading: block.slice(3).trim(), paragraphs: [] });
    else (sections.at(-1)?.paragraphs ?? parties).push(block);
  }
  const whole = sections.length > 0 && sections.every(({ paragraphs }) => paragraphs.length > 0);
  return whole ? { title: first.slice(2).trim(), parties: parties.join('\n\n'), sections } : null;
};

/** The other way round, so that a new version begins with the text of the last. */
export const writeAgreement = ({ title, parties, sections }: WrittenAgreement): string =>
  [
    `# ${title}`,
    parties,
    ...sections.flatMap(({ heading, paragraphs }) => [`## ${heading}`, ...paragraphs]),
  ].join('\n\n');
