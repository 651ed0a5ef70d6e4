import { day } from '../../../shared/domain/duration.ts';
import type { Register } from './rule.ts';

/** What the dashboard is drawn from: words to search by, figures, the state of panels and alerts. */
export const watch: Register = {
  name_words: {
    purpose: 'host',
    basis: 'interest',
    why: 'The words of the names of organisations and accounts, by which the host’s people find them',
    personal: ['word'],
    plain: ['kind', 'id'],
    exported: 'the names themselves are in the export',
    ends: [{ by: 'act', says: 'Follows the name: changed, emptied and deleted with it' }],
  },
  daily_figures: {
    purpose: 'operation',
    basis: 'interest',
    why: 'How many of what on each day',
    personal: [],
    plain: ['what', 'day', 'value'],
    exported: 'says nothing about a person',
    ends: [{ by: 'act', says: 'Kept: numbers only' }],
  },
  panel_checks: {
    purpose: 'operation',
    basis: 'interest',
    why: 'Whether a panel answered, and how fast',
    personal: [],
    plain: ['panel_id', 'at', 'outcome', 'reason', 'version', 'milliseconds'],
    exported: 'says nothing about a person',
    ends: [
      {
        by: 'time',
        name: 'panelCheck',
        after: 14 * day,
        where: 'at < ?',
        key: 'rowid',
        says: 'after the check',
      },
    ],
  },
  alerts: {
    purpose: 'operation',
    basis: 'interest',
    why: 'What was wrong with the deployment, and whether the admins were told',
    personal: [],
    plain: ['subject', 'kind', 'about', 'since', 'told_at', 'over_at', 'version'],
    exported: 'says nothing about a person',
    ends: [
      {
        by: 'time',
        name: 'alertOver',
        after: 90 * day,
        where: 'over_at IS NOT NULL AND over_at < ?',
        key: 'subject',
        says: 'after it was over',
      },
    ],
  },
  watch_state: {
    purpose: 'operation',
    basis: 'interest',
    why: 'When the minute’s job last looked, and what it found',
    personal: [],
    plain: ['one', 'at', 'state'],
    exported: 'says nothing about a person',
    ends: [{ by: 'act', says: 'One row, written anew each minute' }],
  },
};
