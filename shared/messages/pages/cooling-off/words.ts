/** X1: what was decided and begins later. */
export interface CoolingOffWords {
  /** On the consent page, before the click. */
  consent: (hours: number) => string;
  /** On the share's page. */
  begins: (when: string) => string;
  changes: (when: string) => string;
  changeTo: string;
  own: { text: string; stop: string; begin: string; second: string; emergency: string; prove: string };
  partner: string;
  link: { title: string; lead: (partner: string, account: string, when: string) => string; stop: string };
  stopped: { title: string; text: string; signIn: string };
  /** In the dashboard's settings. */
  setting: { lead: string; label: string; hint: string; off: string; hours: (count: number) => string };
  /** For the host's staff, after a call back. */
  emergency: {
    title: string;
    lead: string;
    calledBack: string;
    reason: string;
    save: string;
    until: (when: string) => string;
  };
}
