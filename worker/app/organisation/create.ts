import type { Organisation } from '../../../shared/domain/organisation.ts';
import { organisationName } from '../../../shared/domain/partner-name.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { mayMake } from '../person/limits.ts';
import { self } from '../person/self.ts';
import { newIdentifier } from './identifier.ts';

/** One in 78 milliards a draw; three in a row do not happen. */
const draws = 3;

/** Makes an organisation; who makes it is its first legal representative (O3, O4). */
export const createOrganisation = async (
  ctx: Context,
  input: { name: string },
): Promise<Result<Organisation, Refusal>> => {
  const actor = self(ctx);
  if (!actor.ok) return actor;
  const named = organisationName(input.name);
  if (!named.ok) return named;
  const name = named.value;
  const allowed = await mayMake(ctx, 'organisation', actor.value.personId);
  if (!allowed.ok) return allowed;
  for (let draw = 0; draw < draws; draw += 1) {
    const organisation: Organisation = {
      id: ctx.ids.id('org'),
      clientId: newIdentifier(ctx.ids, 'CID'),
      name,
      createdAt: ctx.now,
      version: 1,
    };
    const committed = await ctx.commit({
      actor: actor.value,
      requestId: ctx.requestId,
      now: ctx.now,
      writes: [
        { do: 'insert', kind: 'organisation', row: organisation },
        {
          do: 'insert',
          kind: 'member',
          row: {
            organisationId: organisation.id,
            personId: actor.value.personId,
            role: 'legal_representative',
            since: ctx.now,
            version: 1,
          },
        },
      ],
      audit: [
        {
          organisations: [organisation.id],
          event: 'organisation.created',
          subject: { kind: 'organisation', id: organisation.id },
          data: { name, clientId: organisation.clientId },
        },
      ],
    });
    if (committed.ok) return ok(organisation);
    if (committed.error.code !== 'conflict') return committed;
  }
  return refuse('conflict');
};
