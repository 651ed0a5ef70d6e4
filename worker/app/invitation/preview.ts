import type { Client } from '../../../shared/api/clients.ts';
import type { Product } from '../../../shared/domain/access.ts';
import { startGrant } from '../../../shared/domain/grant.ts';
import { reaches } from '../../../shared/domain/whole-category.ts';
import type { Context } from '../../ports.ts';
import type { InvitationView } from '../../store.ts';
import { capabilitiesIn } from '../grant/panel-facts.ts';
import { type ClientView, clientOf } from '../opening/clients.ts';

/** As much of a product as is shown; the kept list knows no more of it. */
export type NamedProduct = Pick<Product, 'id' | 'parent' | 'category' | 'name'>;

/** What a share gives its partner to see, as the partner's own pages show it (S11). */
export interface Preview {
  view: ClientView;
  client: Client;
  /** Every product the partner reaches, a container's contents with it. */
  reached: readonly NamedProduct[];
  /** What the share leaves out. */
  left: readonly NamedProduct[];
}

/** The partner's entry of a share, by the very function that makes its list and popup. */
export const previewOf = async (
  ctx: Context,
  view: ClientView,
  listed: readonly NamedProduct[],
): Promise<Preview> => {
  const products = listed.toSorted((one, other) => one.name.localeCompare(other.name));
  return {
    view,
    client: await clientOf(view, capabilitiesIn(ctx), ctx.now),
    reached: products.filter((one) => reaches(view.gives, one, products)),
    left: products.filter((one) => !reaches(view.gives, one, products)),
  };
};

/** What accepting an invitation would begin, once the panel has followed; nothing of it is kept. */
export const wouldBegin = (
  { invitation, account, panel, customer }: Omit<InvitationView, 'partner'>,
  now: number,
): ClientView => {
  const { access, endsAt, idleDays, projectId, customerId } = invitation;
  const { grant } = startGrant(
    {
      id: '',
      accountId: account.id,
      customerId,
      partnerId: invitation.partnerId ?? '',
      access,
      endsAt,
      idleDays,
      projectId,
    },
    now,
  );
  return {
    grant: { ...grant, panelState: 'in_force' },
    gives: access,
    account,
    panel,
    customer,
    lastOpenedAt: null,
  };
};
