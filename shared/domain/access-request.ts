import type { Access, Payer, ProductCategory } from './access.ts';
import { requestLife } from './duration.ts';
import type { Refusal } from './refusal.ts';
import { fail, ok, type Result } from './result.ts';

export const requestStates = ['pending', 'accepted', 'declined', 'cancelled', 'expired'] as const;
export type RequestState = (typeof requestStates)[number];

/** What a partner asks for. It cannot know the client's products, so it names kinds and, if it likes, names. */
export type Asked =
  | { kind: 'full'; payer: Payer }
  | { kind: 'limited'; categories: readonly ProductCategory[]; names: readonly string[] };

/** A partner asking a customer: for access, or for more time under a grant that lives (Q2, Q4). */
export interface AccessRequest {
  id: string;
  partnerId: string;
  /** The partner's own record of the client (Q1); null only for more time under a share that has none. */
  clientId: string | null;
  /** Set when it asks to extend this grant; null when it asks for access. */
  extendsGrantId: string | null;
  /** Where it was sent; whoever proves an account answers, whatever the address (S2, S3). */
  email: string;
  asked: Asked;
  /** End the partner proposes; null leaves it to the customer. */
  endsAt: number | null;
  /** The partner's project the access would end with (X3), or null. */
  projectId: string | null;
  message: string;
  /** Verified alternative sender, used as Reply-To only (E19); null for the partner profile's own. */
  replyTo: string | null;
  /** What the customer wrote when it declined; empty when nothing. */
  note: string;
  state: RequestState;
  /** Counts resends: a link made for an earlier generation is dead. */
  generation: number;
  expiresAt: number;
  createdBy: string;
  createdAt: number;
  answeredBy: string | null;
  answeredAt: number | null;
  /** Who answered, with which account, and what was given: asked and granted stand side by side (Q3). */
  customerId: string | null;
  accountId: string | null;
  granted: Access | null;
  /** The grant the answer made or changed; null while a counter-offer waits for the partner as an invitation. */
  grantId: string | null;
  version: number;
}

export type RequestCommand =
  | {
      type: 'accept';
      personId: string;
      customerId: string;
      accountId: string;
      granted: Access;
      grantId: string | null;
    }
  | { type: 'decline'; personId: string; customerId: string | null; note: string }
  | { type: 'cancel' }
  | { type: 'resend' }
  | { type: 'expire' };

/** The state to show: a pending request past its time is expired even before the job has written so. */
export const requestState = (
  request: Pick<AccessRequest, 'state' | 'expiresAt'>,
  now: number,
): RequestState => (request.state === 'pending' && now >= request.expiresAt ? 'expired' : request.state);

export const transitionRequest = (
  current: AccessRequest,
  command: RequestCommand,
  now: number,
): Result<AccessRequest, Refusal> => {
  const state = requestState(current, now);
  const mayResendExpired = command.type === 'resend' && state === 'expired';
  const mayExpire = command.type === 'expire' && current.state === 'pending' && state === 'expired';
  if (state !== 'pending' && !mayResendExpired && !mayExpire) {
    return fail({ code: 'request_not_pending', detail: { state } });
  }
  const next = { ...current, version: current.version + 1 };
  switch (command.type) {
    case 'accept': {
      const { type: _, personId, ...answer } = command;
      return ok({ ...next, ...answer, state: 'accepted', answeredBy: personId, answeredAt: now });
    }
    case 'decline':
      return ok({
        ...next,
        state: 'declined',
        answeredBy: command.personId,
        answeredAt: now,
        customerId: command.customerId,
        note: command.note,
      });
    case 'cancel':
      return ok({ ...next, state: 'cancelled' });
    case 'resend':
      return ok({
        ...next,
        state: 'pending',
        generation: current.generation + 1,
        expiresAt: now + requestLife,
      });
    case 'expire':
      return ok({ ...next, state: 'expired' });
  }
};

/** The partner has agreed to a counter-offer: the request names the grant that came of it. */
export const requestFulfilled = (current: AccessRequest, grantId: string): AccessRequest => ({
  ...current,
  grantId,
  version: current.version + 1,
});

/**
 * Q3: whether an answer gives more than was asked, so that the partner has to agree to it first:
 * to the whole account where it asked for parts, or to paying where it did not offer to. Less than
 * asked starts at once, because the partner has asked for more already.
 */
export const exceedsAsk = (asked: Asked, access: Access): boolean =>
  access.kind === 'full' &&
  (asked.kind === 'limited' || (access.payer === 'partner' && asked.payer === 'customer'));

/** In what an answer differs from the ask, for the one who answers and for the one who asked (Q3). */
export const differences = ['whole_account', 'parts_only', 'payer', 'other_products', 'other_end'] as const;
export type Difference = (typeof differences)[number];

export const differencesOf = (
  ask: Pick<AccessRequest, 'asked' | 'endsAt'>,
  given: { access: Access; endsAt: number | null },
): readonly Difference[] => {
  const { asked } = ask;
  const { access } = given;
  const found: Difference[] = [];
  if (asked.kind === 'limited' && access.kind === 'full') found.push('whole_account');
  if (asked.kind === 'full' && access.kind === 'limited') found.push('parts_only');
  if (asked.kind === 'full' && access.kind === 'full' && asked.payer !== access.payer) found.push('payer');
  if (asked.kind === 'limited' && access.kind === 'limited') {
    const kinds = new Set(access.products.map((product) => product.category));
    const wanted = new Set(asked.categories);
    if (kinds.size !== wanted.size || [...kinds].some((kind) => !wanted.has(kind)))
      found.push('other_products');
  }
  if (ask.endsAt !== null && ask.endsAt !== given.endsAt) found.push('other_end');
  return found;
};
