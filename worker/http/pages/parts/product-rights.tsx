import * as v from 'valibot';
import {
  type AccessChoice,
  type Product,
  type ProductAction,
  productActions,
  productCategories,
} from '../../../../shared/domain/access.ts';
import type { Language } from '../../../../shared/messages/language.ts';
import { grantWords } from '../../../../shared/messages/pages/grants/index.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { several } from '../../input.ts';
import { Field } from './elements.tsx';
import { productName } from './share.tsx';

/** One ticked box: an action, a colon, the product's id. */
const right = v.pipe(v.string(), v.maxLength(320), v.regex(/^(?:view|change|order):.+$/s));

/** How products are chosen, where a share is made and where it is changed (S5, M1). */
export const rightFields = {
  right: several(right, 1500),
  /** Every product of a category that the panel lists now. */
  category: several(v.picklist(productCategories), productCategories.length),
};
export type RightsTicked = v.InferOutput<v.ObjectSchema<typeof rightFields, undefined>>;

/** S5: words that narrow a long list while choosing; they choose nothing themselves. */
export const findField = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(100)), '');

export const rightOf = (action: ProductAction, productId: string): string => `${action}:${productId}`;

/** All that the panel can tell apart but ordering, which is only ever given where it was ticked. */
export const usualRights = (product: Product): readonly string[] =>
  product.actions.filter((action) => action !== 'order').map((action) => rightOf(action, product.id));

const split = (text: string): { action: ProductAction; productId: string } | null => {
  const at = text.indexOf(':');
  const action = productActions.find((one) => one === text.slice(0, at));
  return action ? { action, productId: text.slice(at + 1) } : null;
};

/** The boxes with every ticked category spelled out, and each thing that may be used looked at as well. */
export const rightsIn = (ticked: RightsTicked, products: readonly Product[]): readonly string[] => {
  const whole = products.filter((product) => product.shareable && ticked.category.includes(product.category));
  const rights = new Set([...ticked.right, ...whole.flatMap(usualRights)]);
  for (const text of [...rights]) {
    const one = split(text);
    const product = products.find((known) => known.id === one?.productId);
    if (one && product?.actions.includes('view')) rights.add(rightOf('view', one.productId));
  }
  return [...rights];
};

export const limitedTo = (
  ticked: RightsTicked,
  products: readonly Product[],
): Extract<AccessChoice, { kind: 'limited' }> => {
  const chosen = new Map<string, ProductAction[]>();
  for (const text of rightsIn(ticked, products)) {
    const one = split(text);
    if (one) chosen.set(one.productId, [...(chosen.get(one.productId) ?? []), one.action]);
  }
  // In the panel's order, so that the same choice is the same access however it was ticked.
  const place = new Map(products.map((product, index) => [product.id, index]));
  const ordered = [...chosen].toSorted(
    ([one], [other]) => (place.get(one) ?? products.length) - (place.get(other) ?? products.length),
  );
  return { kind: 'limited', products: ordered.map(([productId, actions]) => ({ productId, actions })) };
};

/** What else is said of a product, and why it cannot be picked where the panel alone is not the reason. */
export interface ProductAbout {
  remarks: readonly string[];
  barred: string | null;
}

const ProductRow = (part: {
  product: Product;
  chosen: readonly string[];
  about: ProductAbout;
  index: number;
  language: Language;
}) => {
  const { product, chosen, about, index, language } = part;
  // What was picked before it was barred stays, and says so beside its name.
  const remarks =
    product.shareable && about.barred !== null ? [...about.remarks, about.barred] : about.remarks;
  const words = pageWords[language].sharing;
  const name = `product-${index}`;
  return (
    <tr>
      <th scope="row" id={name}>
        {productName(product.id, product.name, language)} <small class="quiet">{remarks.join(' · ')}</small>
      </th>
      <td>
        {product.shareable
          ? product.actions.map((action) => (
              <label class="choice">
                <input
                  type="checkbox"
                  name="right"
                  value={rightOf(action, product.id)}
                  checked={chosen.includes(rightOf(action, product.id))}
                  aria-describedby={name}
                />
                {words.actions[action]}
              </label>
            ))
          : (about.barred ?? grantWords[language].rights.notOffered)}
      </td>
    </tr>
  );
};

