import type { PrivacyWords } from './words.ts';

export const en: PrivacyWords = {
  title: 'Privacy',
  lead: (host) =>
    `${host} runs Panelshare, so that customers can share their hosting accounts with partners without giving a password away. This page says what is kept for it, why, how long, and what you can do about it.`,
  roles: {
    heading: 'Who answers for what',
    lines: (host) => [
      {
        who: host,
        what: 'is the controller of what this service itself needs: sign-in, organisations, shares, the log and mails.',
      },
      {
        who: 'The customer',
        what: `is the controller of what lies in its hosting account: websites, mailboxes, databases. ${host} hosts that as its processor.`,
      },
      {
        who: 'The partner',
        what: 'is the customer’s processor where it works with personal data in the account, and the controller of its own client book.',
      },
    ],
    agreement:
      'Customer and partner can conclude the processing agreement that this needs on the page of their share: from a template, or by naming their own. Who chose it, who confirmed it, when, and the hash of the text are kept with the share.',
  },
  contact: {
    heading: 'Whom to write to',
    controller: 'Controller',
    officer: 'Data protection officer',
    writeTo: (host) => `Write to ${host} at`,
  },
  data: {
    heading: 'What is kept, why, and how long',
    lead: 'There is no tracking, no advertising and no profile. The only cookies keep you signed in and remember the language you chose.',
    columns: { what: 'What', why: 'Why', until: 'How long' },
    bases: {
      contract: 'What you or your organisation asked for (GDPR Art. 6 (1) b)',
      interest: 'Safety and proof (GDPR Art. 6 (1) f)',
    },
    purposes: {
      person: {
        name: 'You',
        what: 'Address, name, language, names of your passkeys; changes of address and ways back in.',
        until: (spans) =>
          `Until you delete yourself; changes of address ${spans('addressChange')}, ways back in ${spans('recovery')} after their end.`,
      },
      session: {
        name: 'Signing in',
        what: 'Codes, sessions and devices: name, first and last use.',
        until: (spans) =>
          `Codes ${spans('challenge')} after they ran out, devices ${spans('device')} after their end.`,
      },
      organisation: {
        name: 'Organisations',
        what: 'Name, members and their roles, teams, invitations to join.',
        until: (spans) =>
          `Until you leave or it is deleted; invitations ${spans('memberInvitation')} after their link ran out. The name stays in the receipts of the other side.`,
      },
      partnership: {
        name: 'Partnership',
        what: 'What was confirmed, by whom, when and from which network address; website, evidence and reasons of decisions.',
        until: (spans) => `${spans('partnershipWords')} after the organisation is deleted.`,
      },
      account: {
        name: 'Accounts',
        what: 'Which hosting account belongs to whom, its contact address, what the panel lists in it, and by what it was proved.',
        until: (spans) =>
          `${spans('accountContact')} after the account is given up and every share of it is cut; evidence ${spans('claim')} after the decision.`,
      },
      share: {
        name: 'Shares',
        what: 'Who shared what with whom, until when, who decided, what was made at the panel.',
        until: (spans) =>
          `Kept after the end, because both sides’ receipts are made from it; lists of what was in the account ${spans('inventory')} after the end.`,
      },
      opening: {
        name: 'Openings',
        what: 'Who of the partner opened which account when, and from which of its devices.',
        until: (spans) => `${spans('opening')} after the opening.`,
      },
      client_book: {
        name: 'Client books',
        what: 'What a partner writes down about its clients. The partner answers for it.',
        until: () => 'Until the partner deletes it.',
      },
      request: {
        name: 'Requests',
        what: 'To which address a partner wrote, with which words, and what was answered; whom you blocked.',
        until: (spans) =>
          `Address and words ${spans('accessRequest')} after the link ran out; a block until you lift it.`,
      },
      tender: {
        name: 'Tenders',
        what: 'What you ask partners for, your contact, who opened it and what was offered.',
        until: (spans) =>
          `${spans('tenderUnconfirmed')} while the address is not confirmed; words, contact and offers ${spans('tender')} after the tender is over.`,
      },
      mail: {
        name: 'Mails',
        what: 'What we sent to you. Of mails that a panel sends to a copy address, only that they came.',
        until: (spans) => `${spans('sent')} after they were sent.`,
      },
      log: {
        name: 'Log',
        what: 'Who did what when. Names in it are encrypted with a key for each person.',
        until: () =>
          'The entries stay, because nobody may be able to change what happened. When you delete yourself your key goes, and your name can no longer be read.',
      },
      staff: {
        name: 'Help by staff',
        what: 'Codes by which you identify yourself, and access that you give to staff.',
        until: () => 'Codes for minutes; access until it ends by itself.',
      },
      host: {
        name: 'Settings',
        what: 'The host’s panels and settings, and which admin changed them.',
        until: () => 'While the service runs.',
      },
      operation: {
        name: 'Operation',
        what: 'Counts against guessing, and answers that are given again when a request comes twice.',
        until: () => 'One day.',
      },
    },
  },
  recipients: {
    heading: 'Who receives it',
    lines: [
      'The other side of a share: names of those who act, what is shared, when it was opened.',
      'The panel of your account: which partner signs in, and with which rights.',
      'The host’s admins and staff, to help you; what they do stands in your log.',
      'Nobody else. Nothing is sold.',
    ],
    processors: 'Companies that process it for the host',
    columns: { name: 'Name', purpose: 'For what', location: 'Where' },
    platform: {
      purpose: 'Runs this service and its database',
      location: {
        eu: 'Stored in the European Union',
        anywhere: 'Worldwide, under standard contractual clauses',
      },
    },
    none: 'The host has named no others.',
  },
  location: {
    heading: 'Where it is stored',
    eu: 'Database and log are bound to the European Union.',
    anywhere: 'The place is chosen by the platform.',
  },
  rights: {
    heading: 'Your rights, and where to use them',
    copy: 'A copy of your data:',
    copyLink: 'Download my data',
    correct: 'Correct your name, address or language:',
    correctLink: 'My profile',
    erase: 'Have yourself erased:',
    eraseLink: 'Delete me',
    end: 'Stop or end a share: on its page, at any time and without giving reasons.',
    object: (contact) => `Object, or have processing restricted: write to ${contact}.`,
    complain: 'You can also complain to a data protection authority, for example where you live.',
  },
  security: {
    heading: 'How it is protected',
    lines: [
      'No passwords: sign-in by passkey or mailed code, a fresh proof before everything that gives access.',
      'Keys to panels and credentials are encrypted; secrets are never mailed and never in the log.',
      'Every access is asked for and logged; the log is chained, so that a change is noticed.',
      'Members see only what their role allows; ended access is taken away at the panel and checked there.',
    ],
  },
  own: {
    title: 'My data',
    lead: 'One file with everything that is kept about you here. It is made at the moment you download it.',
    holds: [
      'Your profile, passkeys by name, devices and sessions',
      'Your organisations, roles, teams, and the clients assigned to you',
      'What you opened and when, and what the log says about you and your acts',
      'Requests and invitations that were sent to your address',
      'What you confirmed, when, and from which network address',
    ],
    without: 'No secrets are in it, and of others only names that your pages show anyway.',
    download: 'Download (JSON)',
    back: 'Back to my profile',
    others: 'What is kept in general, and your other rights:',
    toPrivacy: 'Privacy',
    heading: 'My data',
    text: 'See everything that is kept about you.',
    button: 'Download my data',
  },
};
