import type { Rows, Write } from '../app/change-set.ts';
import { accountImport } from './account-list.ts';
import { client, project } from './client.ts';
import type { Codec } from './codec.ts';
import { directoryEntry } from './directory.ts';
import { grant, invitation, opening } from './grant.ts';
import { hostPicture, hostSetting } from './host-setting.ts';
import { instruction } from './instruction.ts';
import { cleanup, inventory } from './inventory.ts';
import { copyAddress, mailCopied } from './mail-copy.ts';
import { member, memberInvitation, organisation, partnership } from './organisation.ts';
import { account, ownerKey, panel, productCredential, verificationGrant } from './panel.ts';
import { challenge, device, passkey, person } from './person.ts';
import { priceList } from './price.ts';
import { processingAgreement } from './processing.ts';
import {
  affiliate,
  agreement,
  agreementConfirmed,
  agreementNoticed,
  eligibilityEvidence,
  nameRequest,
  partnerDomain,
  statedRelation,
} from './programme.ts';
import { accountClaim, addressChange, contactChange, recovery } from './proof.ts';
import { partnerFlag, proposal } from './proposal.ts';
import { providerLink } from './provider.ts';
import { accessRequest, requestCode } from './request.ts';
import { staffAccess } from './staff-access.ts';
import { denial, identification, premiumSupport, supportCode } from './support.ts';
import { team } from './team.ts';
import {
  tender,
  tenderNoticed,
  tenderOffer,
  tenderOpening,
  tenderPreference,
  tenderShare,
} from './tender.ts';
import { alert, panelCheck } from './watched.ts';

const codecs: { [Kind in keyof Rows]: Codec<Rows[Kind]> } = {
  person,
  passkey,
  challenge,
  device,
  organisation,
  member,
  memberInvitation,
  partnership,
  panel,
  ownerKey,
  account,
  invitation,
  grant,
  opening,
  productCredential,
  accountClaim,
  accountImport,
  alert,
  panelCheck,
  contactChange,
  addressChange,
  recovery,
  team,
  inventory,
  instruction,
  processingAgreement,
  staffAccess,
  denial,
  supportCode,
  premiumSupport,
  identification,
  cleanup,
  client,
  project,
  accessRequest,
  requestCode,
  verificationGrant,
  copyAddress,
  mailCopied,
  eligibilityEvidence,
  affiliate,
  nameRequest,
  statedRelation,
  agreement,
  agreementConfirmed,
  agreementNoticed,
  partnerDomain,
  directoryEntry,
  tender,
  tenderOpening,
  tenderOffer,
  tenderPreference,
  tenderNoticed,
  tenderShare,
  hostSetting,
  hostPicture,
  proposal,
  partnerFlag,
  providerLink,
  priceList,
};

const encode = <Kind extends keyof Rows>(write: Write<Kind>) => {
  const codec = codecs[write.kind];
  return { table: codec.table, key: codec.key, values: codec.encode(write.row) };
};

/** `changes()` sees only the statement just before it, so the guard stands straight after each write. */
export const guard = (db: D1DatabaseSession, guarded: boolean): D1PreparedStatement[] =>
  guarded ? [db.prepare('INSERT INTO commit_guard (held) SELECT changes()')] : [];

/** A row is inserted, or written or deleted at the version that was read. */
export const rowStatements = (db: D1DatabaseSession, write: Write): D1PreparedStatement[] => {
  const encoded = encode(write);
  const columns = Object.keys(encoded.values);
  const values = Object.values(encoded.values);
  const where = encoded.key.map((column) => `${column} = ?`).join(' AND ');
  const keys = encoded.key.map((column) => encoded.values[column] ?? null);
  if (write.do === 'insert') {
    const marks = columns.map(() => '?').join(', ');
    return [
      db.prepare(`INSERT INTO ${encoded.table} (${columns.join(', ')}) VALUES (${marks})`).bind(...values),
    ];
  }
  const version = encoded.values['version'];
  const guarded = typeof version === 'number';
  if (write.do === 'delete') {
    const condition = guarded ? `${where} AND version = ?` : where;
    const bound = guarded ? [...keys, version] : keys;
    return [
      db.prepare(`DELETE FROM ${encoded.table} WHERE ${condition}`).bind(...bound),
      ...guard(db, guarded),
    ];
  }
  const set = columns.map((column) => `${column} = ?`).join(', ');
  const condition = guarded ? `${where} AND version = ?` : where;
  const bound = guarded ? [...values, ...keys, version - 1] : [...values, ...keys];
  return [
    db.prepare(`UPDATE ${encoded.table} SET ${set} WHERE ${condition}`).bind(...bound),
    ...guard(db, guarded),
  ];
};
