import { memberRoles } from '../../../shared/domain/organisation.ts';
import { transitionPartnership } from '../../../shared/domain/partnership.ts';
import type { ChangeSet } from '../../app/change-set.ts';
import type { End, Services } from '../../ports.ts';
import { bySystem } from '../by-system.ts';
import { takenAway } from './take-away-again.ts';

/** Stands in the log of what a restore made necessary. */
const because = { because: 'restore' } as const;

/**
 * A8: what a restored database has alive again ends as it had ended: a partnership, a membership, a role, a
 * passkey, a deleted organisation, an erased person, and what had been taken away (take-away-again.ts). Does nothing where the database knows it. What it cannot end, such as the
 * last representative, stays and is written to the Worker's log; false then.
 */
export const endAgain = async (services: Services, chain: string, end: End): Promise<boolean> => {
  const change = await changeFor(services, chain, end);
  if (change === null) return true;
  const committed = await services.commit({ ...bySystem(services), ...change });
  if (!committed.ok) {
    console.error(JSON.stringify({ at: 'restore', kept: end.kind, id: end.id, code: committed.error.code }));
  }
  return committed.ok;
};

const changeFor = async (
  services: Services,
  chain: string,
  end: End,
): Promise<Pick<ChangeSet, 'writes' | 'sets' | 'audit' | 'mails' | 'tell'> | null> => {
  const { store, clock } = services;
  const { kind, id, detail } = end;
  const subject = { kind, id };
  switch (kind) {
    case 'partnership': {
      const current = await store.partnerships.of(id);
      const type = detail === 'ended' ? 'end' : 'suspend';
      const changed = transitionPartnership(current, { type, reason: current.reason ?? '' }, clock.now());
      if (!changed.ok) return null;
      return {
        writes: [{ do: 'update', kind: 'partnership', row: changed.value }],
        audit: [
          {
            organisations: [id],
            event: type === 'end' ? 'partnership.ended' : 'partnership.suspended',
            subject,
            data: { state: changed.value.state, ...because },
          },
        ],
        tell: [id],
      };
    }
    case 'member': {
      const members = await store.organisations.members(chain);
      const found = members.find(({ member }) => member.personId === id);
      if (!found) return null;
      return {
        writes: [{ do: 'delete', kind: 'member', row: found.member }],
        sets: [{ do: 'end_assignments', organisationId: chain, personId: id }],
        audit: [
          {
            organisations: [chain],
            event: 'member.removed',
            subject: { kind: 'person', id },
            data: { role: found.member.role, ...because },
          },
        ],
        tell: [chain],
      };
    }
    case 'member_role': {
      const found = (await store.organisations.members(chain)).find(({ member }) => member.personId === id);
      const role = memberRoles.find((one) => one === detail);
      if (!found || !role || memberRoles.indexOf(found.member.role) >= memberRoles.indexOf(role)) return null;
      const { member } = found;
      return {
        writes: [{ do: 'update', kind: 'member', row: { ...member, role, version: member.version + 1 } }],
        audit: [
          {
            organisations: [chain],
            event: 'member.role_changed',
            subject: { kind: 'person', id },
            data: { before: member.role, after: role, ...because },
          },
        ],
        tell: [chain],
      };
    }
    case 'host_role': {
      const person = await store.persons.byId(id);
      const hostRole = detail === 'staff' ? detail : null;
      if (!person || person.hostRole === null || person.hostRole === hostRole) return null;
      return {
        writes: [{ do: 'update', kind: 'person', row: { ...person, hostRole, version: person.version + 1 } }],
        audit: [
          {
            organisations: [],
            event: hostRole === null ? 'host.role_taken' : 'host.role_given',
            subject: { kind: 'person', id },
            data: { before: person.hostRole, after: hostRole, ...because },
          },
        ],
      };
    }
    case 'passkey': {
      const row = (await store.persons.passkeys(detail)).find((one) => one.id === id);
      if (!row) return null;
      return {
        writes: [{ do: 'delete', kind: 'passkey', row }],
        audit: [{ organisations: [], event: 'passkey.removed', subject, data: because }],
      };
    }
    case 'organisation': {
      const organisation = await store.organisations.byId(id);
      if (!organisation || (await store.organisations.members(id)).length === 0) return null;
      return {
        sets: [{ do: 'remove_organisation', organisationId: id, at: clock.now() }],
        audit: [{ organisations: [id], event: 'organisation.deleted', subject, data: because }],
      };
    }
    case 'person': {
      const person = await store.persons.byId(id);
      if (!person || person.email === `${id}@erased.invalid`) return null;
      return {
        sets: [{ do: 'erase_person', personId: id }],
        audit: [{ organisations: [], event: 'person.deleted', subject, data: because }],
      };
    }
    case 'log_key':
      return { sets: [{ do: 'erase_log_key', subjectId: id }], audit: [] };
    case 'grant':
      return null;
    default:
      return takenAway[kind](services, chain, end);
  }
};
