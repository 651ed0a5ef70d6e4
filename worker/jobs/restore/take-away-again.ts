import { answerAddressChange, changeAddress } from '../../../shared/domain/address-change.ts';
import type { ChangeSet } from '../../app/change-set.ts';
import { addressChangePurpose } from '../../app/person/change-address.ts';
import { lookupOf, vipCodeOf } from '../../app/support/digits.ts';
import { addressIn, productsIn, unpaired } from '../../organisation/ends.ts';
import type { End, Services } from '../../ports.ts';

type Change = Pick<ChangeSet, 'writes' | 'sets' | 'audit' | 'mails' | 'tell'> | null;
type Again = (services: Services, chain: string, end: End) => Promise<Change>;

/** Stands in the log of what a restore made necessary. */
const because = { because: 'restore' } as const;

/**
 * O5: the address that was left counts no more. Where it could still have taken the change back it is told
 * once more, and has its 72 hours anew, because the copy knows nothing of the link it was sent.
 */
const address: Again = async ({ store, clock, ids }, _, end) => {
  const person = await store.persons.byId(end.id);
  const { version, open, email: left } = addressIn(end);
  if (!person || person.version >= version) return null;
  const now = clock.now();
  // Whoever began anew with it before this was matched: the old one is nobody's all the same.
  const taken = await store.persons.byEmail(left);
  const email = taken && taken.createdAt > end.at ? `${person.id}@left.invalid` : left;
  const running = await store.proof.openAddressChange(person.id, now);
  const undone = running && !open ? answerAddressChange(running, 'undone', now) : null;
  const made =
    open && !running && email === left && person.email !== email
      ? changeAddress(
          { id: ids.id('adr'), personId: person.id, oldEmail: person.email, newEmail: email },
          now,
        )
      : null;
  return {
    writes: [
      { do: 'update', kind: 'person', row: { ...person, email, version: person.version + 1 } },
      ...(undone?.ok ? [{ do: 'update', kind: 'addressChange', row: undone.value } as const] : []),
      ...(made ? [{ do: 'insert', kind: 'addressChange', row: made } as const] : []),
    ],
    audit: [
      {
        organisations: [],
        event: open ? 'person.address_changed' : 'person.address_undone',
        subject: { kind: 'person', id: person.id },
        data: because,
      },
    ],
    mails: made
      ? [
          {
            to: made.oldEmail,
            language: person.language,
            template: 'notice',
            notice: 'address_changed',
            about: email,
            link: { purpose: addressChangePurpose, id: made.id },
            path: `/address-changes/${made.id}`,
            reason: null,
            at: made.until,
          },
        ]
      : [],
  };
};

const replyAddress: Again = async ({ store }, organisationId, { id: email, at }) => {
  if (!(await store.requests.replyAddresses(organisationId)).includes(email)) return null;
  return {
    sets: [{ do: 'keep_reply_address', organisationId, email, personId: '', at, kept: false }],
    audit: [
      {
        organisations: [organisationId],
        event: 'request.sender_removed',
        subject: { kind: 'organisation', id: organisationId },
        data: because,
      },
    ],
  };
};

const team: Again = async ({ store }, organisationId, { id }) => {
  const view = await store.teams.view(id);
  if (!view) return null;
  return {
    writes: [{ do: 'delete', kind: 'team', row: view.team }],
    audit: [
      {
        organisations: [organisationId],
        event: 'team.removed',
        subject: { kind: 'team', id },
        data: { team: view.team.name, ...because },
      },
    ],
    tell: [organisationId],
  };
};

const teamPlace: Again = async ({ store }, organisationId, { id }) => {
  const [teamId, personId] = unpaired(id);
  const view = await store.teams.view(teamId);
  const member = view?.members.find((one) => one.id === personId);
  if (!view || !member) return null;
  return {
    sets: [{ do: 'leave_team', teamId, personId }],
    audit: [
      {
        organisations: [organisationId],
        event: 'team.member_removed',
        subject: { kind: 'team', id: teamId },
        data: { team: view.team.name, personId, ...because },
        personal: { person: { of: personId, text: member.name } },
      },
    ],
    tell: [organisationId],
  };
};

/** M6: also one that is wider again than it was; the partner's leaders assign it anew. */
const assignment: Again = async ({ store }, _, { id, detail }) => {
  const [grantId, to] = unpaired(id);
  const grant = await store.grants.byId(grantId);
  const assignee = (await store.grants.assignees(grantId)).find((one) => one.id === to);
  if (!grant || !assignee || (assignee.products && productsIn(assignee.products) === detail)) return null;
  const isTeam = (await store.teams.view(to)) !== null;
  return {
    sets: [{ do: 'unassign', grantId, to: isTeam ? { teamId: to } : { personId: to } }],
    audit: [
      {
        organisations: [grant.customerId, grant.partnerId],
        event: 'grant.unassigned',
        subject: { kind: 'grant', id: grantId },
        data: { ...(isTeam ? { teamId: to } : { personId: to }), ...because },
      },
    ],
    tell: [grant.partnerId],
  };
};

