import * as v from 'valibot';
import { type Client, type Project, projectStates } from '../../shared/domain/client.ts';
import { type Codec, tableOf } from './codec.ts';

export const client: Codec<Client> = tableOf('clients', ['id'], {
  id: v.string(),
  partnerId: v.string(),
  name: v.string(),
  contact: v.string(),
  email: v.string(),
  phone: v.string(),
  address: v.string(),
  notes: v.string(),
  groupName: v.string(),
  createdAt: v.number(),
  version: v.number(),
});

export const project: Codec<Project> = tableOf('projects', ['id'], {
  id: v.string(),
  partnerId: v.string(),
  clientId: v.nullable(v.string()),
  clientName: v.string(),
  name: v.string(),
  notes: v.string(),
  state: v.picklist(projectStates),
  createdAt: v.number(),
  doneAt: v.nullable(v.number()),
  version: v.number(),
});
