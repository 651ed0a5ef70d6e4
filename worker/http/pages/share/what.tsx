import type { Product } from '../../../../shared/domain/access.ts';
import { limitsProducts } from '../../../../shared/domain/enforcement.ts';
import { canBeBound } from '../../../../shared/domain/product-binding.ts';
import type { Language } from '../../../../shared/messages/language.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import type { OfferBesides } from '../../../app/grant/panel-rule.ts';
import { type ProductAbout, ProductRights } from '../parts/product-rights.tsx';
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

/** Why a product cannot be picked, in the order in which it matters; null where it can (S5, S13, H4). */
const barred = (
  product: Product,
  { capabilities, taken, bound }: OfferBesides,
  language: Language,
): string | null => {
  const words = pageWords[language].share;
  if (!capabilities.limitedCategories.includes(product.category)) return words.cannotLimit;
  const holder = bound.get(product.id);
  if (holder !== undefined) return words.boundTo(holder);
  if (taken.has(product.id)) return words.takenByPartner;
  return product.shareable ? null : words.neverShared;
};

/** Where it lies, and what comes with it. */
const about = (product: Product, offer: OfferBesides, language: Language): ProductAbout => {
  const words = pageWords[language].share;
  const { products: all, bound, binds } = offer;
  const container = all.find((one) => one.id === product.parent);
  const holds = product.category === 'cloud' || all.some((one) => one.parent === product.id);
  const why = barred(product, offer, language);
  return {
    remarks: [
      ...(container ? [words.inside(container.name)] : []),
      ...(why === null && holds ? [words.container] : []),
      ...(binds && canBeBound(product.category) && !bound.has(product.id) ? [words.staysWithPartner] : []),
    ],
    barred: why,
  };
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
          about={(product) => about(product, offer, language)}
          language={language}
        />
      ) : null}
    </section>
  );
};
