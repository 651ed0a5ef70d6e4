/** Why an entry of the outbox was given up, as far as the last error tells: a word of ours each, never another's text (A5). */
export const deadReasons = ['refused', 'silent', 'address', 'gone', 'changed', 'fault', 'other'] as const;
export type DeadReason = (typeof deadReasons)[number];

const patterns: readonly (readonly [RegExp, DeadReason])[] = [
  [/^payload_unreadable$/, 'changed'],
  [/^fault$/, 'fault'],
  [/_unknown$/, 'gone'],
  [/recipient|mailbox|address_invalid|http_422/, 'address'],
  [
    /^http_4(?:08|25|29)$|^http_5\d\d$|timeout|unreachable|network|not_confirmed|not_all_done|unreadable|restored/,
    'silent',
  ],
  [/^http_4\d\d$|denied|refused|unusable|unsupported|not_allowed/, 'refused'],
];

export const deadReason = (error: string | null): DeadReason =>
  patterns.find(([pattern]) => pattern.test(error ?? ''))?.[1] ?? 'other';
