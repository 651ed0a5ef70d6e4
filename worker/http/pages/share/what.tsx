import { type Product, productCategories } from '../../../../shared/domain/access.ts';
import type { Capabilities } from '../../../../shared/domain/enforcement.ts';
import type { Language } from '../../../../shared/messages/language.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import type { Offer } from '../../../app/grant/offer.ts';
import { type Choices, hintedIn } from './choices.ts';

const Kind = (kind: {
  value: 'full' | 'limited';
  checked: boolean;
  possible: boolean;
  name: string;
  hint: string;
}) => (
  <div class="choice">
    <input
      type="radio"
      id={`access-${kind.value}`}
      name="access"
      value={kind.value}
      checked={kind.checked}
      disabled={!kind.possible}
    />
    <label for={`access-${kind.value}`}>
      <strong>{kind.name}</strong>
      <small class="quiet">{kind.hint}</small>
    </label>
  </div>
);

/** What else has to be said about a product: why it cannot be picked, or what comes with it (S5). */
const remarks = (
  product: Product,
  all: readonly Product[],
  capabilities: Capabilities,
  language: Language,
): readonly string[] => {
  const words = pageWords[language].share;
  const container = all.find((one) => one.id === product.parent);
  const holds = product.category === 'cloud' || all.some((one) => one.parent === product.id);
  return [
    ...(container ? [words.inside(container.name)] : []),
    ...(!capabilities.limitedCategories.includes(product.category)
      ? [words.cannotLimit]
      : !product.shareable
        ? [words.neverShared]
        : holds
          ? [words.container]
          : []),
  ];
};

const ProductChoice = (part: {
  product: Product;
  offer: Offer;
  choices: Choices;
  language: Language;
  index: number;
}) => {
  const { product, offer, choices, language, index } = part;
  const id = `product-${index}`;
  const orderable = product.shareable && product.actions.includes('order') && product.actions.length > 1;
  return (
    <div class="choice">
      <input
        type="checkbox"
        id={id}
        name="p"
        value={product.id}
        checked={product.shareable && choices.products.includes(product.id)}
        disabled={!product.shareable}
      />
      <div>
        <label for={id}>
          {product.name}{' '}
          <small class="quiet">
            {remarks(product, offer.products, offer.capabilities, language).join(' · ')}
          </small>
        </label>
        {orderable ? (
          <div class="choice">
            <input
              type="checkbox"
              id={`${id}-order`}
              name="order"
              value={product.id}
              checked={choices.order.includes(product.id)}
            />
            <label for={`${id}-order`}>
              <small>{pageWords[language].share.mayOrder}</small>
            </label>
          </div>
        ) : null}
      </div>
    </div>
  );
};

/** S5: a category, then products in it; what the panel never shares stands there and says why. */
export const What = (part: { choices: Choices; offer: Offer; hinted: string; language: Language }) => {
  const { choices, offer, hinted, language } = part;
  const words = pageWords[language].share;
  const limitable = offer.capabilities.limited !== 'none' && offer.capabilities.limitedCategories.length > 0;
  const fullPossible = offer.capabilities.full !== 'none';
  const indexed = offer.products.map((product, index) => ({ product, index }));
  const unfit = hintedIn(offer.products, hinted)?.shareable === false;
  return (
    <section aria-labelledby="what-title">
      <h2 id="what-title">{words.what}</h2>
      <fieldset>
        <legend>{words.steps[1]}</legend>
        <Kind
          value="limited"
          checked={choices.access === 'limited'}
          possible={limitable}
          name={words.limited}
          hint={limitable ? words.limitedHint : words.limitedImpossible}
        />
        <Kind
          value="full"
          checked={choices.access === 'full'}
          possible={fullPossible}
          name={words.full}
          hint={fullPossible ? words.fullHint : words.fullImpossible}
        />
      </fieldset>
      {unfit ? <p class="quiet">{words.notHinted}</p> : null}
      {limitable && offer.products.length === 0 ? <p class="quiet">{words.noProducts}</p> : null}
      {limitable
        ? productCategories.map((category) => {
            const inside = indexed.filter(({ product }) => product.category === category);
            if (inside.length === 0) return null;
            const count = inside.filter(({ product }) => choices.products.includes(product.id)).length;
            return (
              <details class="card" open={choices.access === 'limited' && (count > 0 || inside.length <= 8)}>
                <summary>
                  {pageWords[language].sharing.categories[category]} · {words.chosen(count)}
                </summary>
                {inside.map(({ product, index }) => (
                  <ProductChoice
                    product={product}
                    offer={offer}
                    choices={choices}
                    language={language}
                    index={index}
                  />
                ))}
              </details>
            );
          })
        : null}
    </section>
  );
};
