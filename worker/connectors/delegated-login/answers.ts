import * as v from 'valibot';
import { productActions, productCategories } from '../../../shared/domain/access.ts';

/** What is read from a host that speaks delegated login: named fields only (E37), bounded in number (E45). */

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(300));

/** `GET /.well-known/panelshare` (point 4a). That the endpoints lie on the host's own origin is checked apart. */
export const description = v.object({
  version: v.literal(1),
  deployment: v.string(),
  link_endpoint: v.string(),
  link_token_endpoint: v.string(),
  login_endpoint: v.string(),
  backchannel_endpoint: v.string(),
  accounts_endpoint: v.string(),
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