/** A category of so many products is folded until something in it is chosen. */
const unfolded = 8;
/** A list of more can be narrowed by words. */
const findable = 20;

/** Every word stands in the product's name or in that of what it lies in. */
const matches = (product: Product, find: string, all: readonly Product[], language: Language): boolean => {
  const container = all.find((one) => one.id === product.parent)?.name ?? '';
  const text = `${productName(product.id, product.name, language)} ${container}`.toLowerCase();
  return find
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
};

/** Asks for the page again with the choices in the address, as every button of these forms but the last. */
const Find = (part: { find: string; shown: number; total: number; language: Language }) => {
  const { find, shown, total, language } = part;
  const words = pageWords[language].sharing.find;
  return (
    <search>
      <Field name="find" label={words.label}>
        <input id="find" name="find" type="search" value={find} maxlength={100} autocomplete="off" />
      </Field>
      <button type="submit" formmethod="get" formnovalidate>
        {words.go}
      </button>
      {find === '' ? null : (
        <p role="status" data-shown={String(shown)}>
          {shown === 0 ? words.none : words.shown(shown, total)} {words.kept}
        </p>
      )}
    </search>
  );
};

/** S5: category by category, product by product, action by action; one box takes a whole category. */
export const ProductRights = (part: {
  products: readonly Product[];
  chosen: readonly string[];
  find: string;
  about: (product: Product) => ProductAbout;
  language: Language;
}) => {
  const { products, chosen, find, about, language } = part;
  const words = pageWords[language].sharing;
  const indexed = products
    .map((product, index) => ({ product, index }))
    .filter(({ product }) => find === '' || matches(product, find, products, language));
  const shown = new Set(indexed.map(({ product }) => product.id));
  const hidden = new Set(products.flatMap(({ id }) => (shown.has(id) ? [] : [id])));
  const elsewhere = chosen.filter((text) => hidden.has(split(text)?.productId ?? ''));
  const ticked = new Set(chosen.flatMap((text) => split(text)?.productId ?? []));
  return (
    <>
      {products.length > findable || find !== '' ? (
        <Find find={find} shown={indexed.length} total={products.length} language={language} />
      ) : null}
      {/* What the words hide stays chosen. */}
      {find === '' ? null : elsewhere.map((text) => <input type="hidden" name="right" value={text} />)}
      {productCategories.map((category) => {
        const here = indexed.filter(({ product }) => product.category === category);
        if (here.length === 0) return null;
        const count = here.filter(({ product }) => ticked.has(product.id)).length;
        // The box takes all that the panel lists, and not only what the words let through.
        const several = find === '' && here.filter(({ product }) => product.shareable).length > 1;
        return (
          <details class="card" open={count > 0 || here.length <= unfolded || find !== ''}>
            <summary>
              {words.categories[category]}
              <span class="folded"> · {pageWords[language].share.chosen(count)}</span>
            </summary>
            {several ? (
              <div class="choice">
                <input type="checkbox" name="category" value={category} id={`category-${category}`} />
                <label for={`category-${category}`}>
                  <strong>{words.wholeCategory}</strong>
                  <small class="quiet">{words.wholeCategoryHint}</small>
                </label>
              </div>
            ) : null}
            <table>
              <tbody>
                {here.map(({ product, index }) => (
                  <ProductRow
                    product={product}
                    chosen={chosen}
                    about={about(product)}
                    index={index}
                    language={language}
                  />
                ))}
              </tbody>
            </table>
          </details>
        );
      })}
    </>
  );
};
