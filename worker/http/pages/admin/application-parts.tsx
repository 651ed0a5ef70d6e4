import type { NameFinding } from '../../../../shared/domain/look-alike.ts';
import type { Language } from '../../../../shared/messages/language.ts';
import { hostWords } from '../../../../shared/messages/pages/host/index.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import type { ApplicationSeen } from '../../../app/partnership/application.ts';
import type { Http } from '../../route.ts';
import { Field, Notice } from '../parts/elements.tsx';
import { sign } from '../parts/sign.ts';
import { dateOf } from '../parts/time.ts';

/** E9, P11: what was found about a name, in sentences. */
export const Findings = ({
  findings,
  language,
}: {
  findings: readonly NameFinding[];
  language: Language;
}) => {
  const words = hostWords[language].programmeHost.names;
  return (
    <ul>
      {findings.map((finding) => (
        <li data-finding={finding.kind}>
          {finding.kind === 'like_partner' ? (
            <a href={`/admin/applications/${finding.organisationId}`}>{words.likePartner(finding.name)}</a>
          ) : finding.kind === 'reserved' ? (
            words.reserved(finding.name)
          ) : (
            words.findings[finding.kind]
          )}
        </li>
      ))}
    </ul>
  );
};

/** P11: a new name that waits, what was found about it, and the decision. */
export const NewName = ({ http, seen }: { http: Http; seen: ApplicationSeen }) => {
  const { newName, organisation } = seen;
  if (!newName) return null;
  const { language } = http.get('ctx');
  const words = hostWords[language].programmeHost.names;
  const base = `/admin/applications/${organisation.id}/name`;
  return (
    <section class="card" aria-labelledby="new-name" data-new-name={newName.request.name}>
      <h2 id="new-name">{words.wanted(newName.request.name)}</h2>
      <Findings findings={newName.findings} language={language} />
      {seen.own ? null : (
        <form method="post" action={base}>
          <input type="hidden" name="seen" value={newName.request.name} />
          <Field name="name-reason" label={words.reason} hint={words.reasonHint}>
            <textarea id="name-reason" name="reason" maxlength={1000} aria-describedby="name-reason-hint" />
          </Field>
          <div class="actions">
            <button type="submit" name="decision" value="accept" class="primary">
              {words.accept}
            </button>
            <button type="submit" name="decision" value="refuse" class="danger">
              {words.refuse}
            </button>
          </div>
        </form>
      )}
    </section>
  );
};

/** P8. */
const AffiliatePart = ({ http, seen }: { http: Http; seen: ApplicationSeen }) => {
  const { language } = http.get('ctx');
  const words = hostWords[language].programmeHost.affiliate;
  const { affiliate, organisation } = seen;
  return (
    <>
      <h2>{words.heading}</h2>
      <p data-affiliate={affiliate === null ? 'no' : 'yes'}>
        {affiliate === null
          ? words.isNot
          : `${words.is(dateOf(affiliate.since, language))}${affiliate.note === '' ? '' : ` ${affiliate.note}`}`}
      </p>
      {seen.own ? null : (
        <details class="card">
          <summary>{affiliate === null ? words.mark : words.lift}</summary>
          <form method="post" action={`/admin/applications/${organisation.id}/affiliate`}>
            <Field name="affiliate-note" label={words.note}>
              <input id="affiliate-note" name="note" maxlength={300} required />
            </Field>
            <div class="actions">
              <button type="submit" name="affiliate" value={affiliate === null ? 'yes' : 'no'}>
                {affiliate === null ? words.mark : words.lift}
              </button>
            </div>
          </form>
        </details>
      )}
    </>
  );
};

/** E57. */
const RelatedPart = ({ http, seen }: { http: Http; seen: ApplicationSeen }) => {
  const { language } = http.get('ctx');
  const words = hostWords[language].programmeHost.related;
  const { related, organisation } = seen;
  return (
    <>
      <h2>{words.heading}</h2>
      <p class="quiet">{words.lead}</p>
      {related.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul>
          {related.map((one) => (
            <li data-related={one.organisation.id}>
              <a href={`/admin/organisations/${one.organisation.id}`}>{one.organisation.name}</a> (
              <code>{one.organisation.clientId}</code>){sign(':', http.get('ctx').language)}{' '}
              {one.reasons.map((reason) => words.reasons[reason]).join(', ')}
            </li>
          ))}
        </ul>
      )}
      {seen.own ? null : (
        <details class="card">
          <summary>{words.stateOther}</summary>
          <form method="post" action={`/admin/applications/${organisation.id}/relation`}>
            <Field name="other" label={words.other}>
              <input id="other" name="other" required maxlength={20} autocomplete="off" />
            </Field>
            <Field name="relation-note" label={words.note}>
              <input id="relation-note" name="note" required maxlength={300} />
            </Field>
            <div class="actions">
              <button type="submit" name="related" value="yes">
                {words.state}
              </button>
              <button type="submit" name="related" value="no">
                {words.lift}
              </button>
            </div>
          </form>
        </details>
      )}
    </>
  );
};

/** What the programme knows beside the criteria: domains, affiliate, related organisations. */
export const ProgrammeParts = ({ http, seen }: { http: Http; seen: ApplicationSeen }) => {
  const { language } = http.get('ctx');
  const words = hostWords[language].programmeHost;
  const { states } = pageWords[language].programme.domains;
  return (
    <>
      {seen.domains.length === 0 ? null : (
        <>
          <h2>{words.domains}</h2>
          <ul>
            {seen.domains.map(({ domain, state }) => (
              <li>
                {domain}
                {sign(':', http.get('ctx').language)} {states[state]}
              </li>
            ))}
          </ul>
        </>
      )}
      <AffiliatePart http={http} seen={seen} />
      <RelatedPart http={http} seen={seen} />
    </>
  );
};

/** What deserves a look before the decision: the name, an affiliate, an agreement that is not confirmed. */
export const Flags = ({ http, seen }: { http: Http; seen: ApplicationSeen }) => {
  const { language } = http.get('ctx');
  const words = hostWords[language].programmeHost;
  const { nameFindings, affiliate, owed } = seen;
  return (
    <>
      {nameFindings.length === 0 ? null : (
        <Notice tone="warning">
          <Findings findings={nameFindings} language={language} />
        </Notice>
      )}
      {affiliate === null ? null : (
        <Notice tone="warning">
          <p>{words.affiliate.is(dateOf(affiliate.since, language))}</p>
        </Notice>
      )}
      {owed ? (
        <Notice tone={owed.overdue ? 'warning' : 'plain'}>
          <p>{words.owed(owed.name, dateOf(owed.confirmBy - 1, language))}</p>
        </Notice>
      ) : null}
    </>
  );
};
