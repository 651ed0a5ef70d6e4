/** What applicants and partners read about the programme: criteria, benefits, new versions, domains (P7, P8, P10–P12). */
export const en = {
  criteria: {
    register: { name: 'Company register', ask: 'Entry in the company register of your country' },
    website: { name: 'Active website', ask: 'An active website' },
    volume: { name: 'Yearly volume', ask: 'What you buy from the host in a year, your clients included' },
    support: { name: 'Gives support', ask: 'We give support to our clients for the products we manage.' },
    invoices: {
      name: 'Answers for invoices',
      ask: 'We answer for the invoices of our clients, or of the products we manage.',
    },
    exclusivity: {
      name: 'Exclusivity for tenders',
      ask: 'For contracts that we win through the host’s tenders we use the host’s products only.',
    },
    conditions: {
      name: 'Reseller conditions',
      ask: 'We have read the special conditions for resellers and keep to them.',
    },
  },
  form: {
    lead: 'What follows is looked at before the decision. What does not apply to you can stay open; the host then asks you.',
    registerName: 'Name in the register',
    registerNumber: 'Number in the register',
    registerNumberHint: 'For example a UID, a SIRET or a commercial register number.',
    country: 'Country',
    chooseCountry: 'Choose a country',
    registerWrong: 'Enter name, number and country, or none of them.',
    amount: 'Amount in a year',
    amountHint: (chf: string, eur: string) => `At least ${chf} or ${eur}. An estimate is enough.`,
    amountWrong: 'Enter a whole amount, for example 2500.',
    currency: 'Currency',
    agreeTo: 'What we stand for',
    affiliate: 'Our organisation takes part in the host’s affiliate programme',
    affiliateHint:
      'Affiliate and partner exclude each other. Leave the affiliate programme before you apply.',
  },
  benefits: 'What partners get',
  owed: {
    title: 'A new agreement waits for your confirmation',
    until: (date: string) =>
      `Please read it below and confirm it until ${date}. Until then nothing changes; after it you can accept no new shares.`,
    overdue: (date: string) =>
      `It was to be confirmed until ${date}. Until a legal representative confirms it below, you can accept no new shares. Existing ones go on.`,
    confirm: (organisation: string) =>
      `I am a legal representative of ${organisation}. I have read the new agreement and confirm it.`,
    button: 'Confirm the new agreement',
    only: 'Only a legal representative can confirm it. Please pass it on.',
  },
  confirmations: 'Everything you have confirmed',
  copyOf: (version: string) => `Copy of version ${version}`,
  domains: {
    heading: 'Your domains',
    lead: 'Customers see proved domains on your identity card, beside your Partner-ID. Prove them by a DNS record or by a file, whichever is easier.',
    none: 'No domain yet.',
    field: 'Domain',
    fieldHint: 'For example studio.example, without www.',
    add: 'Add the domain',
    states: { pending: 'Not proved yet', verified: 'Verified', withdrawn: 'No longer found' },
    ways: { dns: 'by DNS record', file: 'by file' },
    since: (date: string) => `since ${date}`,
    looked: (date: string) => `Last looked: ${date}. We look again each day.`,
    record: 'Set a DNS record of type TXT',
    recordName: 'Name',
    recordValue: 'Value',
    orFile: 'Or put a text file with the same line at this address',
    check: (domain: string) => `Look for ${domain} now`,
    remove: (domain: string) => `Remove ${domain}`,
    found: 'Found: the domain is verified.',
  },
  rename: {
    heading: 'Name of the organisation',
    field: 'Name',
    hint: 'Customers and partners see it. A partner’s name that resembles another one is looked at by the host first.',
    button: 'Change the name',
    waits: (name: string) =>
      `The host looks at the new name “${name}” first. You get a mail; until then the old one holds.`,
    done: 'The name is changed.',
  },
};
export type ProgrammeWords = typeof en;
