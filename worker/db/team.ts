import * as v from 'valibot';
import type { Team } from '../../shared/domain/assignment.ts';
import { type Codec, tableOf } from './codec.ts';

export const team: Codec<Team> = tableOf('teams', ['id'], {
  id: v.string(),
  organisationId: v.string(),
  name: v.string(),
  createdAt: v.number(),
  version: v.number(),
});
