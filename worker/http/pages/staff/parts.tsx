import { isRefusalCode } from '../../../../shared/domain/refusal.ts';
import type { Language } from '../../../../shared/messages/language.ts';
import { isOrganisationEvent } from '../../../../shared/messages/pages/log/events.ts';
import { logWords } from '../../../../shared/messages/pages/log/index.ts';
import { staffWords } from '../../../../shared/messages/pages/staff/index.ts';
import type { LogLine } from '../../../app/log/read.ts';
import type { Denied } from '../../../store/support.ts';
import { problemOf } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { Table } from '../admin/parts.tsx';
import { Details } from '../log/details.tsx';
import { Empty, Notice } from '../parts/elements.tsx';
import { exactly } from '../parts/time.ts';

/** Whether it is known who calls, in a sentence. */
export const Identified = ({ http, at }: { http: Http; at: number | null }) => {
  const { language } = http.get('ctx');
  const words = staffWords[language];
  return (
    <Notice tone={at === null ? 'warning' : 'success'}>
      <p>{at === null ? words.notIdentified : words.identifiedAt(exactly(at, language))}</p>
    </Notice>
  );
};

const sentence = (http: Http, code: string): string => {
  if (!isRefusalCode(code)) return code;
  const { language, requestId } = http.get('ctx');
  const { title, detail } = problemOf({ code }, language, requestId);
  return `${title}. ${detail}`;
};

/** H5: why something was refused, in the words the caller has read. */
export const Denials = ({ http, denials }: { http: Http; denials: readonly Denied[] }) => {
  const { language } = http.get('ctx');
  const words = staffWords[language];
  return (
    <>
      <h2>{words.denials}</h2>
      {denials.length === 0 ? (
        <Empty>
          <p>{words.noDenials}</p>
        </Empty>
      ) : (
        <Table
          caption={words.denials}
          head={[words.when, words.who, words.why, words.where]}
          rows={denials.map((denied) => [
            exactly(denied.at, language),
            denied.personName,
            <span data-code={denied.code}>{sentence(http, denied.code)}</span>,
            <>
              <code>{denied.route}</code>
              <div>
                <small class="quiet">{denied.requestId}</small>
              </div>
            </>,
          ])}
        />
      )}
    </>
  );
};

const actorOf = ({ row, personName }: LogLine, language: Language): string => {
  const words = logWords[language].actors;
  if (row.actorKind === 'person') return personName ?? words.unknown;
  return row.actorKind === 'panel' ? words.panel : words.system;
};

/** H5: the organisation's own log in plain words, as the organisation reads it. */
export const Timeline = ({ http, rows }: { http: Http; rows: readonly LogLine[] }) => {
  const { language } = http.get('ctx');
  const words = staffWords[language];
  const { events } = logWords[language];
  return (
    <Table
      caption={words.timeline}
      head={[words.when, words.who, words.what, '']}
      rows={rows.map((line) => [
        exactly(line.row.at, language),
        actorOf(line, language),
        isOrganisationEvent(line.row.event) ? events[line.row.event] : line.row.event,
        <Details line={line} language={language} />,
      ])}
    />
  );
};
