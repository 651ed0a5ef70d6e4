import * as v from 'valibot';
import { productActions, productCategories } from '../../../shared/domain/access.ts';
import { recoverySteps } from '../../../shared/domain/cleanup.ts';
import { entryKinds } from '../../../shared/domain/inventory.ts';

/** What is read from a host that speaks delegated login: named fields only (E37), bounded in number (E45). */

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const words = v.pipe(v.array(v.string()), v.maxLength(50));

/** `GET /.well-known/panelshare` (point 4a). That the endpoints lie on the host's own origin is checked apart. */
export const description = v.object({
  version: v.literal(1),
  deployment: v.string(),
  link_endpoint: v.string(),
  link_token_endpoint: v.string(),
  login_endpoint: v.string(),
  backchannel_endpoint: v.string(),
  accounts_endpoint: v.string(),
  // Kinds and steps we have no word for are left out: what is not listed is named as a step by hand.
  inventory: v.optional(
    v.pipe(
      words,
      v.transform((published) => entryKinds.filter((kind) => published.includes(kind))),
    ),
    [],
  ),
  recovery: v.optional(
    v.pipe(
      words,
      v.transform((published) => recoverySteps.filter((step) => published.includes(step))),
    ),
    [],
  ),
});

export const hostAccount = v.object({
  id,
  name,
  contact_email: v.nullable(v.pipe(v.string(), v.email())),
  contact_editable: v.boolean(),
});

/** A category or action that we have no word for is no error: the thing is there, it only cannot be told apart. */
export const hostProduct = v.object({
  id,
  parent: v.nullable(id),
  category: v.fallback(v.picklist(productCategories), 'other'),
  name,
  shareable: v.boolean(),
  actions: v.pipe(
    v.array(v.string()),
    v.maxLength(50),
    v.transform((asked) => productActions.filter((action) => asked.includes(action))),
  ),
});

export const hostProducts = v.object({ products: v.pipe(v.array(hostProduct), v.maxLength(5000)) });

export const link = v.object({ link_id: id, account_id: id });

/** An unknown kind is shown as `other`, because what is there must be seen (M9). */
export const hostInventory = v.object({
  entries: v.pipe(
    v.array(
      v.object({
        id,
        kind: v.fallback(v.picklist(entryKinds), 'other'),
        name,
        email: v.optional(v.nullable(v.pipe(v.string(), v.email(), v.maxLength(254))), null),
        removable: v.boolean(),
        grant_id: v.optional(v.nullable(id), null),
      }),
    ),
    v.maxLength(2000),
  ),
});

/** What a recovery did; only the step that was asked for counts. */
export const hostRecovery = v.object({ done: words });
