import type { ProcessingText } from '../text.ts';

export const en: ProcessingText = {
  title: 'Processing agreement',
  version: 'Version',
  parties: ({ customer, clientId, partner, partnerId, account, panel }) => [
    `Customer (controller): ${customer}, Client-ID ${clientId}`,
    `Partner (processor): ${partner}, Partner-ID ${partnerId}`,
    `Account: ${account} at ${panel}`,
  ],
  sections: [
    {
      heading: 'Subject and duration',
      paragraphs: [
        'The partner works for the customer in the account named above, through the access that the customer has shared. In doing so it may process personal data for which the customer is responsible.',
        'The agreement lasts as long as the share and ends with it; duties that outlast it by their nature remain.',
      ],
    },
    {
      heading: 'Nature, purpose, data and persons',
      paragraphs: [
        'The partner sets up, maintains and repairs websites, mailboxes, databases and domains, as the customer orders.',
        'Data are those that lie in the account: contents of websites, databases and mailboxes, and logs of access. Persons are the customer’s visitors, customers, staff and correspondents. The customer tells the partner beforehand if special categories of data are among them.',
      ],
    },
    {
      heading: 'Instructions',
      paragraphs: [
        'The partner processes the data only on documented instructions of the customer, those given in writing or by e-mail included, unless the law obliges it to do otherwise; then it tells the customer beforehand, if it may.',
        'If the partner believes that an instruction breaks data protection law it says so at once and may wait until the customer decides.',
      ],
    },
    {
      heading: 'Confidentiality',
      paragraphs: [
        'Only persons who need the access for the work have it. They are bound to confidentiality, also after their work has ended.',
      ],
    },
    {
      heading: 'Security',
      paragraphs: [
        'The partner takes the measures that Art. 32 GDPR and Art. 8 FADP ask for. At least: personal access for each person, passkeys or equivalent protection, up-to-date devices with encrypted storage, no passing on of passwords by mail, data copied only where the work needs it and deleted when it no longer does.',
      ],
    },
    {
      heading: 'Further processors',
      paragraphs: [
        'The partner engages further processors only after telling the customer in text form two weeks before. If the customer objects for good reason the partner does without them. It binds them to the same duties and answers for them as for itself.',
        'Access to the account is never passed on; who needs it gets a share of its own from the customer.',
      ],
    },
    {
      heading: 'Help',
      paragraphs: [
        'The partner helps the customer to answer requests of persons concerned, to keep data secure, to report breaches and to assess risks, as far as it can. It passes on requests that reach it directly.',
      ],
    },
    {
      heading: 'Breaches',
      paragraphs: [
        'If the partner learns of a breach of personal data it tells the customer without delay, within 48 hours at the latest, with what the customer needs to report it.',
      ],
    },
    {
      heading: 'Deletion and return',
      paragraphs: [
        'When the share ends the partner deletes all copies of the data, or returns them if the customer so wishes, within 30 days, unless the law obliges it to keep them. It confirms this on request.',
      ],
    },
    {
      heading: 'Evidence',
      paragraphs: [
        'The partner gives the customer the information that shows that it keeps this agreement, and allows reasonable inspections after notice. Openings of the account are logged and both sides can see the log.',
      ],
    },
    {
      heading: 'Transfers',
      paragraphs: [
        'Data are processed in Switzerland, the European Economic Area or a country with adequate protection. Elsewhere only with the customer’s consent and with the safeguards that the law asks for.',
      ],
    },
    {
      heading: 'Final',
      paragraphs: [
        'Each side answers for damage as the law says. If a clause does not hold the others remain. The law of the customer’s seat applies, unless the parties have agreed otherwise; this agreement goes before their other agreements where personal data are concerned.',
      ],
    },
  ],
};
