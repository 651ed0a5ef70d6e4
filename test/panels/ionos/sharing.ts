/**
 * The vendor's own sharing between the agency's portal and its customers, in memory: requests,
 * invitations, connections and their ends. It has nothing to do with delegated login; it is what a share
 * that Panelshare only *records* is carried out with.
 */
import { AGENCY, LINDNER } from './world.ts';

export type Access = 'full' | 'partial';

export interface Customer {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly projects: readonly string[];
  /** Not connected, asked and not answered, or connected; `accountId` is null for one outside the replica. */
  readonly link:
    | { readonly kind: 'none' }
    | { readonly kind: 'asked'; readonly access: Access; readonly email: string; readonly sender: string }
    | {
        readonly kind: 'connected';
        readonly access: Access;
        readonly accountId: string | null;
        readonly emailCopy: boolean;
      };
}

/** A customer offers access by itself; the counter beside *Kunden* counts these. */
export interface Invitation {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly accountId: string | null;
  readonly access: Access;
}

const demoCustomers: readonly Customer[] = [
  {
    id: 'keller',
    name: 'Keller Optik',
    email: 'anna.keller@post.example',
    projects: ['Relaunch'],
    link: { kind: 'none' },
  },
  {
    id: 'lindner',
    name: 'Lindner Bau',
    email: 'tom.lindner@post.example',
    projects: [],
    link: { kind: 'connected', access: 'full', accountId: LINDNER, emailCopy: false },
  },
  {
    id: 'hofer',
    name: 'Praxis Hofer',
    email: 'praxis@hofer.example',
    projects: [],
    link: { kind: 'connected', access: 'partial', accountId: null, emailCopy: false },
  },
];

const demoInvitations: readonly Invitation[] = [
  {
    id: 'invitation-roth',
    name: 'Weinhaus Roth',
    email: 'kontakt@weinhaus-roth.example',
    accountId: null,
    access: 'partial',
  },
];

export function createSharing() {
  const customers = new Map<string, Customer>();
  const invitations = new Map<string, Invitation>();
  const keptProjects: string[] = [];
  let made = 0;

  function reset(): void {
    customers.clear();
    invitations.clear();
    keptProjects.length = 0;
    made = 0;
    for (const customer of demoCustomers) customers.set(customer.id, customer);
    for (const invitation of demoInvitations) invitations.set(invitation.id, invitation);
  }

  reset();

  const set = (customer: Customer, link: Customer['link']): void =>
    void customers.set(customer.id, { ...customer, link });

  function add(name: string, email: string): Customer {
    made += 1;
    const customer: Customer = { id: `customer-${made}`, name, email, projects: [], link: { kind: 'none' } };
    customers.set(customer.id, customer);
    return customer;
  }

  return {
    customers,
    invitations,
    keptProjects,
    reset,
    add,

    /** Once connected there is no second request (documented). */
    ask(customer: Customer, access: Access, email: string, sender: string): boolean {
      if (customer.link.kind === 'connected') return false;
      set(customer, { kind: 'asked', access, email, sender: sender === '' ? AGENCY.email : sender });
      return true;
    },

    /** What an account was asked for, at whichever address of its people. */
    askedAt: (emails: readonly string[]): readonly Customer[] =>
      [...customers.values()].filter(({ link }) => link.kind === 'asked' && emails.includes(link.email)),

    answer(customer: Customer, accountId: string, accepted: boolean): void {
      if (customer.link.kind !== 'asked') return;
      const { access } = customer.link;
      set(customer, accepted ? { kind: 'connected', access, accountId, emailCopy: false } : { kind: 'none' });
    },

    /** Connections of one account; for its customer each is a row. */
    connectedTo: (accountId: string): readonly Customer[] =>
      [...customers.values()].filter(({ link }) => link.kind === 'connected' && link.accountId === accountId),

    /** By the customer or by the agency: access returns only by a new request (documented). */
    disconnect: (customer: Customer): void => set(customer, { kind: 'none' }),

    /** With full access only (documented). */
    copyMails(customer: Customer, emailCopy: boolean): boolean {
      if (customer.link.kind !== 'connected' || customer.link.access !== 'full') return false;
      set(customer, { ...customer.link, emailCopy });
      return true;
    },

    /** Ends the share as well; whether the projects stay is the agency's choice (documented in German). */
    remove(customer: Customer, keepProjects: boolean): void {
      customers.delete(customer.id);
      if (keepProjects) keptProjects.push(...customer.projects);
    },

    invite(invitation: Omit<Invitation, 'id'>): void {
      made += 1;
      const id = `invitation-${made}`;
      invitations.set(id, { ...invitation, id });
    },

    /** Into a record there is, or a new one. */
    connect(invitation: Invitation, into: Customer | null): void {
      const { accountId, access } = invitation;
      invitations.delete(invitation.id);
      set(into ?? add(invitation.name, invitation.email), {
        kind: 'connected',
        access,
        accountId,
        emailCopy: false,
      });
    },
  };
}

export type Sharing = ReturnType<typeof createSharing>;
