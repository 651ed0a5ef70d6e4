import type { Product } from '../../../../shared/domain/access.ts';
import { limitsProducts } from '../../../../shared/domain/enforcement.ts';
import { canBeBound } from '../../../../shared/domain/product-binding.ts';
import type { Language } from '../../../../shared/messages/language.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import type { OfferBesides } from '../../../app/grant/panel-rule.ts';
import { ProductRights } from '../parts/product-rights.tsx';
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
  { capabilities, taken, bound, binds }: OfferBesides,
  language: Language,
): readonly string[] => {
  const words = pageWords[language].share;
  const container = all.find((one) => one.id === product.parent);
  const holds = product.category === 'cloud' || all.some((one) => one.parent === product.id);
  return [
    ...(container ? [words.inside(container.name)] : []),
    ...(!capabilities.limitedCategories.includes(product.category)
      ? [words.cannotLimit]
      : bound.has(product.id)
        ? [words.boundTo(bound.get(product.id) ?? '')]
        : taken.has(product.id)
          ? [words.takenByPartner]
          : !product.shareable
            ? [words.neverShared]
            : holds
              ? [words.container]
              : []),
    ...(binds && canBeBound(product.category) && !bound.has(product.id) ? [words.staysWithPartner] : []),
  ];
};

/** S5: a category, then products in it; what the panel never shares stands there and says why. */
export const What = (part: { choices: Choices; offer: OfferBesides; hinted: string; language: Language }) => {
  const { choices, offer, hinted, language } = part;
  const words = pageWords[language].share;
  const limitable = limitsProducts(offer.capabilities);
  const fullPossible = offer.capabilities.full !== 'none';
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
      {limitable && offer.products.length === 0 ? (
        <p class="quiet">
          {offer.capabilities.limited === 'session' ? words.noProductsYet : words.noProducts}
        </p>
      ) : null}
      {limitable ? (
        <ProductRights
          products={offer.products}
          chosen={choices.right}
          find={choices.find}
          remarks={(product) => remarks(product, offer.products, offer, language)}
          language={language}
        />
      ) : null}
    </section>
  );
};
