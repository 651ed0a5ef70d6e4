import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { GrantView } from '../../store.ts';
import type { ProductCredential } from '../records.ts';
import { productCredentialContext } from '../sealed.ts';
import { mayOpen, stillKnown } from './may-open.ts';
import { recordOpening } from './record.ts';

/** One line of the access card: everything but the secret. */
export type CardLine = Omit<ProductCredential, 'keyId' | 'nonce' | 'ciphertext'> & { productName: string };

export interface Card {
  view: GrantView;
  lines: readonly CardLine[];
  /** The vendor signs the partner in; there is nothing of ours to show (recorded mode). */
  byHand: boolean;
}

const lineOf = (view: GrantView, credential: ProductCredential): CardLine => {
  const { keyId: _key, nonce: _nonce, ciphertext: _secret, ...shown } = credential;
  const { access } = view.grant;
  const product =
    access.kind === 'limited'
      ? access.products.find((one) => one.productId === credential.productId)
      : undefined;
  return { ...shown, productName: product?.name ?? credential.productId };
};

/** W9: the card of a grant that is opened by credentials, with the products that this person may open (M6). The same yes is needed as for opening a panel. */
export const accessCard = async (
  ctx: Context,
  { grantId }: { grantId: string },
): Promise<Result<Card, Refusal>> => {
  const asked = await mayOpen(ctx, grantId);
  if (!asked.ok) return asked;
  const view = await ctx.store.grants.view(grantId);
  if (!view) return fail({ code: 'not_found' });
  if (!(await stillKnown(ctx, view.grant))) return fail({ code: 'grant_not_active' });
  const connector = await ctx.connectors.of(view.panel.id);
  if (!connector.ok) return fail(connector.error);
  const { access } = asked.value;
  const way = connector.value.capabilities[access.kind];
  if (way !== 'card' && way !== 'session' && way !== 'by_hand') return fail({ code: 'panel_unsupported' });
  const credentials = await ctx.store.grants.productCredentials(grantId);
  const own = credentials.filter(
    ({ productId }) => access.kind === 'full' || access.products.some((one) => one.productId === productId),
  );
  return ok({ view, lines: own.map((credential) => lineOf(view, credential)), byHand: way === 'by_hand' });
};

export interface Revealed {
  card: Card;
  credentialId: string;
  secret: string;
}

/** W9: one secret, on a click, logged as an opening before it is given away. */
export const revealSecret = async (
  ctx: Context,
  { grantId, credentialId }: { grantId: string; credentialId: string },
): Promise<Result<Revealed, Refusal>> => {
  const card = await accessCard(ctx, { grantId });
  if (!card.ok) return card;
  if (ctx.actor.kind !== 'person') return fail({ code: 'sign_in_required' });
  const credentials = await ctx.store.grants.productCredentials(grantId);
  const credential = credentials.find((one) => one.id === credentialId);
  const onCard = card.value.lines.some((line) => line.id === credentialId);
  if (!credential || !onCard) return fail({ code: 'not_found' });
  const { keyId, nonce, ciphertext, productId } = credential;
  const secret = await ctx.secrets.open(
    { keyId, nonce, ciphertext },
    productCredentialContext(grantId, productId),
  );
  if (secret === null) return fail({ code: 'internal' });
  const recorded = await recordOpening(ctx, card.value.view, ctx.actor, {
    way: 'card',
    outcome: 'landed',
    event: 'client.secret_shown',
  });
  return recorded.ok ? ok({ card: card.value, credentialId, secret }) : recorded;
};
