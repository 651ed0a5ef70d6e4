import * as v from 'valibot';
import type { ProviderLink } from '../app/records.ts';
import type { SealedSecret } from '../ports.ts';
import type { Store } from '../store.ts';
import { type Codec, parser, tableOf } from './codec.ts';
import { type Db, one } from './query.ts';

export const providerLink: Codec<ProviderLink> = tableOf('provider_links', ['issuer', 'subject'], {
  issuer: v.string(),
  subject: v.string(),
  personId: v.string(),
  boundAt: v.number(),
  boundBy: v.string(),
});

const secretRow = parser(
  v.pipe(
    v.object({ key_id: v.string(), nonce: v.string(), ciphertext: v.string() }),
    v.transform(({ key_id, nonce, ciphertext }): SealedSecret => ({ keyId: key_id, nonce, ciphertext })),
  ),
);
const appointmentRow = parser(
  v.pipe(
    v.object({ made_by: v.string(), expires_at: v.number() }),
    v.transform(({ made_by, expires_at }) => ({ madeBy: made_by, expiresAt: expires_at })),
  ),
);

export const providerReads = (db: Db): Store['provider'] => ({
  link: (issuer, subject) =>
    one(
      db,
      providerLink.decode,
      'SELECT * FROM provider_links WHERE issuer = ? AND subject = ?',
      issuer,
      subject,
    ),
  linkOf: (personId, issuer) =>
    one(
      db,
      providerLink.decode,
      'SELECT * FROM provider_links WHERE person_id = ? AND issuer = ?',
      personId,
      issuer,
    ),
  appointment: (personId, issuer, now) =>
    one(
      db,
      appointmentRow,
      `SELECT made_by, expires_at FROM provider_appointments
       WHERE person_id = ? AND issuer = ? AND expires_at > ?`,
      personId,
      issuer,
      now,
    ),
  secret: (name) =>
    one(db, secretRow, 'SELECT key_id, nonce, ciphertext FROM host_secrets WHERE name = ?', name),
});
