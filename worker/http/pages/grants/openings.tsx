import type { Language } from '../../../../shared/messages/language.ts';
import { grantWords } from '../../../../shared/messages/pages/grants/index.ts';
import type { OpeningWord } from '../../../../shared/messages/pages/grants/words.ts';
import type { Opening } from '../../../app/records.ts';
import type { Page } from '../../../store.ts';
import { Columns, Empty, Scroll } from '../parts/elements.tsx';
import { exactly, relative } from '../parts/time.ts';

const wordOf = ({ way, outcome }: Opening): OpeningWord => {
  if (way === 'card') return outcome === 'landed' ? 'secret' : 'card';
  if (outcome === 'minted') return 'started';
  return outcome === 'failed' ? 'unknown' : outcome;
};

/** W7: who of the partner opened when, by name (E18), and what the page showed (E33). */
export const Openings = ({
  page,
  grantId,
  now,
  language,
}: {
  page: Page<{ opening: Opening; personName: string }>;
  grantId: string;
  now: number;
  language: Language;
}) => {
  const words = grantWords[language].openings;
  if (page.rows.length === 0) {
    return (
      <Empty>
        <p>{words.none}</p>
      </Empty>
    );
  }
  return (
    <>
      <Scroll label={words.heading} stack>
        <table>
          <Columns of={[words.when, words.who, words.outcome]} />
          <tbody>
            {page.rows.map(({ opening, personName }) => (
              <tr>
                <td>
                  <time datetime={new Date(opening.at).toISOString()} title={exactly(opening.at, language)}>
                    {relative(opening.at, now, language)}
                  </time>
                </td>
                <td data-label={words.who}>{personName}</td>
                <td data-outcome={opening.outcome}>{words.outcomes[wordOf(opening)]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {page.next === null ? null : (
        <p>
          <a href={`/grants/${grantId}?after=${encodeURIComponent(page.next)}`}>{words.older}</a>
        </p>
      )}
    </>
  );
};
