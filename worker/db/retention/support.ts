import { day } from '../../../shared/domain/duration.ts';
import type { Register } from './rule.ts';

/** What helps a caller, and what the host's staff may open for a while (H1, H2, H3, H5). */
export const support: Register = {
  support_codes: {
    purpose: 'staff',
    basis: 'contract',
    why: 'Digits by which a person is known on the phone, for ten minutes',
    personal: ['person_id', 'created_at'],
    secret: ['lookup'],
    plain: ['id', 'state', 'expires_at', 'version'],
    exported: 'gone within two days',
    ends: [
      {
        by: 'time',
        name: 'supportCode',
        after: day,
        where: 'expires_at < ?',
        says: 'after the code has run out',
      },
      { by: 'erasure' },
    ],
  },
  premium_support: {
    purpose: 'staff',
    basis: 'contract',
    why: 'Which organisations have premium support, and by which code their calls are known',
    personal: [],
    secret: ['lookup'],
    plain: ['organisation_id', 'state', 'since', 'generation', 'renewed_at', 'version'],
    exported: 'says nothing about a person',
    ends: [{ by: 'act', says: 'Kept with the organisation; ending the support ends the code' }],
  },
  identifications: {
    purpose: 'staff',
    basis: 'interest',
    why: 'Whom a member of the staff has identified by a code, for as long as a call lasts',
    personal: ['staff_id', 'person_id', 'organisation_id', 'at'],
    plain: ['id'],
    exported: 'gone within two days; the log of the organisations has it',
    ends: [
      { by: 'time', name: 'identification', after: day, where: 'at < ?', says: 'after the call' },
      { by: 'erasure' },
    ],
  },
  denials: {
    purpose: 'staff',
    basis: 'interest',
    why: 'Why something was refused, so that staff can say it to who asks',
    personal: ['person_id', 'at', 'code', 'route'],
    plain: ['id', 'request_id'],
    exported: 'gone within a month',
    ends: [
      { by: 'time', name: 'denial', after: 30 * day, where: 'at < ?', says: 'after it was refused' },
      { by: 'erasure' },
    ],
  },
  staff_accesses: {
    purpose: 'staff',
    basis: 'contract',
    why: 'Access that a customer gave the host’s staff to an account for a while',
    personal: ['given_by', 'given_at'],
    plain: ['id', 'organisation_id', 'account_id', 'ends_at', 'opened_at', 'ended_at', 'ended_by', 'version'],
    exported: 'stands in the log of the organisation',
    ends: [
      {
        by: 'time',
        name: 'staffAccess',
        after: 365 * day,
        where: 'ended_at IS NOT NULL AND ended_at < ?',
        says: 'after it ended',
      },
    ],
  },
  product_bindings: {
    purpose: 'share',
    basis: 'contract',
    why: 'Products that stay in the account of the partner they were first shared with',
    personal: [],
    plain: ['account_id', 'product_id', 'partner_id'],
    exported: 'says nothing about a person',
    ends: [{ by: 'act', says: 'Kept with the account, because the product cannot be moved' }],
  },
};
