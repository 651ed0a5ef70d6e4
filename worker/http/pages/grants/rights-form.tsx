import * as v from 'valibot';
import {
  type Access,
  type AccessChoice,
  type Product,
  type ProductAction,
  productActions,
  productCategories,
} from '../../../../shared/domain/access.ts';
import type { Language } from '../../../../shared/messages/language.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { several } from '../../input.ts';
import { UntilChoice, type UntilInput, untilFields } from './until.tsx';

/** One ticked box: an action, a colon, the product's id. */
const right = v.pipe(v.string(), v.maxLength(320), v.regex(/^(?:view|change|order):.+$/s));

/** One choice of three, so that a payer without full access cannot even be said (M2). */
export const rightsFields = v.strictObject({
  access: v.picklist(['full_customer', 'full_partner', 'limited']),
  right: several(right, 1500),
  ...untilFields,
  seen: v.pipe(v.string(), v.regex(/^\d{1,9}$/)),
});
export type RightsInput = v.InferOutput<typeof rightsFields>;

const split = (text: string): { action: ProductAction; productId: string } | null => {
  const at = text.indexOf(':');
  const action = productActions.find((one) => one === text.slice(0, at));
  return action ? { action, productId: text.slice(at + 1) } : null;
};

export const choiceFrom = (input: RightsInput): AccessChoice => {
  if (input.access !== 'limited') {
    return { kind: 'full', payer: input.access === 'full_customer' ? 'customer' : 'partner' };
  }
  const chosen = new Map<string, ProductAction[]>();
  for (const text of input.right) {
    const one = split(text);
    if (one) chosen.set(one.productId, [...(chosen.get(one.productId) ?? []), one.action]);
  }
  return {
    kind: 'limited',
    products: [...chosen].map(([productId, actions]) => ({ productId, actions })),
  };
};

/** The form as it stands for what is granted now. */
export const inputFrom = (access: Access, until: UntilInput, seen: number): RightsInput => ({
  access: access.kind === 'limited' ? 'limited' : `full_${access.payer}`,
  right:
    access.kind === 'limited'
      ? access.products.flatMap((one) => one.actions.map((action) => `${action}:${one.productId}`))
      : [],
  ...until,
  seen: String(seen),
});

const ProductRow = ({
  product,
  products,
  chosen,
  language,
}: {
  product: Product;
  products: readonly Product[];
  chosen: readonly string[];
  language: Language;
}) => {
  const words = pageWords[language].sharing;
  const container = products.find((one) => one.id === product.parent)?.name;
  const name = `product-${products.indexOf(product)}`;
  return (
    <tr>
      <th scope="row" id={name}>
        {product.name} {container === undefined ? null : <small class="quiet">({container})</small>}
      </th>
      <td>
        {product.shareable
          ? product.actions.map((action) => (
              <label class="choice">
                <input
                  type="checkbox"
                  name="right"
                  value={`${action}:${product.id}`}
                  checked={chosen.includes(`${action}:${product.id}`)}
                  aria-describedby={name}
                />
                {words.actions[action]}
              </label>
            ))
          : pageWords[language].grants.rights.notOffered}
      </td>
    </tr>
  );
};

/** S5: category by category, product by product, action by action. */
const ProductChoice = ({
  products,
  chosen,
  language,
}: {
  products: readonly Product[];
  chosen: readonly string[];
  language: Language;
}) => (
  <>
    {productCategories.map((category) => {
      const here = products.filter((product) => product.category === category);
      if (here.length === 0) return null;
      return (
        <fieldset>
          <legend>{pageWords[language].sharing.categories[category]}</legend>
          <table>
            <tbody>
              {here.map((product) => (
                <ProductRow product={product} products={products} chosen={chosen} language={language} />
              ))}
            </tbody>
          </table>
        </fieldset>
      );
    })}
  </>
);

const AccessOption = ({
  value,
  label,
  input,
}: {
  value: RightsInput['access'];
  label: string;
  input: RightsInput;
}) => (
  <div class="choice">
    <input
      type="radio"
      name="access"
      value={value}
      id={`access-${value}`}
      required
      checked={input.access === value}
    />
    <label for={`access-${value}`}>{label}</label>
  </div>
);

export const RightsForm = ({
  action,
  input,
  products,
  offers,
  endDateWrong,
  language,
}: {
  action: string;
  input: RightsInput;
  products: readonly Product[];
  /** Which kinds of access the panel can carry out, or the grant has already (E40). */
  offers: { full: boolean; limited: boolean };
  endDateWrong: boolean;
  language: Language;
}) => {
  const words = pageWords[language].grants.rights;
  return (
    <form method="post" action={action}>
      <input type="hidden" name="seen" value={input.seen} />
      <fieldset>
        <legend>{words.what}</legend>
        {offers.full ? (
          <>
            <AccessOption value="full_customer" label={words.full.customer} input={input} />
            <AccessOption value="full_partner" label={words.full.partner} input={input} />
            <small class="quiet">{words.fullHint}</small>
          </>
        ) : null}
        {offers.limited ? (
          <>
            <AccessOption value="limited" label={words.limited} input={input} />
            <small class="quiet">{words.limitedHint}</small>
          </>
        ) : null}
      </fieldset>
      {offers.limited ? <ProductChoice products={products} chosen={input.right} language={language} /> : null}
      <UntilChoice value={input} language={language} wrong={endDateWrong} />
      <div>
        <strong>{words.never}</strong>
        <p>{words.neverList}</p>
      </div>
      <div class="actions">
        <button type="submit" class="primary">
          {words.save}
        </button>
      </div>
    </form>
  );
};
