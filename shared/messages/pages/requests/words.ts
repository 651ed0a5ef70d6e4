import type { Payer } from '../../../domain/access.ts';
import type { Difference, RequestState } from '../../../domain/access-request.ts';

/** Words of the pages about access requests (Q2-Q5). */
export interface RequestWords {
  /** What is asked, in words. */
  full: Record<Payer, string>;
  limited: (kinds: string, names: string | null) => string;
  openEnd: string;
  moreTime: string;
  asked: string;
  given: string;
  what: string;
  until: string;
  comparison: string;
  same: string;
  differences: Record<Difference, string>;
  states: Record<RequestState, string>;
  email: string;
  message: string;
  sentAt: string;
  answerBy: string;
  state: string;
  note: string;
  waitsForYou: string;
  toShare: string;
  toInvitation: string;

  send: {
    title: (client: string) => string;
    intro: string;
    to: string;
    toHint: string;
    whole: string;
    parts: string;
    payer: string;
    kinds: string;
    names: string;
    namesHint: string;
    end: string;
    endHint: string;
    project: string;
    noProject: string;
    message: string;
    messageHint: string;
    replyTo: string;
    replyToOwn: string;
    replyToMore: string;
    code: string;
    codeHint: string;
    go: string;
    waiting: string;
  };
  ofClient: {
    title: string;
    none: string;
    ask: string;
    see: string;
    extend: string;
    next: (date: string) => string;
  };
  partner: {
    title: (to: string) => string;
    resend: string;
    cancel: string;
    resent: string;
    again: string;
    next: Record<RequestState, string>;
  };
  extend: { title: string; intro: string; until: string; go: string; openEnd: string };
  customer: {
    title: (partner: string) => string;
    titleExtend: (partner: string) => string;
    who: string;
    next: Record<RequestState, string>;
    choose: string;
    answerWith: (account: string) => string;
    link: string;
    linkHint: string;
    giveTime: string;
    newEnd: string;
    prove: string;
    decline: string;
    declineHint: string;
    for: string;
    onlyMe: string;
    block: string;
    blockHint: string;
    blockGo: string;
    report: string;
    reportHint: string;
    reportGo: string;
    reported: string;
    blocked: string;
  };
  consent: {
    answers: (partner: string) => string;
    asksFor: string;
    differs: string;
    atOnce: string;
    counterOffer: string;
    go: string;
  };
  mine: {
    title: string;
    none: string;
    look: string;
    blocks: string;
    noBlocks: string;
    allow: string;
    for: string;
  };
  settings: {
    title: string;
    code: string;
    codeOff: string;
    codeOn: string;
    on: string;
    off: string;
    renew: string;
  };
  senders: {
    title: string;
    intro: string;
    none: string;
    add: string;
    email: string;
    sendCode: string;
    codeTitle: string;
    codeSent: (email: string) => string;
    code: string;
    confirm: string;
    remove: string;
  };
}
