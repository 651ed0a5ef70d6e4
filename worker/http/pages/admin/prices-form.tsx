import { productCategories } from '../../../../shared/domain/access.ts';
import { highestPartnerRate } from '../../../../shared/domain/money/price.ts';
import { mostTiers, type PriceFault, type PriceList } from '../../../../shared/domain/money/price-list.ts';
import { moneyText, parseAmount, rateText } from '../../../../shared/domain/money/typed.ts';
import type { Language } from '../../../../shared/messages/language.ts';
import { hostWords } from '../../../../shared/messages/pages/host/index.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import type { Http } from '../../route.ts';
import { Field } from '../parts/elements.tsx';
import { keyOf, type TypedPrice } from './prices-typed.ts';

export const priceWords = (http: Http) => hostWords[http.get('ctx').language].prices;

type Faults = ReadonlyMap<string, PriceFault>;

const described = (name: string, hint: boolean, wrong: boolean): string | undefined =>
  [...(hint ? [`${name}-hint`] : []), ...(wrong ? [`${name}-wrong`] : [])].join(' ') || undefined;

const Tiers = ({ http, price, wrong }: { http: Http; price: TypedPrice; wrong: boolean }) => {
  const words = priceWords(http);
  const name = keyOf(price);
  const of = `${pageWords[http.get('ctx').language].sharing.categories[price.category]}, ${price.currency}`;
  return (
    <div class="field">
      <strong>{words.tiers}</strong>
      <small class="quiet">{words.tiersHint}</small>
      {price.tiers.map((tier, row) => (
        <div class="beside">
          <Field name={`from-${name}-${row}`} label={words.tierFrom}>
            <input
              id={`from-${name}-${row}`}
              name={`from-${name}-${row}`}
              inputmode="numeric"
              maxlength={7}
              value={tier.from}
              aria-invalid={wrong ? 'true' : undefined}
            />
          </Field>
          <Field name={`less-${name}-${row}`} label={words.tierRate}>
            <input
              id={`less-${name}-${row}`}
              name={`less-${name}-${row}`}
              inputmode="decimal"
              maxlength={10}
              value={tier.rate}
              aria-invalid={wrong ? 'true' : undefined}
            />
          </Field>
          <button
            type="submit"
            name="act"
            value={`remove-${name}-${row}`}
            formnovalidate
            aria-label={`${words.removeTier(row + 1)}: ${of}`}
          >
            ✕
          </button>
        </div>
      ))}
      {wrong ? (
        <span class="wrong" role="alert">
          {words.wrong.tiers}
        </span>
      ) : null}
      {price.tiers.length < mostTiers ? (
        <div>
          <button
            type="submit"
            name="act"
            value={`add-${name}`}
            formnovalidate
            aria-label={`${words.addTier}: ${of}`}
          >
            {words.addTier}
          </button>
        </div>
      ) : null}
    </div>
  );
};

const InCurrency = ({ http, price, fault }: { http: Http; price: TypedPrice; fault: PriceFault | null }) => {
  const { language } = http.get('ctx');
  const words = priceWords(http);
  const name = keyOf(price);
  const wrong = (field: PriceFault) => (fault === field ? words.wrong[field] : undefined);
  return (
    <fieldset>
      <legend>{price.currency}</legend>
      <Field name={`unit-${name}`} label={words.unit} hint={words.unitHint} wrong={wrong('unit')}>
        <input
          id={`unit-${name}`}
          name={`unit-${name}`}
          inputmode="decimal"
          maxlength={20}
          value={price.unit}
          aria-invalid={fault === 'unit' ? 'true' : undefined}
          aria-describedby={described(`unit-${name}`, true, fault === 'unit')}
        />
      </Field>
      <Field
        name={`rate-${name}`}
        label={words.rate}
        hint={words.rateHint(rateText(highestPartnerRate, language))}
        wrong={wrong('rate')}
      >
        <input
          id={`rate-${name}`}
          name={`rate-${name}`}
          inputmode="decimal"
          maxlength={10}
          value={price.rate}
          aria-invalid={fault === 'rate' ? 'true' : undefined}
          aria-describedby={described(`rate-${name}`, true, fault === 'rate')}
        />
      </Field>
      <Tiers http={http} price={price} wrong={fault === 'tiers'} />
    </fieldset>
  );
};

/** An amount as it is written everywhere; what cannot be read as one stands as it was typed. */
const shownPrice = ({ unit, currency }: TypedPrice, language: Language): string => {
  const amount = parseAmount(unit, language);
  return amount === null ? `${currency} ${unit}` : moneyText(amount, currency, language);
};

/**
 * B1: every category in every currency. Rows of tiers come and go by buttons that send the form and get it
 * back with what was typed, so that it works without a script. The first button of the form saves, because
 * it is the one that Enter presses.
 */
export const PriceForm = (part: {
  http: Http;
  row: PriceList | null;
  starts: string;
  typed: readonly TypedPrice[];
  faults: Faults;
  startsWrong: string | undefined;
  /** The category whose rows were just changed stays open. */
  touched: string | null;
}) => {
  const { http, row, starts, typed, faults, startsWrong, touched } = part;
  const words = priceWords(http);
  const { language } = http.get('ctx');
  const { categories } = pageWords[language].sharing;
  const Save = () => (
    <div class="actions">
      <button type="submit" name="act" value="save" class="primary">
        {words.save}
      </button>
    </div>
  );
  return (
    <form method="post" action={row ? `/admin/prices/${row.id}` : '/admin/prices'}>
      {row ? <input type="hidden" name="seen" value={String(row.version)} /> : null}
      <Field name="starts" label={words.starts} hint={words.startsHint} wrong={startsWrong}>
        <input
          id="starts"
          name="starts"
          type="date"
          required
          value={starts}
          aria-invalid={startsWrong ? 'true' : undefined}
          aria-describedby={described('starts', true, startsWrong !== undefined)}
        />
      </Field>
      <Save />
      {productCategories.map((category) => {
        const own = typed.filter((one) => one.category === category);
        const open = own.some((one) => faults.has(keyOf(one)) || keyOf(one) === touched);
        const priced = own.filter((one) => one.unit.trim() !== '');
        return (
          <details class="card" open={open} data-category={category}>
            <summary>
              {categories[category]}{' '}
              <span class="quiet">
                {priced.length === 0
                  ? words.noPrice
                  : priced.map((one) => shownPrice(one, language)).join(' · ')}
              </span>
            </summary>
            {own.map((price) => (
              <InCurrency http={http} price={price} fault={faults.get(keyOf(price)) ?? null} />
            ))}
          </details>
        );
      })}
      <Save />
    </form>
  );
};
