import type { SettingsWords } from './words.ts';

export const en: SettingsWords = {
  title: 'Settings',
  lead: 'What counts for the whole deployment. Every change stands in the log.',
  save: 'Save',
  changedAt: (at) => `Last changed: ${at}`,
  sections: {
    premium: {
      title: 'Premium support',
      lead: 'How customers with premium support reach you. Who has it is set on the page of the organisation.',
    },
    privacy: {
      title: 'Privacy and data',
      lead: 'Who answers for this service, who processes data for you, and where it is stored.',
    },
    signIn: {
      title: 'Sign-in of your people',
      lead: 'Your OpenID provider beside passkeys: groups, what counts as strong, who is connected.',
    },
    face: {
      title: 'The host’s face',
      lead: 'Name, logo, colour, mail sender and the links in the foot of every page.',
    },
    coolingOff: {
      title: 'Cooling-off',
      lead: 'How long full access and a change of payer wait before they begin.',
    },
    rollout: {
      title: 'Roll out the extension',
      lead: 'The policy that joins every browser of a company to this deployment.',
    },
  },
  face: {
    lead: 'Shown on the pages, in the mails and in the extension. An empty field stays as the deployment was set up.',
    name: 'Name',
    nameHint: 'At most 60 characters.',
    logo: 'Logo',
    logoHint:
      'PNG or WebP, at most 24 KB and 1024 pixels a side. It is shown 24 pixels high, on light and dark ground. Mails carry the name and the colour, not the logo: they load nothing.',
    logoNone: 'No logo',
    accent: 'Colour',
    accentHint:
      'Of links and main buttons, such as #2563eb. If texts in it could not be read, a darker or lighter shade is used.',
    mailName: 'Name of the mail sender',
    mailAddress: 'Address of the mail sender',
    mailHint: (domain) => `It must end in @${domain}: only from there may this deployment send.`,
    imprint: 'Imprint',
    privacy: 'Privacy notice',
    terms: 'Terms',
    linkHint: 'Complete addresses that begin with https://.',
    preview: 'Preview',
    previewOnly: 'This is a preview. Nothing has been saved yet.',
    edit: 'Change it',
    sampleButton: 'Main button',
    sampleLink: 'A link',
    mailPreview: 'In mails',
    from: 'From',
    darker: (colour) => `On light ground the colour is used darker, as ${colour}, so that texts can be read.`,
    lighter: (colour) =>
      `On dark ground the colour is used lighter, as ${colour}, so that texts can be read.`,
    someWrong:
      'Some fields cannot be saved like this. The sentence beside each says why; nothing has been changed.',
    looks: { light: 'Light', dark: 'Dark' },
    wrong: {
      name: 'Write a name of at most 60 characters.',
      accent: 'Write the colour as # and six digits, such as #2563eb.',
      mailName: 'Write the sender’s name, at most 60 characters.',
      mailAddress: 'Write a complete address in the domain this deployment may send from.',
      imprint: 'Write a complete address that begins with https://.',
      privacy: 'Write a complete address that begins with https://.',
      terms: 'Write a complete address that begins with https://.',
      logo: {
        vector: 'SVG files can hold scripts, so they are not taken. Save the logo as PNG or WebP.',
        kind: 'This file is neither PNG nor WebP.',
        weight: 'This file is larger than 24 KB. Save it smaller.',
        size: 'This picture has more than 1024 pixels on a side. Save it smaller.',
      },
    },
  },
  rollout: {
    lead: 'Copy the policy for your browsers. Each installs the extension and joins this deployment without a click; the policy pins its address.',
    install: 'Replace the update address by that of your store or server.',
    chrome: 'Chrome: registry or JSON file in policies/managed',
    edge: 'Edge',
    firefox: 'Firefox: policies.json',
    id: 'Extension id',
    noStore: 'Each person still allows each panel with one click: no policy does that silently.',
  },
};
