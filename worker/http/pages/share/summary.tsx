import type { Access } from '../../../../shared/domain/access.ts';
import { enforcementOf, limitsProducts } from '../../../../shared/domain/enforcement.ts';
import { canBeBound } from '../../../../shared/domain/product-binding.ts';
import type { Language } from '../../../../shared/messages/language.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import type { ConsentFacts } from '../../../app/invitation/consent.ts';
import type { RequestSight } from '../../../app/request/see.ts';
import { Facts } from '../parts/elements.tsx';
import { idleDaysFrom } from '../parts/idle.tsx';
import { AccessSummary, Enforcement, endText } from '../parts/share.tsx';
import { AskedInSummary } from './answering.tsx';
import { agency, type Choices, endOf } from './choices.ts';

/** H4: what this share binds for good, and what it moves nowhere. */
const Bound = ({
  facts,
  access,
  language,
}: {
  facts: ConsentFacts;
  access: Access | null;
  language: Language;
}) => {
  const words = pageWords[language].share;
  const { binds, bound, products } = facts.offer;
  if (!binds || access === null) return null;
  const names =
    access.kind === 'full'
      ? products.filter(({ id }) => bound.has(id)).map(({ name }) => name)
      : access.products.filter(({ category }) => canBeBound(category)).map(({ name }) => name);
  if (names.length === 0) return null;
  const list = names.join(', ');
  return <p>{access.kind === 'full' ? words.boundInFull(list) : words.bindsNow(list)}</p>;
};

/** S7: who, what, never what, how long, who pays, how it is held: all that the click on "Share" says yes to. */
export const Summary = (part: {
  choices: Choices;
  facts: ConsentFacts;
  /** Null while the choice is not complete or not possible. */
  access: Access | null;
  /** The request that is answered, or null. */
  answering: RequestSight | null;
  language: Language;
}) => {
  const { choices, facts, access, answering, language } = part;
  const words = pageWords[language].share;
  const { capabilities } = facts.offer;
  const possible = choices.access === 'full' ? capabilities.full !== 'none' : limitsProducts(capabilities);
  const label = enforcementOf(choices.access, capabilities, facts.panel.verifiedAt);
  const way = capabilities[choices.access];
  // A session that ends with the share is one of its own. Signed in as the owner, a partner reaches the second
  // factor: that is not promised there (E40).
  const asOwner = way === 'link' && !capabilities.endsSessions[choices.access];
  const [first = '', ...others] = words.nevers;
  const nevers = [asOwner ? words.neverByLink : first, ...others];
  const who = facts.chosen
    ? `${facts.chosen.organisation.name} (${facts.chosen.partnership.partnerId})`
    : choices.partner === agency
      ? choices.who
      : '–';
  return (
    <aside class="summary" aria-labelledby="summary-title">
      <h2 id="summary-title">{words.summary}</h2>
      <Facts
        rows={[
          [words.steps[0] ?? '', who],
          [words.steps[1] ?? '', access ? <AccessSummary access={access} language={language} own /> : '–'],
          [
            words.steps[2] ?? '',
            endText(
              {
                endsAt: endOf(choices),
                idleDays: idleDaysFrom(choices.idle),
                projectId: answering?.request.projectId ?? null,
              },
              language,
              true,
            ),
          ],
          [
            pageWords[language].sharing.enforcementLabel,
            possible ? <Enforcement label={label} language={language} /> : '–',
          ],
        ]}
      />
      <Bound facts={facts} access={access} language={language} />
      {answering ? (
        <AskedInSummary sight={answering} choices={choices} access={access} language={language} />
      ) : null}
      {possible ? <p class="quiet">{words.way[way === 'link' && !asOwner ? 'form' : way]}</p> : null}
      {possible && way === 'link' ? <p class="quiet">{words.linkAddress}</p> : null}
      {choices.access === 'full' && facts.coolingHours !== null ? (
        <p>{pageWords[language].coolingOff.consent(facts.coolingHours)}</p>
      ) : null}
      <h3>{words.never}</h3>
      <ul>
        {nevers.map((never) => (
          <li>{never}</li>
        ))}
      </ul>
      <button type="submit">{words.update}</button>
    </aside>
  );
};
