import type { VendorStepsWords } from './words.ts';

export const en: VendorStepsWords = {
  internex: {
    start: (partner) => [
      'In the Cloud Manager, open the menu ⋮ of the cloud and choose “Members”.',
      `Choose “Add Member”, enter ${partner}’s user, and take “Cloud Member” or “Cloud Admin”.`,
      'Set “Read permission”, “Write permission” and “Order permission”, then “Add”.',
    ],
    end: (partner) => [
      'In the Cloud Manager, open the menu ⋮ of the cloud and choose “Members”.',
      `Remove every member of ${partner}, in each cloud you shared.`,
    ],
  },
  ionos: {
    start: (partner) => [
      `Signed in at IONOS, open the public partner profile of ${partner}.`,
      'Start the connection there and choose full access or partial access.',
    ],
    end: (partner) => [
      'Open “My account & logout”, then “Login & account security”.',
      `Choose “Manage access permissions”, then “Open details” beside ${partner}.`,
      'Choose “Remove partner and revoke access permissions”, and confirm with “Revoke access permissions”.',
    ],
  },
  infomaniak: {
    start: (partner) => [
      'In the sidebar open “Partner”, then “Add a partner”.',
      `Search for ${partner}, tick it, and choose “Continue”.`,
      'Choose “Limited access” and tick products, or choose “Full access”; then “Continue”.',
    ],
    end: (partner) => [
      'In the sidebar open “Partner”.',
      `Open the menu ⋮ in the row of ${partner} and end the collaboration.`,
    ],
  },
  other: {
    start: (partner) => [
      'Open the panel’s own page for sharing or for users.',
      `Give ${partner} access to exactly what you chose here, and no more.`,
    ],
    end: (partner) => [
      'Open the panel’s own page for sharing or for users.',
      `Remove every user, key and permission of ${partner}.`,
    ],
  },
};
