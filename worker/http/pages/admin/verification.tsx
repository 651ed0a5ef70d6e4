import * as v from 'valibot';
import { verificationSteps } from '../../../../shared/domain/verification.ts';
import { hostWords } from '../../../../shared/messages/pages/host/index.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import type { AuditRow, Panel } from '../../../app/records.ts';
import type { Http } from '../../route.ts';
import { Badge, Field } from '../parts/elements.tsx';
import { exactly } from '../parts/time.ts';
import { Table } from './parts.tsx';

/** As the log keeps a step: `passed|account_shown|240`. */
const step = v.pipe(
  v.string(),
  v.transform((text) => text.split('|')),
  v.strictTuple([
    v.picklist(['passed', 'failed', 'not_possible']),
    v.string(),
    v.pipe(v.string(), v.toNumber()),
  ]),
);
const tones = { passed: 'success', failed: 'danger', not_possible: 'plain' } as const;

const Steps = ({ http, run }: { http: Http; run: AuditRow }) => {
  const { language } = http.get('ctx');
  const words = hostWords[language].verification;
  const time = new Intl.NumberFormat(language, { style: 'unit', unit: 'millisecond' });
  const shown = (outcome: string, text: string): string =>
    outcome === 'failed' && text === 'session_lives_on'
      ? words.outlives
      : (Object.entries(words.details).find(([name]) => name === text)?.[1] ?? text);
  return (
    <Table
      caption={words.heading}
      head={[words.step, words.outcome, '', words.time]}
      rows={verificationSteps.flatMap((name) => {
        const parsed = v.safeParse(step, run.data[name]);
        if (!parsed.success) return [];
        const [outcome, seen, milliseconds] = parsed.output;
        return [
          [
            words.steps[name],
            <Badge tone={tones[outcome]}>{words.outcomes[outcome]}</Badge>,
            seen === '' ? '' : shown(outcome, seen),
            outcome === 'not_possible' ? '' : time.format(milliseconds),
          ],
        ];
      })}
    />
  );
};

export const Verification = (content: {
  http: Http;
  panel: Panel;
  lastRun: AuditRow | null;
  typed?: { opened: string; other: string; inUse: string } | undefined;
}) => {
  const { http, panel, lastRun, typed } = content;
  const { language } = http.get('ctx');
  const words = hostWords[language].verification;
  const said = (run: AuditRow): string => {
    const at = exactly(run.at, language);
    const { version } = run.data;
    return run.event === 'panel.verified'
      ? words.passed(at, typeof version === 'string' ? version : '–')
      : words.failed(at);
  };
  return (
    <section>
      <h2 id="verification">{words.heading}</h2>
      <p>{words.text}</p>
      {panel.connection === 'owner' ? <p>{pageWords[language].ownerKey.verify}</p> : null}
      {lastRun === null ? (
        <p>{words.never}</p>
      ) : (
        <>
          <p>{said(lastRun)}</p>
          <Steps http={http} run={lastRun} />
        </>
      )}
      <form method="post" action={`/admin/panels/${panel.id}/verify`}>
        {(
          [
            ['opened', words.opened, words.openedHint],
            ['other', words.other, words.otherHint],
          ] as const
        ).map(([name, label, hint]) => (
          <Field
            name={name}
            label={label}
            hint={hint}
            {...(typed?.inUse === name ? { wrong: words.inUse } : {})}
          >
            <input
              id={name}
              name={name}
              required
              maxlength={100}
              autocomplete="off"
              value={typed?.[name] ?? ''}
              aria-describedby={`${name}-hint${typed?.inUse === name ? ` ${name}-wrong` : ''}`}
              aria-invalid={typed?.inUse === name ? 'true' : undefined}
            />
          </Field>
        ))}
        <p>{words.runHint}</p>
        <div class="actions">
          <button type="submit">{words.run}</button>
        </div>
      </form>
    </section>
  );
};
