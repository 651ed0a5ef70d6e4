import { type KnownName, type NameFinding, nameReviewer } from '../../../shared/domain/look-alike.ts';
import type { Organisation } from '../../../shared/domain/organisation.ts';
import { cleanName } from '../../../shared/domain/partner-name.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { mayAdmin } from '../admin/may.ts';
import type { NameRequest } from '../records.ts';
import { type DecisionInput, factsForEvidence } from './facts.ts';
import { mailLeaders } from './notices.ts';

/**
 * E9, P11: why an admin has to look at these names. They are compared with every partner's in memory: a
 * host has hundreds or some thousands of partners, and few applications.
 */
export const nameFindings = async (
  { store }: Pick<Context, 'store'>,
  names: readonly KnownName[],
): Promise<readonly (readonly NameFinding[])[]> => {
  if (names.length === 0) return [];
  const [read, partners] = await Promise.all([
    store.hostSettings.read('reservedNames'),
    store.programme.partnerNames(),
  ]);
  return names.map(nameReviewer(partners, read('reservedNames')));
};

/** The same for one name. */
export const findingsOf = async (
  ctx: Pick<Context, 'store'>,
  { id, name }: Pick<Organisation, 'id' | 'name'>,
): Promise<readonly NameFinding[]> => (await nameFindings(ctx, [{ organisationId: id, name }]))[0] ?? [];

/** Names that wait, with what was found about them, for the queue. */
export const waitingNames = async (
  ctx: Context,
): Promise<Result<readonly { request: NameRequest; organisation: Organisation }[], Refusal>> => {
  const admin = mayAdmin(ctx, 'admin.look');
  return admin.ok ? ok(await ctx.store.programme.nameRequests()) : admin;
};

/** P11: an admin lets a partner have its new name, or not; the partner is told why. */
export const decideName = async (
  ctx: Context,
  input: Pick<DecisionInput, 'organisationId'> & { seen: string; accept: boolean; reason: string },
): Promise<Result<void, Refusal>> => {
  const facts = await factsForEvidence(ctx, input);
  if (!facts.ok) return facts;
  const { organisation } = facts.value;
  const request = await ctx.store.programme.nameRequest(organisation.id);
  if (!request) return fail({ code: 'not_found' });
  // Another name than the one that was looked at is not decided.
  if (request.name !== input.seen) return fail({ code: 'conflict' });
  const { accept, reason } = input;
  const name = cleanName(request.name);
  return ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [
      { do: 'delete', kind: 'nameRequest', row: request },
      ...(accept
        ? [
            {
              do: 'update',
              kind: 'organisation',
              row: { ...organisation, name, version: organisation.version + 1 },
            } as const,
          ]
        : []),
    ],
    audit: [
      {
        organisations: [organisation.id],
        event: accept ? 'organisation.renamed' : 'organisation.name_refused',
        subject: { kind: 'organisation', id: organisation.id },
        data: { before: organisation.name, after: name, reason },
      },
    ],
    mails: await mailLeaders(ctx, organisation.id, {
      template: 'notice',
      notice: accept ? 'name_accepted' : 'name_refused',
      about: name,
      path: `/organisations/${organisation.id}/members`,
      reason: reason === '' ? null : reason,
      at: ctx.now,
    }),
    tell: [organisation.id],
  });
};
