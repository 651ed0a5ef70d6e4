import type { Language } from '../../../../shared/messages/language.ts';
import { isLogDetail } from '../../../../shared/messages/pages/log/details.ts';
import { logWords } from '../../../../shared/messages/pages/log/index.ts';
import { isLogValue } from '../../../../shared/messages/pages/log/values.ts';
import type { LogLine } from '../../../app/log/read.ts';
import type { AuditRow } from '../../../app/records.ts';
import { sign } from '../parts/sign.ts';
import { exactly } from '../parts/time.ts';

type Value = AuditRow['data'][string];

/** Ids of other rows, and how often something was done at the panel, are for the export; here they would only be in the way. */
const says = (value: Value | undefined): boolean =>
  value !== null && value !== undefined && !/^[a-z]{3}_[a-z0-9]{20}$/.test(String(value));

/** These hold what a person wrote or is called, which may be the same as a code of ours. */
const ownWords: readonly string[] = ['name', 'account', 'panelAccount', 'domain', 'version', 'products'];

const said = (detail: string, value: Value, language: Language): string => {
  if (detail.endsWith('At') && typeof value === 'number') return exactly(value, language);
  if (isLogValue(value) && !ownWords.includes(detail)) return logWords[language].values[value];
  return String(value);
};

/** What an event says beside its name, in its reader's words (A4). */
export const Details = ({ line, language }: { line: LogLine; language: Language }) => {
  const words = logWords[language];
  const details = [
    ...Object.entries(line.row.data).filter(([detail, value]) => detail !== 'generation' && says(value)),
    ...line.erased.map((erased) => [erased, words.erased] as const),
  ];
  if (details.length === 0) return null;
  return (
    <ul>
      {details.map(([detail, value]) => (
        <li>
          <small class="quiet">
            {isLogDetail(detail) ? words.details[detail] : detail}
            {sign(':', language)} {said(detail, value, language)}
          </small>
        </li>
      ))}
    </ul>
  );
};
