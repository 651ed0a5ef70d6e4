import * as v from 'valibot';
import { id } from '../../../../shared/api/primitives.ts';
import type { Aim, LinkedFor } from '../../../../shared/domain/linked-for.ts';
import type { NamedAim } from '../../../app/account/aim.ts';
import type { LinkingFinished } from '../../../app/account/finish-linking.ts';
import type { Context } from '../../../ports.ts';
import { linkOfTender } from '../share/choices.ts';
import { withQuery } from '../sign-in/next.ts';

const loose = (longest: number) => v.optional(v.pipe(v.string(), v.maxLength(longest)), '');

/** What an account is linked for, as addresses and forms name it; empty where it is for nothing else. */
export const aimFields = {
  request: v.optional(v.union([v.literal(''), id]), ''),
  /** The token of the request's mailed link (Q3). */
  t: loose(64),
  /** T5: a Partner-ID. */
  partner: loose(20),
  /** T4: id and token of the tender that this partner won, with a point between. */
  tender: loose(110),
};
const fields = v.strictObject(aimFields);
export type AimFields = v.InferOutput<typeof fields>;

export const namedAim = ({ request, t, partner, tender }: AimFields): NamedAim => ({
  request: request === '' ? null : { requestId: request, token: t === '' ? null : t },
  partner: partner === '' ? null : { partnerId: partner, tender: linkOfTender(tender) },
});

/** The same fields of a kept aim, with their links derived again. */
const fieldsOf = async (
  { secrets }: Pick<Context, 'secrets'>,
  aim: Aim | null,
): Promise<Partial<AimFields>> => {
  switch (aim?.kind) {
    case undefined:
      return {};
    case 'answer':
      return {
        request: aim.requestId,
        t: await secrets.linkToken('access_request', aim.requestId, aim.generation),
      };
    case 'share': {
      const { partnerId: partner, tenderId } = aim;
      if (tenderId === null) return { partner };
      return { partner, tender: `${tenderId}.${await secrets.linkToken('tender', tenderId, 1)}` };
    }
  }
};

/** Where a proof leads: to the consent page, with the request it was made for (Q3) or the partner found (T4, T5). */
export const consentAddress = async (
  ctx: Pick<Context, 'secrets'>,
  { accountId, product, aim }: LinkingFinished,
): Promise<string> => {
  const named = await fieldsOf(ctx, aim);
  return withQuery(`/accounts/${accountId}/share`, {
    product: productOf({ product, aim }),
    who: named.partner,
    ...named,
  });
};

const productOf = ({ product }: LinkedFor): string | undefined =>
  product === '' ? undefined : (product ?? undefined);

/** What an account is linked for, as the query of a page where linking goes on. */
export const linkedForQuery = async (
  ctx: Pick<Context, 'secrets'>,
  linkedFor: LinkedFor | null,
): Promise<Readonly<Record<string, string | undefined>>> =>
  linkedFor === null ? {} : { ...(await fieldsOf(ctx, linkedFor.aim)), product: productOf(linkedFor) };

/** Where linking begins anew, for the same. */
export const againAddress = async (
  ctx: Pick<Context, 'secrets'>,
  linkedFor: LinkedFor | null,
): Promise<string> => withQuery('/share', await linkedForQuery(ctx, linkedFor));
