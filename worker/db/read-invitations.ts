import * as v from 'valibot';
import type { InvitationView, Store } from '../store.ts';
import { parser } from './codec.ts';
import { invitation } from './grant.ts';
import { organisation } from './organisation.ts';
import { account, panel } from './panel.ts';
import { columnsOf, type Db, many, one } from './query.ts';
import { accountColumns, panelColumns } from './read-accounts.ts';

const invitationColumns = columnsOf(invitation, 'i');
const organisationColumns = (alias: string): string => columnsOf(organisation, alias);

/** An invitation that is held for an agency by its address has no partner yet. */
const addressed = v.object({ r_id: v.nullable(v.string()) });

export const invitationView = (raw: unknown): InvitationView => {
  const { r_id: partnerId } = v.parse(addressed, raw);
  return {
    invitation: invitation.decodeUnder(raw, 'i'),
    account: account.decodeUnder(raw, 'a'),
    panel: panel.decodeUnder(raw, 'l'),
    customer: organisation.decodeUnder(raw, 'c'),
    partner: partnerId === null ? null : organisation.decodeUnder(raw, 'r'),
  };
};

export const invitationViewSelect = `SELECT ${invitationColumns}, ${accountColumns}, ${panelColumns},
  ${organisationColumns('c')}, ${organisationColumns('r')}
  FROM invitations i JOIN accounts a ON a.id = i.account_id JOIN panels l ON l.id = a.panel_id
  JOIN organisations c ON c.id = i.customer_id LEFT JOIN organisations r ON r.id = i.partner_id`;

const some = parser(v.object({ some: v.literal(1) }));

export const invitationReads = (db: Db): Store['invitations'] => ({
  byId: (id) => one(db, invitation.decode, 'SELECT * FROM invitations WHERE id = ?', id),
  view: (id) => one(db, invitationView, `${invitationViewSelect} WHERE i.id = ?`, id),
  ofCustomers: (organisationIds) =>
    many(
      db,
      invitationView,
      `${invitationViewSelect} WHERE i.customer_id IN (SELECT value FROM json_each(?)) AND i.state <> 'accepted'
       ORDER BY i.created_at DESC LIMIT 500`,
      JSON.stringify(organisationIds),
    ),
  ofAccount: (accountId) =>
    many(
      db,
      invitationView,
      `${invitationViewSelect} WHERE i.account_id = ? AND i.state <> 'accepted' ORDER BY i.created_at DESC LIMIT 500`,
      accountId,
    ),
  waitingFor: (organisationIds, now) =>
    many(
      db,
      invitationView,
      `${invitationViewSelect} WHERE i.partner_id IN (SELECT value FROM json_each(?)) AND i.state = 'pending' AND i.expires_at > ?
       ORDER BY i.created_at LIMIT 200`,
      JSON.stringify(organisationIds),
      now,
    ),
  heldFor: (email, now) =>
    many(
      db,
      invitation.decode,
      `SELECT * FROM invitations WHERE held_for = ? AND state = 'pending' AND partner_id IS NULL AND expires_at > ?`,
      email,
      now,
    ),
  byRequest: (requestId) =>
    one(db, invitation.decode, 'SELECT * FROM invitations WHERE request_id = ? LIMIT 1', requestId),
  pendingFor: (accountId, addressee) =>
    one(
      db,
      invitation.decode,
      `SELECT * FROM invitations WHERE account_id = ? AND coalesce(partner_id, held_for) = ? AND state = 'pending'`,
      accountId,
      addressee,
    ),
  cameOfTender: async (share) =>
    'invitationId' in share
      ? (await one(
          db,
          some,
          'SELECT 1 AS some FROM tender_shares WHERE invitation_id = ?',
          share.invitationId,
        )) !== null
      : (await one(
          db,
          some,
          `SELECT 1 AS some FROM invitations i JOIN tender_shares s ON s.invitation_id = i.id
           WHERE i.grant_id = ? LIMIT 1`,
          share.grantId,
        )) !== null,
});
