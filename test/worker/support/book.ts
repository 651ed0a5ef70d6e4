import { expect } from 'vitest';
import type { Client } from '../../../shared/domain/client.ts';
import { sharing } from './living.ts';
import { type SignedIn, services, submit, visit } from './world.ts';

export const htmlOf = async (path: string, as: SignedIn): Promise<string> => (await visit(path, as)).text();

/** Adds a client through the form and says which it became. */
export const added = async (
  studio: { id: string },
  as: SignedIn,
  fields: Readonly<Record<string, string>> = { name: 'Diaz Cycles' },
): Promise<string> => {
  const response = await submit(`/organisations/${studio.id}/clients/new`, fields, as);
  expect(response.status).toBe(303);
  return (response.headers.get('location') ?? '').replace('/clients/', '');
};

export const clientOf = async (id: string): Promise<Client> => {
  const found = await (await services()).store.clients.byId(id);
  if (!found) throw new Error('no such client');
  return found;
};

/** The grant of the scene put under a record of its own, through the page. */
export const connected = async () => {
  const stage = await sharing();
  const response = await submit(`/grants/${stage.given.id}/client`, { client: 'new' }, stage.manager);
  expect(response.status).toBe(303);
  const clientId = (response.headers.get('location') ?? '').replace('/clients/', '');
  return { ...stage, clientId };
};
