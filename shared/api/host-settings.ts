import * as v from 'valibot';
import type { ProviderSettings } from '../domain/provider.ts';
import { lawSettings } from './law-settings.ts';
import { email, shortText } from './primitives.ts';
import { programmeSettings } from './programme-settings.ts';

/** `#rrggbb`, in lower case. */
export const colour = v.pipe(v.string(), v.toLowerCase(), v.regex(/^#[0-9a-f]{6}$/));
/** A page of the host's: https, because it stands in the foot of ours. */
export const webAddress = v.pipe(v.string(), v.maxLength(500), v.url(), v.startsWith('https://'));

/** Pictures the logo may be; never SVG, which can hold scripts and load other files (A9). */
export const pictureTypes = ['image/png', 'image/webp'] as const;

/** A9: the host's own face. What is null is as the deployment was set up, or absent. */
const face = v.strictObject({
  name: v.nullable(v.pipe(shortText, v.maxLength(60))),
  logo: v.nullable(
    v.strictObject({
      hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      type: v.picklist(pictureTypes),
      width: v.number(),
      height: v.number(),
    }),
  ),
  /** As the host chose it; `accentsOf` says how it looks on our grounds. */
  accent: v.nullable(colour),
  mailFrom: v.nullable(v.strictObject({ name: v.pipe(shortText, v.maxLength(60)), address: email })),
  imprint: v.nullable(webAddress),
  privacy: v.nullable(webAddress),
  terms: v.nullable(webAddress),
});
export type HostFace = v.InferOutput<typeof face>;

const threshold = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));
const minutes = threshold(7 * 24 * 60);
/** `deadLetters`: given up within a day; the others: for so many minutes. */
export const alertThresholds = v.strictObject({
  deadLetters: threshold(10_000),
  panelDownMinutes: minutes,
  cutLateMinutes: minutes,
  queueLateMinutes: minutes,
  sealLateMinutes: minutes,
});

const words = v.pipe(
  v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200))),
  v.maxLength(20),
  v.readonly(),
);

/** O7: the host's OpenID provider; null where staff signs in here only. Its secret is stored apart, sealed. */
export const provider: v.GenericSchema<unknown, ProviderSettings> = v.strictObject({
  // The standard compares issuers to the letter, a slash at the end among them.
  issuer: v.pipe(v.string(), v.maxLength(500), v.url(), v.regex(/^https?:\/\/[^?#]+$/)),
  clientId: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300)),
  name: v.pipe(shortText, v.maxLength(60)),
  scopes: v.pipe(v.string(), v.trim(), v.maxLength(200), v.regex(/^openid(?: [!-~]+)*$/)),
  groupsClaim: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
  adminGroups: words,
  staffGroups: words,
  strongAmr: words,
  strongAcr: words,
  sessionHours: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(24)),
});

/** H2: how customers with premium support reach the host; null where the host has no such offer. */
const premium = v.nullable(
  v.strictObject({
    name: v.pipe(shortText, v.maxLength(80)),
    phone: v.nullable(v.pipe(shortText, v.maxLength(40))),
    email: v.nullable(email),
    web: v.nullable(webAddress),
    hours: v.nullable(shortText),
  }),
);
export type PremiumOffer = NonNullable<v.InferOutput<typeof premium>>;

/**
 * What a host sets for its whole deployment while it runs, by name: the schema of the value, and the
 * value that holds until somebody sets it. A new setting is one entry here; it is read with
 * `store.hostSettings.read` and changed with `changeHostSetting`. No secret is a setting.
 */
const settings = {
  provider: { schema: v.nullable(provider), unset: null },
  premium: { schema: premium, unset: null },
  face: {
    schema: face,
    unset: {
      name: null,
      logo: null,
      accent: null,
      mailFrom: null,
      imprint: null,
      privacy: null,
      terms: null,
    },
  },
  /** X1: how long full access and another payer wait before they begin; null is off. */
  coolingOff: {
    schema: v.strictObject({
      hours: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(72))),
    }),
    unset: { hours: null },
  },
  /** A5: from when on something is wrong enough to tell the admins. */
  alerts: {
    schema: alertThresholds,
    unset: {
      deadLetters: 1,
      panelDownMinutes: 30,
      cutLateMinutes: 60,
      queueLateMinutes: 15,
      sealLateMinutes: 30,
    },
  },
  ...programmeSettings,
  ...lawSettings,
} satisfies Record<string, { schema: v.GenericSchema; unset: unknown }>;

export type HostSettings = {
  [Name in keyof typeof settings]: v.InferOutput<(typeof settings)[Name]['schema']>;
};
export type HostSettingName = keyof HostSettings;

export const hostSettings: {
  [Name in HostSettingName]: {
    schema: v.GenericSchema<unknown, HostSettings[Name]>;
    unset: HostSettings[Name];
  };
} = settings;

export const isHostSettingName = (name: string): name is HostSettingName => Object.hasOwn(settings, name);
export const hostSettingName = v.custom<HostSettingName>(
  (name) => typeof name === 'string' && isHostSettingName(name),
);
