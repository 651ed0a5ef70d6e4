import * as v from 'valibot';
import { email } from '../../../../shared/api/primitives.ts';
import type { Product } from '../../../../shared/domain/access.ts';
import type { Language } from '../../../../shared/messages/language.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import type { ConsentFacts, KnownPartner } from '../../../app/invitation/consent.ts';
import type { PartnerFound } from '../../../store.ts';
import { Facts, Field, Notice } from '../parts/elements.tsx';
import { dateOf } from '../parts/time.ts';
import { withQuery } from '../sign-in/next.ts';
import { addressOf, agency, type Choices, hintedIn } from './choices.ts';

const IdentityCard = (card: {
  found: PartnerFound;
  domains: readonly string[];
  matchCode: string;
  language: Language;
}) => {
  const { found, domains, matchCode, language } = card;
  const words = pageWords[language].share;
  const since = found.partnership.authorizedAt;
  return (
    <Facts
      rows={[
        [words.partnerId, <code>{found.partnership.partnerId}</code>],
        [words.since, since === null ? '–' : dateOf(since, language)],
        [words.domain, domains.length === 0 ? words.domainUnverified : domains.join(', ')],
        [words.matchCode, <strong>{matchCode}</strong>],
      ]}
    />
  );
};

/** Who gets what was come for by one more product, or has it: then its rights are looked at, and nothing is added. */
const inShare = (
  { id, access }: NonNullable<KnownPartner['here']>,
  product: Product | undefined,
  { addTo, hasAll, hasIt }: (typeof pageWords)[Language]['share'],
): { href: string; says: string } => {
  const rights = `/grants/${id}/rights`;
  if (access.kind === 'full') return { href: rights, says: hasAll };
  if (access.products.some(({ productId }) => productId === product?.id))
    return { href: rights, says: hasIt };
  return { href: withQuery(rights, { add: product?.id }), says: addTo };
};

/** One click for who works here already; in this account another product is added to the share that lives (M1). */
const Known = (part: { choices: Choices; facts: ConsentFacts; hinted: string; language: Language }) => {
  const { choices, facts, hinted, language } = part;
  const words = pageWords[language].share;
  const product = hintedIn(facts.offer.products, hinted);
  const share = (partnerId: string): string =>
    addressOf(`/accounts/${facts.account.id}/share`, { ...choices, who: partnerId, partner: partnerId });
  return facts.known.length === 0 ? null : (
    <>
      <p>{words.known}</p>
      <div class="actions">
        {facts.known.map(({ name, partnerId, here }) => {
          const { href, says } = here
            ? inShare(here, product, words)
            : { href: share(partnerId), says: partnerId };
          return (
            <a class="button" href={href}>
              {name} <small class="quiet">{says}</small>
            </a>
          );
        })}
      </div>
    </>
  );
};

/** S4: found by Partner-ID, exact address or a listed name, ticked on its identity card, or invited to become a partner. */
export const Who = (part: { choices: Choices; facts: ConsentFacts; hinted: string; language: Language }) => {
  const { choices, facts, language } = part;
  const words = pageWords[language].share;
  const ticked = facts.chosen?.partnership.partnerId ?? choices.partner;
  const invitable = choices.who !== '' && facts.found.length === 0 && v.is(email, choices.who);
  return (
    <section aria-labelledby="who-title">
      <h2 id="who-title">{words.who}</h2>
      <Known choices={choices} facts={facts} hinted={part.hinted} language={language} />
      <Field name="who" label={words.whoField} hint={words.whoHint}>
        <input
          id="who"
          name="who"
          value={choices.who}
          maxlength={254}
          autocomplete="off"
          spellcheck={false}
          aria-describedby="who-hint"
        />
      </Field>
      <div class="actions">
        <button type="submit">{words.find}</button>
      </div>
      {choices.who !== '' && facts.found.length === 0 ? (
        <Notice tone="warning">
          <p>{words.unknown}</p>
        </Notice>
      ) : null}
      {facts.found.length > 0 ? (
        <fieldset>
          <legend>{words.tick}</legend>
          {facts.found.map((found) => {
            const id = `partner-${found.organisation.id}`;
            return (
              <div class="choice">
                <input
                  type="radio"
                  id={id}
                  name="partner"
                  value={found.partnership.partnerId ?? ''}
                  checked={found.partnership.partnerId === ticked}
                />
                <label for={id}>
                  <strong>{found.organisation.name}</strong>
                  <IdentityCard
                    domains={facts.domains.get(found.organisation.id) ?? []}
                    found={found}
                    matchCode={facts.matchCodes.get(found.organisation.id) ?? ''}
                    language={language}
                  />
                </label>
              </div>
            );
          })}
          <small class="quiet">
            {words.compare} {words.compareMatch}
          </small>
        </fieldset>
      ) : null}
      {invitable ? (
        <fieldset>
          <legend>{words.tick}</legend>
          <div class="choice">
            <input
              type="radio"
              id="partner-agency"
              name="partner"
              value={agency}
              checked={choices.partner === agency}
            />
            <label for="partner-agency">
              <strong>{words.inviteAgency(choices.who)}</strong>
              <small class="quiet">{words.inviteHint}</small>
            </label>
          </div>
        </fieldset>
      ) : null}
      {facts.liveGrantId ? (
        <Notice tone="warning">
          <p>{words.alreadyPartner}</p>
          <p>
            <a href={`/grants/${facts.liveGrantId}/rights`}>{words.toRights}</a>
          </p>
        </Notice>
      ) : null}
      {facts.pendingInvitationId ? (
        <Notice tone="warning">
          <p>{words.alreadyInvited}</p>
          <p>
            <a href={`/invitations/${facts.pendingInvitationId}`}>{words.toInvitation}</a>
          </p>
        </Notice>
      ) : null}
    </section>
  );
};
