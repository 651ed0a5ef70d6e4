import type { GrantsShown } from '../../../api/admin.ts';
import type { Account } from '../../../domain/account.ts';
import type { SignInWay } from '../../../domain/enforcement.ts';
import type { FreezeReason } from '../../../domain/grant.ts';

/** Words that most pages of the dashboard need. */
interface CommonWords {
  search: string;
  searchWords: string;
  show: string;
  more: string;
  nothing: string;
  log: string;
  back: string;
  name: string;
  state: string;
  since: string;
  when: string;
  customer: string;
  partner: string;
  account: string;
  panel: string;
  access: string;
  role: string;
  yes: string;
  no: string;
  never: string;
  nobody: string;
  reason: string;
  reasonHint: string;
  reasonWrong: string;
  /** Of an account that the admin states from the host's books. */
  statedWrong: string;
  /** E14, instead of the buttons. */
  ownAffair: string;
}

export interface AdminWords extends CommonWords {
  overview: {
    hello: string;
    /** E20. */
    alarms: string;
    alarmed: Record<'at_limit' | 'blocked' | 'reported', string>;
    applied: string;
    authorized: string;
    active: string;
    notYetCut: string;
    mailsWaiting: string;
    mailsDead: string;
  };
  applications: {
    evidence: string;
    website: string;
    about: string;
    noEvidence: string;
    members: string;
    shares: string;
    noShares: string;
    history: string;
    decision: string;
    noDecision: string;
    authorize: string;
    reject: string;
    suspend: string;
    reinstate: string;
    end: string;
    suspendText: string;
    appliedOn: string;
    empty: string;
  };
  organisations: {
    accounts: string;
    noAccounts: string;
    given: string;
    held: string;
    partnership: string;
    membersOne: string;
  };
  grants: {
    shown: Record<GrantsShown, string>;
    held: string;
    holds: Record<FreezeReason, string>;
    freeze: string;
    unfreeze: string;
    freezeText: string;
    byTwoText: string;
    ends: string;
    lastOpened: string;
  };
  accounts: {
    provenBy: string;
    proofs: Record<Account['provenBy'], string>;
  };
  invitations: { expires: string };
  panels: {
    add: string;
    kind: string;
    connectionHint: string;
    oneFullPartner: string;
    distinctProducts: string;
    boundBackups: string;
    rule: Record<'kind' | 'on' | 'off', string>;
    rules: { heading: string; text: string; save: string };
    origin: string;
    originHint: string;
    agencyOrigin: string;
    agencyOriginHint: string;
    apiBase: string;
    apiBaseHint: string;
    hostOrigin: string;
    hostOriginHint: string;
    key: string;
    secret: string;
    keyHint: string;
    keyWrong: string;
    addressWrong: string;
    exists: string;
    on: string;
    off: string;
    switchOn: string;
    switchOff: string;
    offText: string;
    test: string;
    lastTest: string;
    testOk: (version: string | null) => string;
    can: string;
    cannotTell: string;
    fullAccess: string;
    limitedAccess: string;
    ways: Record<SignInWay, string>;
    limitedBy: Record<'product' | 'role' | 'nothing', string>;
    ownership: string;
    ownershipBy: Record<'contact_email' | 'mark' | 'approval' | 'owner_key' | 'admin', string>;
    verified: string;
    unverified: string;
    credential: string;
    hasKey: string;
    noKey: string;
    storeKey: string;
    removeKey: string;
    hostToken: string;
    hostTokenText: string;
    makeHostToken: string;
    hostTokenOnce: string;
    empty: string;
  };
  audit: {
    event: string;
    subject: string;
    organisation: string;
    actor: string;
    details: string;
    request: string;
  };
  outbox: {
    states: Record<'waiting' | 'dead' | 'done', string>;
    kinds: Record<'mail' | 'connector', string>;
    what: string;
    to: string;
    attempts: string;
    next: string;
    error: string;
    retry: string;
    empty: string;
  };
}