const asking: Again = async ({ store }, chain, { id, detail: personId, at }) => {
  const [partnerId, addressee] = unpaired(id);
  const [blocked, partner, person] = await Promise.all([
    store.requests.blocked(partnerId, [addressee]),
    store.organisations.byId(partnerId),
    store.persons.byId(personId),
  ]);
  if (blocked || !partner || !person) return null;
  return {
    sets: [{ do: 'block_partner', addressee, partnerId, personId, at, blocked: true }],
    audit: [
      {
        organisations: addressee.includes('@') ? [] : [chain],
        event: 'request.partner_blocked',
        subject: { kind: 'partnership', id: partnerId },
        data: because,
      },
    ],
  };
};

/** H2: the generation that counted last, and not the code that had been replaced. */
const vipCode: Again = async ({ store, secrets, clock }, organisationId, { detail }) => {
  const current = await store.support.premiumOf(organisationId);
  const [generation, state] = unpaired(detail);
  const newer = Number(generation);
  const off = state === 'off' && current?.state === 'on';
  if (!current || !(current.generation < newer || off)) return null;
  const renewed = current.generation < newer;
  const digits = await vipCodeOf(secrets, organisationId, newer);
  return {
    writes: [
      {
        do: 'update',
        kind: 'premiumSupport',
        row: {
          ...current,
          state: state === 'off' ? 'off' : current.state,
          ...(renewed
            ? { generation: newer, lookup: await lookupOf(secrets, digits), renewedAt: clock.now() }
            : {}),
          version: current.version + 1,
        },
      },
    ],
    audit: [
      {
        organisations: [organisationId],
        event: state === 'off' ? 'premium.ended' : 'premium.code_renewed',
        subject: { kind: 'organisation', id: organisationId },
        data: because,
      },
    ],
    tell: [organisationId],
  };
};

/** Q5. */
const requestCode: Again = async ({ store }, organisationId, { detail }) => {
  const [current] = await store.requests.codes([organisationId]);
  const [generation, wanted] = unpaired(detail);
  const required = wanted === 'true';
  const newer = Number(generation);
  if (current && current.generation >= newer && (current.required || !required)) return null;
  if (!current && !required) return null;
  const row = {
    organisationId,
    required,
    generation: Math.max(newer, current?.generation ?? 0),
    version: (current?.version ?? 0) + 1,
  };
  return {
    writes: [{ do: current ? 'update' : 'insert', kind: 'requestCode', row }],
    audit: [
      {
        organisations: [organisationId],
        event: required ? 'request.code_required' : 'request.code_lifted',
        subject: { kind: 'organisation', id: organisationId },
        data: { generation: row.generation, ...because },
      },
    ],
  };
};

const providerLink: Again = async ({ store, clock }, _, { id, detail: personId }) => {
  const [issuer, subject] = unpaired(id);
  const link = await store.provider.link(issuer, subject);
  if (link?.personId !== personId) return null;
  return {
    writes: [{ do: 'delete', kind: 'providerLink', row: link }],
    sets: [{ do: 'end_host_sessions', personId, at: clock.now() }],
    audit: [
      {
        organisations: [],
        event: 'host.sign_in_disconnected',
        subject: { kind: 'person', id: personId },
        data: { issuer, ...because },
      },
    ],
  };
};

/** E48: the host's decision stands. Its contact is proved anew before it proves anything. */
const account: Again = async ({ store, clock }, _, { id, detail: organisationId }) => {
  const held = await store.accounts.byId(id);
  if (!held || held.organisationId === organisationId) return null;
  // Whoever began after the copy is in it no more; the host decides again.
  if (!(await store.organisations.byId(organisationId))) return null;
  return {
    writes: [
      {
        do: 'update',
        kind: 'account',
        row: {
          ...held,
          organisationId,
          pinnedEmail: null,
          provenBy: 'admin',
          provenAt: clock.now(),
          linkId: null,
          version: held.version + 1,
        },
      },
    ],
    sets: [{ do: 'forget_adopted', accountId: id }],
    audit: [
      {
        organisations: [held.organisationId, organisationId],
        event: 'account.moved',
        subject: { kind: 'account', id },
        data: because,
      },
    ],
    tell: [held.organisationId, organisationId],
  };
};

/** A8: what people and organisations had taken away, and a restored database has again. */
export const takenAway = {
  address,
  reply_address: replyAddress,
  team,
  team_place: teamPlace,
  assignment,
  asking,
  vip_code: vipCode,
  request_code: requestCode,
  provider_link: providerLink,
  account,
} as const satisfies Partial<Record<End['kind'], Again>>;
