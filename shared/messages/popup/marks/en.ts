/** What the popup says where a person gives a client a colour and a group. The English text defines the type. */
export const en = {
  title: 'Colour and group',
  hint: 'For you, in this browser only.',
  colour: 'Colour',
  automatic: 'Automatic',
  colours: {
    blue: 'Blue',
    teal: 'Teal',
    purple: 'Purple',
    amber: 'Amber',
    pink: 'Pink',
    green: 'Green',
    sky: 'Sky',
    grey: 'Grey',
  },
  group: 'Group',
  groupExample: 'For example: bakeries',
  save: 'Save',
  saved: (name: string) => `${name} is marked.`,
};

export type MarkMessages = typeof en;
