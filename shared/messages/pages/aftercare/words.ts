import type { CleanupState } from '../../../domain/cleanup.ts';
import type { EntryKind } from '../../../domain/inventory.ts';

/** Words of what a partner could leave behind, of recovery, and of what is done by hand. */
export interface AftercareWords {
  kinds: Record<EntryKind, string>;
  left: {
    heading: string;
    pending: string;
    cannotList: string;
    unreadable: string;
    nothing: string;
    added: (partner: string) => string;
    gone: string;
    changed: (before: string, after: string) => string;
    byHand: string;
    remove: string;
    prove: string;
    unlisted: string;
    known: string;
  };
  progress: {
    heading: string;
    steps: Record<'contact' | 'password', string>;
    remove: (kind: string, name: string) => string;
    states: Record<CleanupState, string>;
    failed: string;
    refreshes: string;
  };
  recovery: {
    offer: string;
    offerText: (partner: string) => string;
    title: (account: string) => string;
    intro: (partner: string) => string;
    panelDoes: string;
    does: Record<'contact' | 'password', (address: string) => string>;
    byHand: string;
    hand: Record<'contact' | 'password', string>;
    look: (kind: string) => string;
    start: string;
    nothing: string;
  };
  existing: {
    heading: string;
    intro: string;
    cannotList: string;
    unreadable: string;
    none: string;
    choice: (kind: string, name: string) => string;
    choices: Record<'leave' | 'adopt' | 'remove', string>;
    inside: (partner: string, name: string) => string;
  };
  recorded: {
    give: (panel: string, partner: string) => string;
    take: (panel: string, partner: string) => string;
    plainly: string;
    plainlyPartner: (customer: string) => string;
    /** Above the steps on the page that ends a share, before it is ended. */
    toCome: string;
    step: { record: string; done: (said: string) => string; open: string };
    said: Record<'in_force' | 'cut', string>;
    saidBy: (name: string, when: string) => string;
    unknown: string;
    label: Record<'in_force' | 'cut', string>;
    open: (panel: string) => string;
    toPanel: string;
    /** Before the names of users at the panel. */
    made: string;
  };
}
