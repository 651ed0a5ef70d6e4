import * as v from 'valibot';
import { email } from '../../../../shared/api/primitives.ts';
import type { Language } from '../../../../shared/messages/language.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import type { ConsentFacts } from '../../../app/invitation/consent.ts';
import type { PartnerFound } from '../../../store.ts';
import { Facts, Field, Notice } from '../parts/elements.tsx';
import { dateOf } from '../parts/time.ts';
import { agency, type Choices } from './choices.ts';

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

/** S4: found by Partner-ID, exact address or a listed name, ticked on its identity card, or invited to become a partner. */
export const Who = (part: { choices: Choices; facts: ConsentFacts; language: Language }) => {
  const { choices, facts, language } = part;
  const words = pageWords[language].share;
  const ticked = facts.chosen?.partnership.partnerId ?? choices.partner;
  const invitable = choices.who !== '' && facts.found.length === 0 && v.is(email, choices.who);
  return (
    <section aria-labelledby="who-title">
      <h2 id="who-title">{words.who}</h2>
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
