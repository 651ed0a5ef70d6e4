import * as v from 'valibot';
import type { AccessChoice, Payer, Product } from '../../../../shared/domain/access.ts';
import type { Grant } from '../../../../shared/domain/grant.ts';
import type { Language } from '../../../../shared/messages/language.ts';
import { grantWords } from '../../../../shared/messages/pages/grants/index.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import type { MoneyExamples } from '../../../app/price/examples.ts';
import { IdleChoice, idleField, idleValue } from '../parts/idle.tsx';
import { MoneyPreview } from '../parts/money.tsx';
import {
  findField,
  limitedTo,
  ProductRights,
  rightFields,
  rightOf,
  rightsIn,
} from '../parts/product-rights.tsx';
import { UntilChoice, type UntilInput, untilFields } from './until.tsx';

/** One choice of three, so that a payer without full access cannot even be said (M2). */
export const rightsFields = v.strictObject({
  access: v.picklist(['full_customer', 'full_partner', 'limited']),
  ...rightFields,
  find: findField,
  ...untilFields,
  idle: v.optional(idleField),
  seen: v.pipe(v.string(), v.regex(/^\d{1,9}$/)),
});
export type RightsInput = v.InferOutput<typeof rightsFields>;

export const choiceFrom = (input: RightsInput, products: readonly Product[]): AccessChoice =>
  input.access === 'limited'
    ? limitedTo(input, products)
    : { kind: 'full', payer: input.access === 'full_customer' ? 'customer' : 'partner' };

/** The form as it stands for what is granted now. */
export const inputFrom = ({ access, idleDays, panelGeneration }: Grant, until: UntilInput): RightsInput => ({
  access: access.kind === 'limited' ? 'limited' : `full_${access.payer}`,
  right:
    access.kind === 'limited'
      ? access.products.flatMap((one) => one.actions.map((action) => rightOf(action, one.productId)))
      : [],
  category: [],
  find: '',
  ...until,
  idle: idleValue(idleDays),
  seen: String(panelGeneration),
});

const AccessOption = ({
  value,
  label,
  hint,
  input,
}: {
  value: RightsInput['access'];
  label: string;
  hint: string;
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
      aria-describedby={`access-${value}-hint`}
    />
    <div>
      <label for={`access-${value}`}>{label}</label>
      <small class="quiet" id={`access-${value}-hint`}>
        {hint}
      </small>
    </div>
  </div>
);

export const RightsForm = ({
  action,
  input,
  products,
  taken,
  bound,
  payer,
  money,
  offers,
  endDateWrong,
  language,
}: {
  action: string;
  input: RightsInput;
  products: readonly Product[];
  /** What another partner holds alone (S13). */
  taken: ReadonlySet<string>;
  bound: ReadonlyMap<string, string>;
  /** Who pays now, or null under limited access; under full access it is changed on a page of its own (M2). */
  payer: Payer | null;
  /** S6: needed where full access, with a payer, may be chosen anew. */
  money: MoneyExamples;
  /** Which kinds of access the panel can carry out, or the grant has already (E40). */
  offers: { full: boolean; limited: boolean };
  endDateWrong: boolean;
  language: Language;
}) => {
  const words = grantWords[language].rights;
  return (
    <form method="post" action={action}>
      <input type="hidden" name="seen" value={input.seen} />
      <fieldset>
        <legend>{words.what}</legend>
        {offers.full ? (
          <>
            {payer === 'partner' ? null : (
              <AccessOption
                value="full_customer"
                label={words.full.customer}
                hint={words.fullHint}
                input={input}
              />
            )}
            {payer === 'customer' ? null : (
              <AccessOption
                value="full_partner"
                label={words.full.partner}
                hint={words.fullHint}
                input={input}
              />
            )}
            {payer === null ? <MoneyPreview language={language} money={money} /> : null}
          </>
        ) : null}
        {offers.limited ? (
          <AccessOption
            value="limited"
            label={words.limited}
            hint={
              products.some(({ category }) => category === 'cloud')
                ? `${words.cloudHint} ${words.limitedHint}`
                : words.limitedHint
            }
            input={input}
          />
        ) : null}
      </fieldset>
      {offers.limited ? (
        <ProductRights
          products={products}
          chosen={rightsIn(input, products)}
          find={input.find}
          about={(product) => ({
            remarks: products.filter((one) => one.id === product.parent).map((one) => one.name),
            barred: bound.has(product.id)
              ? pageWords[language].share.boundTo(bound.get(product.id) ?? '')
              : taken.has(product.id)
                ? pageWords[language].share.takenByPartner
                : null,
          })}
          language={language}
        />
      ) : null}
      <UntilChoice value={input} language={language} wrong={endDateWrong} />
      <IdleChoice value={input.idle ?? 'never'} language={language} />
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
