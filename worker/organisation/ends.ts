import { hostChain } from '../../shared/domain/log-chain.ts';
import type { AuditEvent, ChangeSet, SetWrite, Write } from '../app/change-set.ts';
import type { End } from '../ports.ts';

/** What one organisation's object has to know of a change. */
interface Word {
  chain: string;
  ends: readonly End[];
  begun: readonly Pick<End, 'kind' | 'id'>[];
}

type Known = Pick<End, 'kind' | 'id'> & { detail?: string };

/** One id of what has two. */
export const pair = (one: string, other: string): string => `${one} ${other}`;
export const unpaired = (id: string): readonly [string, string] => {
  const at = id.indexOf(' ');
  return at < 0 ? [id, ''] : [id.slice(0, at), id.slice(at + 1)];
};

/** The address that counts, from which version of the person on; `open` while the old one may take it back (O5). */
export const addressIn = ({ detail }: Pick<End, 'detail'>) => {
  const [version, rest] = unpaired(detail);
  const [how, email] = unpaired(rest);
  return { version: Number(version), open: how === 'open', email };
};

/** The products of an assignment, as they are compared: each with what may be done with it. */
export const productsIn = (products: readonly { productId: string; actions: readonly string[] }[]): string =>
  products
    .map(({ productId, actions }) => `${productId} ${[...actions].sort().join(' ')}`)
    .sort()
    .join('\n');

/** A8: what a change-set ends, or begins anew, by the organisations that it concerns. */
export const endsOf = (changes: ChangeSet): readonly Word[] => {
  const { writes = [], sets = [], audit, now } = changes;
  return [
    ...writes.flatMap((write) => ofWrite(write)),
    ...sets.flatMap((set) => ofSet(set, changes)),
    ...audit.flatMap((event) => ofEvent(event, changes)),
  ].map(({ chain, ended, begun }) => ({
    chain,
    ends: ended.map((one) => ({ detail: '', ...one, at: now })),
    begun,
  }));
};

interface Said {
  chain: string;
  ended: readonly Known[];
  begun: readonly Known[];
}

const ended = (chain: string, ...known: readonly Known[]): Said => ({ chain, ended: known, begun: [] });
const begun = (chain: string, ...known: readonly Known[]): Said => ({ chain, ended: [], begun: known });

/** The organisations in whose logs it stands what was done with this thing: their objects have to know it. */
const chainsOf = ({ audit }: ChangeSet, subjectId: string): readonly string[] => [
  ...new Set(audit.flatMap(({ subject, organisations }) => (subject.id === subjectId ? organisations : []))),
];

const ofWrite = (write: Write): readonly Said[] => {
  switch (write.kind) {
    case 'grant': {
      const { id, endedAt, endedBy, customerId, partnerId } = write.row;
      if (endedAt === null) return [];
      return [customerId, partnerId].map((chain) =>
        ended(chain, { kind: 'grant', id, detail: endedBy ?? '' }),
      );
    }
    case 'partnership': {
      const { organisationId: id, state } = write.row;
      return state === 'ended' || state === 'suspended'
        ? [ended(id, { kind: 'partnership', id, detail: state })]
        : [begun(id, { kind: 'partnership', id })];
    }
    case 'member': {
      const { organisationId, personId: id, role } = write.row;
      if (write.do === 'delete') return [ended(organisationId, { kind: 'member', id, detail: 'removed' })];
      if (write.do === 'update') return [ended(organisationId, { kind: 'member_role', id, detail: role })];
      return [begun(organisationId, { kind: 'member', id }, { kind: 'member_role', id })];
    }
    case 'passkey': {
      const { id, personId } = write.row;
      return write.do === 'delete' ? [ended(hostChain, { kind: 'passkey', id, detail: personId })] : [];
    }
    case 'team':
      return write.do === 'delete'
        ? [ended(write.row.organisationId, { kind: 'team', id: write.row.id })]
        : [];
    case 'premiumSupport': {
      const { organisationId: id, generation, state } = write.row;
      return [ended(id, { kind: 'vip_code', id, detail: pair(String(generation), state) })];
    }
    case 'requestCode': {
      const { organisationId: id, generation, required } = write.row;
      return [ended(id, { kind: 'request_code', id, detail: pair(String(generation), String(required)) })];
    }
    case 'providerLink': {
      const link = { kind: 'provider_link', id: pair(write.row.issuer, write.row.subject) } as const;
      return write.do === 'delete'
        ? [ended(hostChain, { ...link, detail: write.row.personId })]
        : [begun(hostChain, link)];
    }
    default:
      return [];
  }
};

