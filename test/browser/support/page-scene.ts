import { demoId } from '../../../worker/dev/demo-data.ts';
import { importId } from './dashboard-rows.ts';

export const customer = demoId('org', 'sharing');
export const partner = demoId('org', 'authorized');

/** What `everyPage` adds to the demo scene, by the ids that addresses name. */
export const scene = {
  /** A record without a share, of a name that wants to be wrapped. */
  longClient: demoId('cli', 'long'),
  project: demoId('prj', 'shop'),
  /** Waits for the customer's answer. */
  request: demoId('req', 'open'),
  /** Answered with more than was asked: the partner decides on `counterOffer`. */
  counteredRequest: demoId('req', 'countered'),
  counterOffer: demoId('inv', 'countered'),
  /** Limited, ended two days ago, with things left behind. */
  endedGrant: demoId('grt', 'ended'),
  /** On a panel without a connector, and on one where the customer's own page acts. */
  recordedGrant: demoId('grt', 'recorded'),
  sessionGrant: demoId('grt', 'session'),
  team: demoId('tea', 'shops'),
  claim: demoId('clm', 'bakery'),
  import: importId,
  mark: demoId('chl', 'mark'),
  /** On a panel with customers' own keys: one to be linked, and an account whose key the panel takes no more. */
  ownerKey: demoId('chl', 'ownerkey'),
  ownerAccount: demoId('acc', 'owner'),
  panel: demoId('pan', 'internex0'),
  recordedAccount: demoId('acc', 'recorded'),
  staffAccess: demoId('sta', 'diaz'),
  /** Proposed by another admin, and waiting for this one. */
  proposal: demoId('pro', 'hold'),
  /** Proposed by this admin, and waiting for the day. */
  ownProposal: demoId('pro', 'admin'),
  /** Full and paused by the customer; full and ended, so that the account can be taken back; opened by a card. */
  pausedGrant: demoId('grt', 'paused'),
  wholeGrant: demoId('grt', 'whole'),
  cardGrant: demoId('grt', 'carded'),
  /** Codes on their way to the customer. */
  codes: {
    signIn: demoId('chl', 'signin'),
    safety: demoId('chl', 'safety'),
    proof: demoId('chl', 'proof'),
    address: demoId('chl', 'address'),
    link: demoId('chl', 'link'),
  },
} as const;

export const wordy = 'Bäckerei-Konditorei Großmann & Söhne Handelsgesellschaft mbH';
