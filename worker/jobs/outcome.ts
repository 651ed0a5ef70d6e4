/** What became of an outbox entry. `error` is a word of ours; nothing from a panel or a mail service. */
export type Outcome =
  | { kind: 'done' }
  | { kind: 'later'; error: string }
  /** Trying again cannot help. */
  | { kind: 'dead'; error: string };

export const done: Outcome = { kind: 'done' };
export const later = (error: string): Outcome => ({ kind: 'later', error });
export const dead = (error: string): Outcome => ({ kind: 'dead', error });