const ofSet = (set: SetWrite, changes: ChangeSet): readonly Said[] => {
  switch (set.do) {
    case 'join_team':
    case 'leave_team': {
      const place = { kind: 'team_place', id: pair(set.teamId, set.personId) } as const;
      return chainsOf(changes, set.teamId).map((chain) =>
        set.do === 'join_team' ? begun(chain, place) : ended(chain, place),
      );
    }
    case 'assign':
    case 'unassign': {
      const to = 'teamId' in set.to ? set.to.teamId : set.to.personId;
      const assignment = { kind: 'assignment', id: pair(set.grantId, to) } as const;
      const left = set.do === 'assign' ? set.products && productsIn(set.products) : '';
      return chainsOf(changes, set.grantId).map((chain) =>
        left === null ? begun(chain, assignment) : ended(chain, { ...assignment, detail: left }),
      );
    }
    case 'block_partner': {
      // Whose log it is: an organisation's; what a person blocks for its own mailbox stands in the host's.
      const chain = set.addressee.includes('@') ? hostChain : set.addressee;
      const asking = { kind: 'asking', id: pair(set.partnerId, set.addressee) } as const;
      return [set.blocked ? ended(chain, { ...asking, detail: set.personId }) : begun(chain, asking)];
    }
    case 'keep_reply_address': {
      const address = { kind: 'reply_address', id: set.email } as const;
      return [set.kept ? begun(set.organisationId, address) : ended(set.organisationId, address)];
    }
    case 'remove_organisation': {
      const { organisationId: id } = set;
      return [ended(id, { kind: 'organisation', id, detail: 'removed' })];
    }
    case 'erase_person': {
      const { personId: id } = set;
      // Its address is erased with it, from here as well (G2).
      return [
        ended(hostChain, { kind: 'person', id, detail: 'erased' }),
        begun(hostChain, { kind: 'address', id }),
      ];
    }
    case 'erase_log_key':
      return [ended(hostChain, { kind: 'log_key', id: set.subjectId, detail: 'erased' })];
    default:
      return [];
  }
};

/** A person's row is written for much else; that it was its role or its address, the log says; so of an account. */
const ofEvent = (
  { event, subject: { id }, data }: AuditEvent,
  { writes = [] }: ChangeSet,
): readonly Said[] => {
  switch (event) {
    case 'host.role_taken':
    case 'host.role_given': {
      const role = data?.['after'];
      if (role === 'admin') return [begun(hostChain, { kind: 'host_role', id })];
      return [ended(hostChain, { kind: 'host_role', id, detail: role === 'staff' ? role : '' })];
    }
    case 'account.moved':
      return writes.flatMap((write) =>
        write.kind === 'account' && write.row.id === id
          ? [ended(hostChain, { kind: 'account', id, detail: write.row.organisationId })]
          : [],
      );
    case 'person.address_changed':
    case 'person.address_undone':
    case 'person.recovered': {
      const how = event === 'person.address_changed' ? 'open' : 'settled';
      return writes.flatMap((write) => {
        if (write.kind !== 'person' || write.row.id !== id) return [];
        const { version, email } = write.row;
        return [ended(hostChain, { kind: 'address', id, detail: pair(String(version), pair(how, email)) })];
      });
    }
    default:
      return [];
  }
};
