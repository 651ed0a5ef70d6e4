import type { Access } from '../../../../shared/domain/access.ts';
import { type AccessRequest, differencesOf } from '../../../../shared/domain/access-request.ts';
import type { Language } from '../../../../shared/messages/language.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { requestWords } from '../../../../shared/messages/pages/requests/index.ts';
import { Badge, Scroll } from '../parts/elements.tsx';
import { AccessSummary, type Ending, endText, otherEnds } from '../parts/share.tsx';
import { dateOf } from '../parts/time.ts';

type Ask = Pick<AccessRequest, 'asked' | 'endsAt' | 'extendsGrantId' | 'projectId'>;

/** What a partner asks for, in our words. */
export const askedText = ({ asked, extendsGrantId }: Ask, language: Language): string => {
  const words = requestWords[language];
  if (extendsGrantId !== null) return words.moreTime;
  if (asked.kind === 'full') return words.full[asked.payer];
  const { categories } = pageWords[language].sharing;
  const join = new Intl.ListFormat(language, { type: 'conjunction' });
  const kinds = join.format(asked.categories.map((category) => categories[category]));
  return words.limited(kinds, asked.names.length === 0 ? null : join.format(asked.names));
};

export const askedUntil = ({ endsAt, projectId }: Ask, language: Language): string => {
  const { sharing } = pageWords[language];
  const requests = requestWords[language];
  const until = endsAt === null ? requests.openEnd : sharing.until(dateOf(endsAt, language));
  return `${until}${otherEnds({ endsAt, projectId }, language)}`;
};

/** In what the given differs from the asked; nothing where it does not. */
export const Differences = (part: {
  ask: Ask;
  given: { access: Access; endsAt: number | null };
  language: Language;
}) => {
  const words = requestWords[part.language];
  const found = differencesOf(part.ask, part.given);
  return found.length === 0 ? null : (
    <ul class="bare" data-differences={found.join(' ')}>
      {found.map((difference) => (
        <li>
          <Badge tone="warning">{words.differences[difference]}</Badge>
        </li>
      ))}
    </ul>
  );
};

/** Q3: asked and given side by side, with who pays; on the request, on a counter-offer, and in a client's detail view. */
export const AskedAndGiven = (part: {
  ask: Ask;
  given: { access: Access } & Ending;
  language: Language;
  /** Said to the customer itself. */
  own?: boolean;
}) => {
  const { ask, given, language } = part;
  const words = requestWords[language];
  const same = differencesOf(ask, given).length === 0;
  return (
    <Scroll label={words.comparison}>
      <table data-comparison>
        <caption>{words.comparison}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.asked}</th>
            <th scope="col">{words.given}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{words.what}</th>
            <td>{askedText(ask, language)}</td>
            <td>
              <AccessSummary access={given.access} language={language} own={part.own ?? false} />
            </td>
          </tr>
          <tr>
            <th scope="row">{words.until}</th>
            <td>{askedUntil(ask, language)}</td>
            <td>{endText(given, language, part.own ?? false)}</td>
          </tr>
        </tbody>
      </table>
      {same ? <p class="quiet">{words.same}</p> : <Differences ask={ask} given={given} language={language} />}
    </Scroll>
  );
};
