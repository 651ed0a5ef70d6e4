import type { Child } from 'hono/jsx';
import * as v from 'valibot';
import { alertThresholds } from '../../../../shared/api/host-settings.ts';
import type { AlertKind } from '../../../../shared/domain/alert.ts';
import { day } from '../../../../shared/domain/duration.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { fail } from '../../../../shared/domain/result.ts';
import { hostWords } from '../../../../shared/messages/pages/host/index.ts';
import { numberIn } from '../../../../shared/messages/per-language.ts';
import { look } from '../../../app/admin/look.ts';
import { conditionsIn } from '../../../app/alert/watch.ts';
import { changeHostSetting } from '../../../app/settings/change.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput } from '../../input.ts';
import { problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { Badge, Facts, Field } from '../parts/elements.tsx';
import { exactly, relative } from '../parts/time.ts';
import { alertText } from './alert-text.ts';
import { adminPage, adminWords, LogLink, refused, Table } from './parts.tsx';

const pastShown = 30 * day;
const names = [
  'deadLetters',
  'panelDownMinutes',
  'cutLateMinutes',
  'queueLateMinutes',
  'sealLateMinutes',
] as const;
type Name = (typeof names)[number];
type Typed = Record<Name, string>;

interface Again {
  typed: Typed;
  wrong: readonly Name[];
  refusal: Refusal;
}

const healthWords = (http: Http) => hostWords[http.get('ctx').language].dashboard.health;

const Thresholds = (form: { http: Http; typed: Typed; version: number; wrong: readonly Name[] }) => {
  const words = healthWords(form.http);
  return (
    <form method="post" action="/admin/health">
      <input type="hidden" name="seen" value={String(form.version)} />
      {names.map((name) => {
        const wrong = form.wrong.includes(name);
        return (
          <Field name={name} label={words.fields[name]} {...(wrong ? { wrong: words.fieldWrong } : {})}>
            <input
              id={name}
              name={name}
              inputmode="numeric"
              value={form.typed[name]}
              maxlength={6}
              required
              aria-invalid={wrong ? 'true' : undefined}
              aria-describedby={wrong ? `${name}-wrong` : undefined}
            />
          </Field>
        );
      })}
      <div class="actions">
        <button type="submit" class="primary">
          {words.save}
        </button>
      </div>
    </form>
  );
};

const show = async (http: Http, again: Again | null): Promise<Response> => {
  const ctx = http.get('ctx');
  const { language, now } = ctx;
  const found = await look(ctx, async (store) => {
    const [setting, open, past] = await Promise.all([
      store.hostSettings.versioned('alerts'),
      store.watch.openAlerts(),
      store.watch.pastAlerts(now - pastShown),
    ]);
    return { setting, findings: await store.watch.findings(setting.value, now), open, past };
  });
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const { setting, findings, open, past } = found.value;
  const words = healthWords(http);
  const conditions = conditionsIn(findings, setting.value, now);
  const standing = (...kinds: readonly AlertKind[]): boolean =>
    conditions.some(({ kind }) => kinds.includes(kind));
  const ago = (since: number): string => relative(since, now, language);
  const check = (wrong: boolean, text: string): Child => (
    <Badge tone={wrong ? 'danger' : 'success'}>{text}</Badge>
  );
  const number = numberIn(language);
  const { checks } = words;
  const down = findings.panelsDown.map(({ name }) => name).join(', ');
  const subject = (one: { kind: AlertKind; about: string }): string => alertText(one, words);
  const moment = (at: number | null): string => (at === null ? '–' : exactly(at, language));
  const typed =
    again?.typed ??
    ({
      deadLetters: String(setting.value.deadLetters),
      panelDownMinutes: String(setting.value.panelDownMinutes),
      cutLateMinutes: String(setting.value.cutLateMinutes),
      queueLateMinutes: String(setting.value.queueLateMinutes),
      sealLateMinutes: String(setting.value.sealLateMinutes),
    } satisfies Typed);
  return adminPage(
    http,
    {
      title: words.title,
      current: '/admin/health',
      ...(again ? { status: problemStatus(again.refusal.code) } : {}),
    },
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <p data-health={conditions.length === 0 ? 'ok' : 'degraded'}>
        {check(conditions.length > 0, words.states[conditions.length === 0 ? 'ok' : 'degraded'])}
      </p>
      <Facts
        rows={[
          [checks.database, check(false, words.fine)],
          [
            checks.queue,
            check(
              standing('queue_late'),
              findings.dueSince === null ? words.fine : words.oldestWaiting(ago(findings.dueSince)),
            ),
          ],
          [
            checks.log,
            check(
              standing('seals_late', 'log_broken'),
              findings.brokenLogs.length > 0
                ? words.alerts.log_broken
                : findings.unsealedSince === null
                  ? words.fine
                  : words.oldestUnsealed(ago(findings.unsealedSince)),
            ),
          ],
          [
            checks.dead_letters,
            check(
              standing('dead_letters'),
              findings.dead === 0 ? words.fine : words.dead(number.format(findings.dead)),
            ),
          ],
          [
            checks.cuts,
            check(
              standing('cuts_late'),
              findings.cutSince === null ? words.fine : words.oldestCut(ago(findings.cutSince)),
            ),
          ],
          [checks.panels, check(down !== '', down === '' ? words.fine : words.panelsDown(down))],
        ]}
      />
      <p class="quiet">{words.endpoint}</p>
      <h2>{words.open}</h2>
      {open.length === 0 ? (
        <p>{words.noneOpen}</p>
      ) : (
        <Table
          caption={words.open}
          head={[words.subject, words.since, words.told, adminWords(http).log]}
          rows={open.map((one) => [
            subject(one),
            moment(one.since),
            moment(one.toldAt),
            <LogLink http={http} subject={one.subject} />,
          ])}
        />
      )}
      <h2>{words.past}</h2>
      {past.length === 0 ? (
        <p>{words.nonePast}</p>
      ) : (
        <Table
          caption={words.past}
          head={[words.subject, words.since, words.over, adminWords(http).log]}
          rows={past.map((one) => [
            subject(one),
            moment(one.since),
            moment(one.overAt),
            <LogLink http={http} subject={one.subject} />,
          ])}
        />
      )}
      <h2>{words.thresholds}</h2>
      <p>{words.thresholdsLead}</p>
      <Thresholds http={http} typed={typed} version={setting.version} wrong={again?.wrong ?? []} />
    </>,
  );
};

export const health = (http: Http): Promise<Response> => show(http, null);

const typedNumber = v.pipe(v.string(), v.trim(), v.maxLength(6));
const form = v.strictObject({
  seen: v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)),
  deadLetters: typedNumber,
  panelDownMinutes: typedNumber,
  cutLateMinutes: typedNumber,
  queueLateMinutes: typedNumber,
  sealLateMinutes: typedNumber,
});

/** A5: from when on the host wants to be told. */
export const setThresholds = async (http: Http): Promise<Response> => {
  const input = await formInput(http, form);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const { seen, ...typed } = input.value;
  const value = v.safeParse(
    alertThresholds,
    Object.fromEntries(names.map((name) => [name, /^\d+$/.test(typed[name]) ? Number(typed[name]) : 0])),
  );
  const wrong = value.success
    ? []
    : names.filter((name) => value.issues.some((issue) => issue.path?.[0]?.key === name));
  const done = value.success
    ? await changeHostSetting(http.get('ctx'), { name: 'alerts', value: value.output, seen })
    : fail<Refusal>({ code: 'invalid_input' });
  if (done.ok) return http.redirect('/admin/health', 303);
  return refused(http, done.error, () => show(http, { typed, wrong, refusal: done.error }));
};
