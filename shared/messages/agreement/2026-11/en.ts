import type { AgreementText } from '../text.ts';

export const en: AgreementText = {
  title: 'Sharing Partner Agreement',
  version: 'Version',
  parties:
    'Between the hosting company that runs this service (the host) and the organisation that applies (the partner). A legal representative of the partner confirms it once. It then applies to every account that a customer of the host shares with the partner.',
  sections: [
    {
      heading: 'Purpose',
      paragraphs: [
        'Customers of the host can share their hosting account, or chosen products in it, with an external partner such as an agency, a web designer or an IT service provider. This agreement sets out how the partner may accept and use such shares.',
        'Only the partner needs this partnership; the customer who shares needs none. The account, its products and the contracts for them remain the customer’s at all times.',
      ],
    },
    {
      heading: 'Only what the customer granted',
      paragraphs: [
        'The partner uses a share only for the work agreed with the customer, only in the account or products that were granted, and only while the customer lets the share stand.',
        'The partner does not try to reach more than was granted, sets up no hidden ways in (such as further users, keys or forwards), and changes neither the owner’s sign-in nor the contact address of the account.',
      ],
    },
    {
      heading: 'No onward sharing',
      paragraphs: [
        'The partner passes no share on to third parties, neither in full nor in part. Subcontractors who need access ask the customer for a share of their own.',
        'Within its own organisation the partner gives access only to members who need it for their work, and withdraws it as soon as they no longer do.',
      ],
    },
    {
      heading: 'Personal accounts and passkeys',
      paragraphs: [
        'Every person who works for the partner signs in with a personal account. Accounts, codes and devices are not shared between persons.',
        'Access is protected by a passkey wherever the host asks for one. A lost device, or a person who has left, is removed without delay.',
        'The partner never asks customers for the password of their hosting panel.',
      ],
    },
    {
      heading: 'Confidentiality and data protection',
      paragraphs: [
        'What the partner learns through a share it keeps confidential and uses only for the customer’s work, also after the share has ended.',
        'Where the partner processes personal data for the customer, it does so as the customer’s processor, on the customer’s instructions and under the data protection law that applies. Partner and customer conclude the processing agreement that this requires between themselves.',
        'Openings and changes are logged. The customer and the host can see who opened which account and when.',
      ],
    },
    {
      heading: 'Ending and revocation',
      paragraphs: [
        'The customer can pause or end a share at any time, without giving reasons. So can the partner. Work agreed between them is settled between them.',
        'When a share ends, the partner stops using the access at once, even where a session in the panel is still open, and deletes stored credentials and copies that it does not have to keep by law.',
        'The partner can end this agreement at any time, the host with one month’s notice. All shares of the partner stop with it.',
      ],
    },
    {
      heading: 'Liability',
      paragraphs: [
        'The partner is liable to the customer and to the host for damage that it or its members cause by breaking this agreement, within the limits of the law.',
        'The host provides the technical means of sharing. It is no party to the contract between partner and customer and does not answer for the partner’s work.',
      ],
    },
    {
      heading: 'Suspension',
      paragraphs: [
        'The host can suspend the partnership when this agreement is broken, when an account is in danger, or when there is good reason to suspect either. The host names the reason.',
        'While suspended, the partner can accept no shares, and its existing ones are frozen. They come back when the host lifts the suspension, unless the customer has ended them meanwhile.',
      ],
    },
    {
      heading: 'Changes',
      paragraphs: [
        'The host can publish a new version of this agreement and names a date by which it has to be confirmed. After that date a partner who has not confirmed it can accept no new shares.',
        'The version that was confirmed, its text, the person and the time are kept and can be downloaded by the partner at any time.',
      ],
    },
    {
      heading: 'Contact',
      paragraphs: [
        'The partner tells the host at once about any misuse or any suspicion that an access has fallen into the wrong hands, and keeps its company details and members up to date.',
        'Notices under this agreement are sent by e-mail to the legal representatives and administrators that the partner has entered here, and to the host at the address from which it writes.',
      ],
    },
  ],
};
