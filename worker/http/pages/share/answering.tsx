import type { Access } from '../../../../shared/domain/access.ts';
import { exceedsAsk } from '../../../../shared/domain/access-request.ts';
import type { Language } from '../../../../shared/messages/language.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { requestWords } from '../../../../shared/messages/pages/requests/index.ts';
import type { RequestSight } from '../../../app/request/see.ts';
import { Facts } from '../parts/elements.tsx';
import { dateOf } from '../parts/time.ts';
import { askedText, askedUntil, Differences } from '../requests/asked.tsx';
import { type Choices, endOf } from './choices.ts';

/** Who is answered is fixed: it stands there and cannot be changed. */
export const AnsweredPartner = (part: { sight: RequestSight; choices: Choices; language: Language }) => {
  const { sight, choices, language } = part;
  const { share } = pageWords[language];
  const requests = requestWords[language];
  const since = sight.partnership.authorizedAt;
  return (
    <section aria-labelledby="who-title">
      <h2 id="who-title">{share.who}</h2>
      <input type="hidden" name="request" value={choices.request} />
      {choices.t === '' ? null : <input type="hidden" name="t" value={choices.t} />}
      <Facts
        rows={[
          [pageWords[language].invitations.partner, sight.partner.name],
          [share.partnerId, <code>{sight.partnership.partnerId}</code>],
          [share.since, since === null ? '–' : dateOf(since, language)],
          [share.domain, sight.domains.length === 0 ? share.domainUnverified : sight.domains.join(', ')],
          [requests.asked, askedText(sight.request, language)],
          [requests.until, askedUntil(sight.request, language)],
        ]}
      />
    </section>
  );
};

/** Q3: in the summary what was asked, in what the answer differs, and what comes of it. */
export const AskedInSummary = (part: {
  sight: RequestSight;
  choices: Choices;
  access: Access | null;
  language: Language;
}) => {
  const { sight, choices, access, language } = part;
  const requests = requestWords[language];
  const { request } = sight;
  return (
    <>
      <Facts rows={[[requests.consent.asksFor, askedText(request, language)]]} />
      {access ? (
        <>
          <Differences ask={request} given={{ access, endsAt: endOf(choices) }} language={language} />
          <p>{exceedsAsk(request.asked, access) ? requests.consent.counterOffer : requests.consent.atOnce}</p>
        </>
      ) : null}
    </>
  );
};
