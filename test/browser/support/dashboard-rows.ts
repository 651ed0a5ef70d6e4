import { day, hour, minute } from '../../../shared/domain/duration.ts';
import { figureNames } from '../../../shared/domain/figures.ts';
import { accountImport } from '../../../worker/db/account-list.ts';
import { alert, panelCheck } from '../../../worker/db/watched.ts';
import { demoId, insert } from '../../../worker/dev/demo-data.ts';

const panel = demoId('pan', 'internex0');
/** A list that was handed in and waits to be looked at. */
export const importId = demoId('imp', 'list');

const listed = (id: string, contact: string, number: string): string =>
  `INSERT INTO listed_accounts (panel_id, panel_account_id, shown_as, contact_email, customer_number, language, premium, import_id, updated_at)
   VALUES ('${panel}', '${id}', '${id}', '${contact}', '${number}', 'de', 1, '${demoId('imp', 'earlier')}', 0);`;

const row = (
  at: number,
  number: number,
  outcome: string,
  field: string | null,
  account: string,
  contact: string,
): string =>
  `INSERT INTO account_import_rows (import_id, number, outcome, field, panel_account_id, shown_as, contact_email, customer_number, language, premium, staged_at)
   VALUES ('${importId}', ${number}, '${outcome}', ${field === null ? 'NULL' : `'${field}'`}, '${account}', '${account}', '${contact}', 'K-${number}', NULL, 0, ${at});`;

const givenUp = (name: string, template: string, error: string, at: number): string =>
  `INSERT INTO outbox (id, kind, payload, state, attempts, next_at, leased_until, last_error, created_at, done_at)
   VALUES ('${demoId('out', name)}', 'mail', '{"to":"verwaltung@baeckerei-grossmann.example","template":"${template}"}', 'dead', 12, 0, 0, '${error}', ${at}, ${at});`;

/** What the dashboard shows of a deployment that has run for a while, and not all of it well (A2, A5, S2). */
export const ofDashboard = (now: number): readonly string[] => {
  const today = Math.floor(now / day);
  const figures = Array.from({ length: 89 }, (_, back) =>
    figureNames.map((what, index) => {
      const value = what === 'cut_median' ? 4_000 + back * 90 : (back * 7 + index * 5) % 23;
      return `('${what}', ${today - 1 - back}, ${value})`;
    }),
  ).flat();
  return [
    listed('CID-T3S4T5A6', 'verwaltung@baeckerei-grossmann.example', 'K-10023'),
    listed('CID-T3S4T5B7', 'diaz@velo-diaz.example', 'K-10024'),
    insert(accountImport, {
      id: importId,
      panelId: panel,
      startedBy: null,
      state: 'draft',
      whole: false,
      rowCount: 4,
      applied: 0,
      removed: 0,
      startedAt: now - hour,
      endedAt: null,
      version: 1,
    }),
    row(now, 1, 'update', null, 'CID-T3S4T5A6', 'buchhaltung@baeckerei-grossmann.example'),
    row(now, 2, 'add', null, 'CID-N2E3W4A5', 'nora@nord.example'),
    row(now, 3, 'repeated', null, 'CID-N2E3W4A5', 'nora.nord@nord.example'),
    row(now, 4, 'wrong', 'contact', 'CID-W2R3O4N5', ''),
    givenUp('bounced', 'accepted', 'http_422', now - 2 * hour),
    givenUp('refused', 'invitation', 'http_403', now - 3 * hour),
    ...Array.from({ length: 6 }, (_, back) =>
      insert(panelCheck, {
        panelId: panel,
        at: now - (back + 1) * 10 * minute,
        outcome: back < 4 ? 'panel_unreachable' : 'ok',
        reason: back < 4 ? 'timeout' : null,
        version: back < 4 ? null : '11.4',
        milliseconds: back < 4 ? 10_000 : 84,
      }),
    ),
    insert(alert, {
      kind: 'panel_down',
      subject: `panel_down:${panel}`,
      about: 'internex Terminal',
      since: now - 10 * minute,
      toldAt: now - 10 * minute,
      overAt: null,
      version: 1,
    }),
    insert(alert, {
      kind: 'queue_late',
      subject: 'queue_late',
      about: '',
      since: now - 2 * day,
      toldAt: now - 2 * day,
      overAt: now - 2 * day + hour,
      version: 2,
    }),
    `INSERT OR REPLACE INTO daily_figures (what, day, value) VALUES ${figures.join(', ')};`,
  ];
};
