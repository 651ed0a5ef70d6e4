import * as v from 'valibot';
import { language } from '../../shared/api/person.ts';
import { hostRoles } from '../../shared/policy.ts';
import type { Challenge, Device, Passkey, Person } from '../app/records.ts';
import { type Codec, json, tableOf } from './codec.ts';

export const person: Codec<Person> = tableOf('persons', ['id'], {
  id: v.string(),
  email: v.string(),
  name: v.string(),
  language,
  hostRole: v.nullable(v.picklist(hostRoles)),
  createdAt: v.number(),
  version: v.number(),
});

export const passkey: Codec<Passkey> = tableOf('passkeys', ['id'], {
  id: v.string(),
  personId: v.string(),
  credentialId: v.string(),
  publicKey: v.string(),
  counter: v.number(),
  transports: json(v.array(v.string())),
  name: v.string(),
  createdAt: v.number(),
  lastUsedAt: v.nullable(v.number()),
});

export const challenge: Codec<Challenge> = tableOf('challenges', ['id'], {
  id: v.string(),
  purpose: v.picklist([
    'sign_in',
    'link_account',
    'link_mark',
    'link_key',
    'proof',
    'safety',
    'new_address',
    'recovery',
    'reply_address',
    'passkey_register',
    'passkey_use',
  ]),
  email: v.string(),
  personId: v.nullable(v.string()),
  subject: v.nullable(v.string()),
  generation: v.number(),
  attempts: v.number(),
  state: v.picklist(['open', 'used', 'dead']),
  expiresAt: v.number(),
  createdAt: v.number(),
});

export const device: Codec<Device> = tableOf('devices', ['id'], {
  id: v.string(),
  personId: v.string(),
  kind: v.picklist(['web', 'extension']),
  name: v.string(),
  secretHash: v.string(),
  previousHash: v.nullable(v.string()),
  publicKey: v.nullable(v.string()),
  scope: v.picklist(['full', 'safety', 'host']),
  provenAt: v.nullable(v.number()),
  passkeyAt: v.nullable(v.number()),
  createdAt: v.number(),
  lastSeenAt: v.number(),
  expiresAt: v.number(),
  endedAt: v.nullable(v.number()),
  version: v.number(),
});
