import type { ClientField } from '../../../shared/api/client-book.ts';

/** The columns of a file of clients, written and read: one name in every language, so that a file fits everywhere. */
export const columnNames: Record<ClientField, string> = {
  name: 'name',
  contact: 'contact',
  email: 'email',
  phone: 'phone',
  address: 'address',
  notes: 'notes',
  groupName: 'group',
};
