import { grantStateAt } from '../../../../shared/domain/grant.ts';
import { hostWords } from '../../../../shared/messages/pages/host/index.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { logWords } from '../../../../shared/messages/pages/log/index.ts';
import type { LogLine } from '../../../app/log/read.ts';
import type { GrantView, MemberView } from '../../../store.ts';
import type { Http } from '../../route.ts';
import { accountAt } from '../parts/account-name.ts';
import { accessShort, GrantBadge } from '../parts/share.tsx';
import { exactly } from '../parts/time.ts';
import { adminWords, Day, Table } from './parts.tsx';

/** Tables that several pages of the dashboard show. Names are text, whatever a panel put into them (E45). */
export const GrantTable = ({ http, grants }: { http: Http; grants: readonly GrantView[] }) => {
  const { language, now } = http.get('ctx');
  const words = adminWords(http);
  return (
    <Table
      caption={pageWords[language].frame.admin.grants}
      head={[words.account, words.customer, words.partner, words.access, words.state, words.since]}
      rows={grants.map(({ grant, account, panel, customer, partner }) => [
        <>
          <a href={`/admin/grants/${grant.id}`}>{account.name}</a> <small>{accountAt(account, panel)}</small>
        </>,
        <a href={`/admin/organisations/${customer.id}`}>{customer.name}</a>,
        <a href={`/admin/organisations/${partner.id}`}>{partner.name}</a>,
        accessShort(grant.access, language),
        <GrantBadge state={grantStateAt(grant, now)} panelState={grant.panelState} language={language} />,
        <Day http={http} at={grant.startedAt} />,
      ])}
    />
  );
};

export const MemberTable = ({ http, members }: { http: Http; members: readonly MemberView[] }) => {
  const { language } = http.get('ctx');
  const words = adminWords(http);
  const { roles } = pageWords[language].members;
  return (
    <Table
      caption={words.applications.members}
      head={[words.name, hostWords[language].people.email, words.role, words.since]}
      rows={members.map(({ member, person }) => [
        person.name,
        person.email,
        roles[member.role],
        <Day http={http} at={member.since} />,
      ])}
    />
  );
};

/** Details of an event: names and values of ours, each as text; what was erased says so (G2). */
export const EventData = ({ http, line }: { http: Http; line: Pick<LogLine, 'row' | 'erased'> }) => {
  const { language } = http.get('ctx');
  const { erased } = logWords[language];
  const details = [...Object.entries(line.row.data), ...line.erased.map((name) => [name, erased] as const)];
  return (
    <>
      {details.map(([name, value]) => (
        <div class="any-break">
          <small>
            {name}:{' '}
            {name.endsWith('At') && typeof value === 'number' ? exactly(value, language) : String(value)}
          </small>
        </div>
      ))}
    </>
  );
};

/** Who acted: a person by name, with the id to look for; else the panel or the system. */
export const Who = ({ line }: { line: LogLine }) => {
  const { row, personName } = line;
  return (
    <>
      {personName ?? row.actorKind}
      {row.actorId === null ? null : (
        <div class="any-break">
          <small>{row.actorId}</small>
        </div>
      )}
      {row.onBehalfOf === null ? null : <div class="any-break">→ {row.onBehalfOf}</div>}
    </>
  );
};

export const History = ({ http, rows }: { http: Http; rows: readonly LogLine[] }) => {
  const { language } = http.get('ctx');
  const words = adminWords(http);
  if (rows.length === 0) return <p>{logWords[language].none}</p>;
  return (
    <Table
      caption={words.applications.history}
      head={[words.when, words.audit.event, words.audit.actor, words.audit.details]}
      rows={rows.map((line) => [
        exactly(line.row.at, language),
        <code>{line.row.event}</code>,
        <Who line={line} />,
        <EventData http={http} line={line} />,
      ])}
    />
  );
};
