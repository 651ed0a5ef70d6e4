/** Words of the e-mail copy (M5), for both sides. */
export interface MailCopyWords {
  heading: string;
  partnerOff: string;
  partnerOn: string;
  stoppedP: string;
  onAct: string;
  offAct: string;
  partnerNeeds: string;
  customerOn: (partner: string) => string;
  customerOff: (partner: string) => string;
  customerStopped: (partner: string) => string;
  /** While copies go out, and before any does. */
  stop: string;
  forbid: string;
  allow: string;
  addressLink: string;
  title: string;
  intro: string;
  none: string;
  notOffered: string;
  make: string;
  renew: string;
}
