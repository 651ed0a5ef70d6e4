import * as v from 'valibot';
import { panelKind } from '../../shared/api/deployment.ts';
import { access } from '../../shared/api/primitives.ts';
import type { Account } from '../../shared/domain/account.ts';
import type { OwnerKey, Panel, ProductCredential, VerificationGrant } from '../app/records.ts';
import { type Codec, flag, json, tableOf } from './codec.ts';

export const panel: Codec<Panel> = tableOf('panels', ['id'], {
  id: v.string(),
  kind: panelKind,
  name: v.string(),
  origin: v.string(),
  agencyOrigin: v.nullable(v.string()),
  apiBase: v.string(),
  enabled: flag,
  hostOrigin: v.string(),
  hostTokenHash: v.nullable(v.string()),
  verifiedAt: v.nullable(v.number()),
  verifiedVersion: v.nullable(v.string()),
  connection: v.picklist(['connected', 'owner', 'recorded', 'customer_session']),
  oneFullPartner: flag,
  distinctProducts: flag,
  boundBackups: flag,
  leakyLimited: flag,
  createdAt: v.number(),
  version: v.number(),
});

export const account: Codec<Account> = tableOf('accounts', ['id'], {
  id: v.string(),
  organisationId: v.string(),
  panelId: v.string(),
  panelAccountId: v.string(),
  shownAs: v.string(),
  name: v.string(),
  pinnedEmail: v.nullable(v.string()),
  provenBy: v.picklist(['mailed_code', 'host_list', 'panel_approval', 'panel_mark', 'owner_key', 'admin']),
  provenAt: v.number(),
  linkId: v.nullable(v.string()),
  version: v.number(),
});

export const ownerKey: Codec<OwnerKey> = tableOf('owner_keys', ['accountId'], {
  accountId: v.string(),
  keyId: v.string(),
  nonce: v.string(),
  ciphertext: v.string(),
  storedAt: v.number(),
  checkedAt: v.number(),
  deniedAt: v.nullable(v.number()),
  version: v.number(),
});

export const protocols = ['ftp', 'sftp', 'mysql', 'panel'] as const;

export const productCredential: Codec<ProductCredential> = tableOf('product_credentials', ['id'], {
  id: v.string(),
  grantId: v.string(),
  productId: v.string(),
  protocol: v.picklist(protocols),
  server: v.string(),
  port: v.number(),
  username: v.string(),
  keyId: v.string(),
  nonce: v.string(),
  ciphertext: v.string(),
  createdAt: v.number(),
});

export const verificationGrant: Codec<VerificationGrant> = tableOf('verification_grants', ['id'], {
  id: v.string(),
  panelId: v.string(),
  panelAccountId: v.string(),
  access: json(access),
  endsAt: v.number(),
});
