import { mayPartnership, type PartnershipCommand } from '../../../../shared/domain/partnership.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import type { ApplicationSeen } from '../../../app/partnership/application.ts';
import type { Http } from '../../route.ts';
import { Facts, Notice } from '../parts/elements.tsx';
import { PartnershipBadge } from '../parts/partnership.tsx';
import { exactly } from '../parts/time.ts';
import { Criteria, Missing } from './application-criteria.tsx';
import { Flags, NewName, ProgrammeParts } from './application-parts.tsx';
import { adminWords, LogLink, ReasonField, Refused, type Said } from './parts.tsx';
import { FlagForm, KnownChoice } from './proposals/forms.tsx';
import { GrantTable, History, MemberTable } from './tables.tsx';

const Evidence = ({ http, seen }: { http: Http; seen: ApplicationSeen }) => {
  const { language } = http.get('ctx');
  const words = adminWords(http).applications;
  const labels = pageWords[language].partner;
  const { evidence, confirmation } = seen.partnership;
  if (!evidence || !confirmation) return <p>{words.noEvidence}</p>;
  const { confirmedBy } = seen;
  return (
    <Facts
      rows={[
        [
          words.website,
          /^https?:\/\//.test(evidence.website) ? (
            <a href={evidence.website} rel="noopener noreferrer nofollow" target="_blank">
              {evidence.website}
            </a>
          ) : (
            evidence.website
          ),
        ],
        [words.about, evidence.about],
        [labels.confirmedVersion, `${confirmation.agreementVersion}, ${confirmation.language}`],
        [labels.fingerprint, <code>{confirmation.agreementHash}</code>],
        [labels.confirmedBy, confirmedBy ? `${confirmedBy.name} <${confirmedBy.email}>` : '–'],
        [labels.confirmedAt, exactly(confirmation.at, language)],
        [labels.confirmedFrom, confirmation.address],
      ]}
    />
  );
};

/** Beside the evidence, always in the same place: authorize first, whatever takes something away below it. */
const Decision = ({ http, seen, said }: { http: Http; seen: ApplicationSeen; said: Said | null }) => {
  const words = adminWords(http);
  const { organisation, partnership } = seen;
  const base = `/admin/applications/${organisation.id}`;
  const may = (command: PartnershipCommand['type']): boolean => mayPartnership(partnership.state, command);
  const labels = words.applications;
  const reasoned = (['reject', 'reinstate', 'suspend', 'end'] as const).filter(may);
  const holds = reasoned.some((verb) => verb !== 'reject');
  if (seen.own) return <Notice tone="warning">{words.ownAffair}</Notice>;
  if (!may('authorise') && reasoned.length === 0) return <p>{labels.noDecision}</p>;
  const Version = () => <input type="hidden" name="version" value={String(partnership.version)} />;
  return (
    <>
      {may('authorise') ? (
        <form method="post" action={`${base}/authorise`}>
          <Version />
          <Missing http={http} seen={seen} reason={said?.reason ?? ''} />
          <KnownChoice http={http} />
          <button type="submit" class="primary">
            {labels.authorize}
          </button>
        </form>
      ) : null}
      {reasoned.length > 0 ? (
        <form method="post" action={`${base}/${reasoned[0]}`}>
          <Version />
          <ReasonField
            http={http}
            reason={said?.reason ?? ''}
            wrong={said?.refusal.detail?.['field'] === 'reason'}
          />
          {holds ? <small>{labels.suspendText}</small> : null}
          <div class="actions">
            {reasoned.map((verb) => (
              <button
                type="submit"
                formaction={`${base}/${verb}`}
                class={verb === 'reinstate' ? 'primary' : 'danger'}
              >
                {labels[verb]}
              </button>
            ))}
          </div>
        </form>
      ) : null}
    </>
  );
};

/** A1: who applies, by what evidence, and the decision beside it. */
export const ApplicationContent = ({
  http,
  seen,
  said,
}: {
  http: Http;
  seen: ApplicationSeen;
  said: Said | null;
}) => {
  const { language } = http.get('ctx');
  const words = adminWords(http);
  const labels = pageWords[language].partner;
  const { organisation, partnership } = seen;
  return (
    <>
      <h1>{organisation.name}</h1>
      {said ? <Refused http={http} refusal={said.refusal} /> : null}
      <Flags http={http} seen={seen} />
      <div class="two">
        <div>
          <Facts
            rows={[
              [
                labels.status,
                <PartnershipBadge state={partnership.state} word={labels.states[partnership.state]} />,
              ],
              ['Client-ID', <code>{organisation.clientId}</code>],
              ['Partner-ID', partnership.partnerId === null ? '–' : <code>{partnership.partnerId}</code>],
              ...(partnership.reason === null ? [] : ([[words.reason, partnership.reason]] as const)),
            ]}
          />
          <h2>{words.applications.evidence}</h2>
          <Evidence http={http} seen={seen} />
          <Criteria http={http} seen={seen} />
          <NewName http={http} seen={seen} />
          <ProgrammeParts http={http} seen={seen} />
          <h2>{words.applications.members}</h2>
          <MemberTable http={http} members={seen.members} />
          <h2>{words.applications.shares}</h2>
          {seen.grants.length === 0 ? (
            <p>{words.applications.noShares}</p>
          ) : (
            <GrantTable http={http} grants={seen.grants} />
          )}
          <h2>{words.applications.history}</h2>
          <History http={http} rows={seen.history} />
          <p>
            <LogLink http={http} organisation={organisation.id} alone />
          </p>
        </div>
        <section class="summary" aria-labelledby="decision">
          <h2 id="decision">{words.applications.decision}</h2>
          <Decision http={http} seen={seen} said={said} />
          {seen.own ? null : <FlagForm http={http} organisationId={organisation.id} flag={seen.flag} />}
        </section>
      </div>
    </>
  );
};
