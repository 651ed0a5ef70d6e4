import { day, hour } from '../../shared/domain/duration.ts';
import { type EligibilityEvidence, registerKey } from '../../shared/domain/eligibility.ts';
import { type FigureName, figureNames } from '../../shared/domain/figures.ts';
import type { Partnership } from '../../shared/domain/partnership.ts';
import { eligibilityEvidence } from '../../worker/db/programme.ts';
import { denial } from '../../worker/db/support.ts';
import { demoId, insert } from '../../worker/dev/demo-data.ts';

/** The applicant whose page is shown. */
export const applicant = demoId('org', 'applicant0');

const entry = { name: 'Werft 12 Design GmbH', number: 'HRB 41277', country: 'DE' };

/** What that applicant says of itself (P7). */
export const answers: NonNullable<Partnership['evidence']> = {
  website: 'https://werft12.example',
  about: 'Shops and booking pages for harbours, shipyards and inns on the coast.',
  answers: {
    register: entry,
    volume: { currency: 'EUR', amount: 4200 },
    declared: ['support', 'invoices', 'exclusivity', 'conditions'],
  },
  registerKey: registerKey(entry),
};

/** Where each figure is on an ordinary day, and by how much it has grown over the weeks that are shown. */
const usual: Record<FigureName, { from: number; to: number; byWeek: boolean }> = {
  openings: { from: 2, to: 9, byWeek: true },
  shares: { from: 0.3, to: 0.9, byWeek: true },
  ends: { from: 0.1, to: 0.6, byWeek: true },
  applications: { from: 0.1, to: 0.7, byWeek: true },
  failures: { from: 0.4, to: 1.2, byWeek: true },
  given_up: { from: 0, to: 0, byWeek: false },
  live: { from: 1, to: 6, byWeek: false },
  partners_authorized: { from: 1, to: 2, byWeek: false },
  partners_applied: { from: 1, to: 3, byWeek: false },
  partners_suspended: { from: 0, to: 0, byWeek: false },
  cut_median: { from: 5200, to: 3900, byWeek: false },
};
const daysShown = 90;

/** Weeks as they are: quiet on weekends, growing, and no two days alike. */
const figure = (what: FigureName, date: number, ago: number): number => {
  const { from, to, byWeek } = usual[what];
  const grown = from + ((to - from) * (daysShown - ago)) / daysShown;
  // 1970-01-01 was a Thursday.
  const weekend = byWeek && [2, 3].includes(date % 7);
  const uneven = byWeek ? 0.8 + ((date * 7919) % 41) / 100 : 1;
  return Math.round(grown * uneven * (weekend ? 0.25 : 1));
};

/** What admins and staff see of a deployment that has run for a while. */
export const hostWindow = (now: number): readonly string[] => {
  const today = Math.floor(now / day);
  const figures = Array.from({ length: daysShown }, (_, back) => back + 1).flatMap((ago) =>
    figureNames.map((what) => `('${what}', ${today - ago}, ${figure(what, today - ago, ago)})`),
  );
  const found = (more: Pick<EligibilityEvidence, 'criterion' | 'source' | 'note' | 'personId'>): string =>
    insert(eligibilityEvidence, {
      ...more,
      organisationId: applicant,
      met: true,
      volume: null,
      at: now - 20 * hour,
      version: 1,
    });
  return [
    found({ criterion: 'website', source: 'checked', note: 'http_200', personId: null }),
    found({
      criterion: 'register',
      source: 'stated',
      note: 'Register of companies, Kiel: entry found, same address',
      personId: demoId('per', 'admin'),
    }),
    insert(denial, {
      id: demoId('den', 'paused'),
      personId: demoId('per', 'authorized'),
      at: now - 2 * hour,
      code: 'grant_not_active',
      route: `POST /grants/${demoId('grt', 'diaz')}/open`,
      requestId: demoId('req', 'refused'),
    }),
    `INSERT OR REPLACE INTO daily_figures (what, day, value) VALUES ${figures.join(', ')};`,
  ];
};
