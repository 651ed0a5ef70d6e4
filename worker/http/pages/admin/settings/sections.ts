import type { ProgrammeHostWords } from '../../../../../shared/messages/pages/programme-host/en.ts';
import type { SettingsWords } from '../../../../../shared/messages/pages/settings/words.ts';

/** The parts of the settings, each a page of its own with a route in `routes.ts` and words of the same name. */
export const sections: readonly (readonly [path: string, name: keyof SettingsWords['sections']])[] = [
  ['/admin/settings/premium', 'premium'],
  ['/admin/settings/face', 'face'],
  ['/admin/settings/sign-in', 'signIn'],
  ['/admin/settings/cooling-off', 'coolingOff'],
  ['/admin/settings/privacy', 'privacy'],
  ['/admin/settings/rollout', 'rollout'],
];

/** The parts that belong to the partner programme; their words stand with the programme's. */
export const programmeSections: readonly (readonly [
  path: string,
  name: keyof ProgrammeHostWords['sections'],
])[] = [
  ['/admin/settings/criteria', 'criteria'],
  ['/admin/settings/benefits', 'benefits'],
  ['/admin/settings/agreements', 'agreements'],
  ['/admin/settings/names', 'names'],
];
