import type { HostSettings } from '../../../shared/api/host-settings.ts';
import {
  type Alert,
  type AlertKind,
  type Condition,
  passes,
  stands,
  type Watched,
} from '../../../shared/domain/alert.ts';
import { minute } from '../../../shared/domain/duration.ts';
import type { Notice } from '../../../shared/messages/mail/notices/words.ts';
import type { Services } from '../../ports.ts';
import type { Findings, WatchState } from '../../store/watch.ts';
import type { ChangeSet } from '../change-set.ts';
import { tellAdmins } from './tell.ts';

/** Where each is looked at. */
const placeOf = ({ kind, subject }: Condition): string => {
  switch (kind) {
    case 'panel_down':
      return `/admin/panels/${subject.slice(subject.indexOf(':') + 1)}`;
    case 'dead_letters':
    case 'queue_late':
      return `/admin/outbox?state=${kind === 'queue_late' ? 'waiting' : 'dead'}`;
    case 'cuts_late':
      return '/admin/grants?show=not_yet_cut';
    case 'seals_late':
    case 'log_broken':
      return '/admin/health';
  }
};

/** The check of the logs mails by itself what it finds; here it is only kept until it is whole again. */
const raised: Record<AlertKind, Notice | null> = {
  panel_down: 'panel_down',
  cuts_late: 'cuts_late',
  queue_late: 'queue_late',
  dead_letters: 'dead_letters',
  seals_late: 'seals_late',
  log_broken: null,
};

/** What is wrong now, by what was found and what the host still tolerates. */
export const conditionsIn = (
  found: Findings,
  thresholds: HostSettings['alerts'],
  now: number,
): readonly Condition[] => {
  const late = (since: number | null, minutes: number): boolean =>
    since !== null && since <= now - minutes * minute;
  const plain = (kind: AlertKind, about: string): Condition => ({ kind, subject: kind, about });
  return [
    ...(found.dead >= thresholds.deadLetters ? [plain('dead_letters', String(found.dead))] : []),
    ...(late(found.dueSince, thresholds.queueLateMinutes) ? [plain('queue_late', '')] : []),
    ...(late(found.unsealedSince, thresholds.sealLateMinutes) ? [plain('seals_late', '')] : []),
    ...(late(found.cutSince, thresholds.cutLateMinutes) ? [plain('cuts_late', '')] : []),
    ...found.brokenLogs.map((chain) => ({
      kind: 'log_broken' as const,
      subject: `log_broken:${chain}`,
      about: chain,
    })),
    ...found.panelsDown.map(({ id, name }) => ({
      kind: 'panel_down' as const,
      subject: `panel_down:${id}`,
      about: name,
    })),
  ];
};

type Watching = Pick<Services, 'store' | 'commit'> & Pick<ChangeSet, 'actor' | 'requestId' | 'now'>;

/** Alert, log entry and mails are one commit, so that nothing is told twice and nothing only half. */
const keep = async (ctx: Watching, { alert, tell }: Watched): Promise<void> => {
  const { actor, requestId, now } = ctx;
  const notice = tell === 'raise' ? raised[alert.kind] : 'all_clear';
  const about = tell === 'clear' && alert.kind !== 'panel_down' ? alert.kind : alert.about;
  await ctx.commit({
    actor,
    requestId,
    now,
    writes: [{ do: alert.version === 1 ? 'insert' : 'update', kind: 'alert', row: alert }],
    audit: [
      {
        organisations: [],
        event: alert.overAt === null ? 'alert.raised' : 'alert.over',
        subject: { kind: 'alert', id: alert.subject },
        data: { about: alert.about },
      },
    ],
    mails:
      tell === null || notice === null
        ? []
        : await tellAdmins(ctx, { notice, about, path: placeOf(alert), at: now }),
  });
};

/** A5: looks at everything once, keeps what is wrong, tells the admins what began and what is over. */
export const watch = async (ctx: Watching): Promise<WatchState> => {
  const { store, now } = ctx;
  const thresholds = (await store.hostSettings.read('alerts'))('alerts');
  const conditions = conditionsIn(await store.watch.findings(thresholds, now), thresholds, now);
  const open = await store.watch.openAlerts();
  for (const condition of conditions) {
    const known: Alert | null = await store.watch.alert(condition.subject);
    const news = stands(known, condition, now);
    if (news) await keep(ctx, news);
  }
  for (const known of open) {
    if (conditions.some(({ subject }) => subject === known.subject)) continue;
    const news = passes(known, now);
    if (news) await keep(ctx, news);
  }
  const wrong = [...new Set(conditions.map(({ kind }) => kind))];
  return { at: now, status: wrong.length === 0 ? 'ok' : 'degraded', wrong };
};
