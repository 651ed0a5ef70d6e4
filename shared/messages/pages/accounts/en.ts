/** The customer's own area, and the proof that an account is theirs; the other languages satisfy its type. */
export const accounts = {
  connection: 'Connection',
  connections: {
    connected: 'connected: our connector acts',
    owner: 'with each customer’s own key: our connector acts, the host gives none',
    customer_session: 'in the customer’s own page: the extension makes and removes access',
    recorded: 'recorded: by hand in the panel',
  },
  title: 'Who has access',
  none: 'No account is linked yet. Link one to share it with an agency, or to see who has access.',
  link: 'Link an account',
  share: 'Share this account',
  nobody: 'Nobody else has access.',
  partner: 'Partner',
  access: 'Access',
  until: 'How long',
  reviewDue: 'Time for the yearly look',
  state: 'State',
  lastOpened: 'Last opened',
  acts: 'What you can do',
  rights: 'Change rights',
  pause: 'Pause',
  end: 'End',
  pauseAll: 'Pause everything now',
  pauseAllHint: 'Every partner loses access to this account at once. You resume each share yourself.',
  paused: (count: number) =>
    count === 0
      ? 'Nothing was left to pause.'
      : count === 1
        ? 'Paused: 1 partner can no longer open this account.'
        : `Paused: ${count} partners can no longer open this account.`,
  invitations: 'Invitations',
  answerBy: (when: string) => `to be answered ${when}`,
  held: 'held until this agency is a partner',
  resend: 'Send again',
  cancel: 'Withdraw',
  open: 'Details',
  facts: 'This account',
  panel: 'Panel',
  name: 'Account',
  shownAs: 'Shown in the panel as',
  proven: 'Proven',
  provenBy: {
    mailed_code: 'by a code to the panel’s contact address',
    host_list: 'by a code to the address that the host has on file',
    panel_approval: 'by approval in the panel',
    panel_mark: 'by a mark set in the panel',
    owner_key: 'by a key that the panel confirmed as the owner’s',
    admin: 'by the host',
  },
  contact: 'Contact address at that time',
  waiting: (count: number) =>
    count === 1 ? '1 invitation waits for your answer.' : `${count} invitations wait for your answer.`,
  answer: 'Answer',
  heldForYou: 'A customer wants to share an account with you.',
  look: 'Look at it',

  marking: {
    title: 'Set a mark in your panel',
    why: (shown: string) =>
      `On this panel everybody can change the contact address, so a code to it would prove nothing. Whoever can set this name in the account ${shown} shows that it is theirs.`,
    steps: [
      'Sign in to the panel.',
      'Create something small with this name, for example a database or an e-mail forwarder. The panel may put something in front of it.',
      'Come back here and check. Afterwards you can delete it again.',
    ],
    mark: 'Name to use',
    markHint: 'It works for a day and for nobody but you.',
    check: 'I have set it: check now',
  },

  linking: {
    title: 'Link an account',
    intro: 'First we make sure that the account is yours. Then you choose who may use what.',
    hint: 'The panel’s page named this account. That only fills in the form; it proves nothing.',
    panel: 'Panel',
    choosePanel: 'Choose a panel',
    noPanels: 'This host has not connected a panel yet. Ask the host.',
    account: 'Account in the panel',
    accountHint:
      'As the panel shows it: your login or customer number. Some panels ask you to approve there instead; then leave it empty.',
    organisation: 'For which organisation?',
    newOrganisation: 'A new organisation',
    organisationName: 'Name of the new organisation',
    organisationHint: 'You become its legal representative, because you prove the account.',
    go: 'Continue',
    notProvable:
      'We could not start a proof for this account. Check its name. If it is right, ask the host to confirm that it is yours.',
    codeTitle: 'Enter the code',
    codeSent: (address: string) =>
      `We mailed a code to ${address}, the contact address the panel has for this account. It may be a colleague’s mailbox. The code lives for 10 minutes.`,
    code: 'Code',
    confirm: 'Prove the account',
    again: 'Start again',
    approvedTitle: 'Almost linked',
    approved: 'The panel says that you approved. Finish now: the approval lives for a minute only.',
    finish: 'Link the account',
    refusedTitle: 'Not approved',
    refused: 'The panel did not approve the link. Nothing was changed. You can start again at any time.',
  },
};
export type AccountWords = typeof accounts;
