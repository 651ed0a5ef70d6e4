import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { errorMessages } from '../../../../shared/messages/errors/index.ts';
import { directoryWords } from '../../../../shared/messages/pages/directory/index.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { proofWords } from '../../../../shared/messages/pages/proof/index.ts';
import type { PartnerFound } from '../../../store.ts';
import { problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { Empty, Field, Notice, Options } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { withQuery } from '../sign-in/next.ts';
import type { AimFields } from './aim.ts';
import { ForWhom } from './for-whom.tsx';

export interface LinkValues extends AimFields {
  panel: string;
  account: string;
  organisation: string;
  name: string;
  product: string;
}

/** What the link to the host's decision takes along: which account, and what it is linked for. */
const claimQuery = ({ panel, account, product, request, t, partner, tender }: LinkValues) =>
  Object.fromEntries(
    Object.entries({ panel, account, product, request, t, partner, tender }).filter(
      ([, value]) => value !== '',
    ),
  );

/** S1, S2, S14: which account, on which panel, for which organisation. What a panel's page said only fills this in. */
export const linkForm = async (
  http: Http,
  view: { values: LinkValues; partner: PartnerFound | null; hinted: boolean; trouble: Refusal | null },
): Promise<Response> => {
  const { actor, store, language } = http.get('ctx');
  const words = pageWords[language].accounts.linking;
  const { values, partner, hinted, trouble } = view;
  const panels = (await store.panels.all()).filter((panel) => panel.enabled);
  const mine = actor.kind === 'person' ? await store.organisations.ofPerson(actor.personId) : [];
  const represented = mine.filter(({ role }) => role === 'legal_representative');
  const status = trouble ? problemStatus(trouble.code) : 200;
  return page(
    http,
    { title: words.title, narrow: true, organisations: mine, status },
    <>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      {partner ? (
        <Notice tone="plain">
          <p data-partner={partner.partnership.partnerId}>
            {directoryWords[language].sharing.linkFirst(partner.organisation.name)}
          </p>
        </Notice>
      ) : null}
      {trouble ? <LinkTrouble http={http} trouble={trouble} claim={claimQuery(values)} /> : null}
      {hinted && !trouble ? (
        <Notice tone="plain">
          <p>{words.hint}</p>
        </Notice>
      ) : null}
      {panels.length === 0 ? (
        <Empty>
          <p>{words.noPanels}</p>
        </Empty>
      ) : (
        <form method="post" action="/accounts/link">
          <Field name="panel" label={words.panel}>
            <select id="panel" name="panel" required>
              {panels.length === 1 ? null : <option value="">{words.choosePanel}</option>}
              <Options of={panels.map((one) => [one.id, one.name])} chosen={values.panel} />
            </select>
          </Field>
          <Field name="account" label={words.account} hint={words.accountHint}>
            <input
              id="account"
              name="account"
              value={values.account}
              maxlength={200}
              autocomplete="off"
              spellcheck={false}
              aria-describedby="account-hint"
            />
          </Field>
          <ForWhom
            represented={represented}
            organisation={values.organisation}
            name={values.name}
            language={language}
          />
          <input type="hidden" name="product" value={values.product} />
          {(['request', 't', 'partner', 'tender'] as const).map((name) =>
            values[name] === '' ? null : <input type="hidden" name={name} value={values[name]} />,
          )}
          <div class="actions">
            <button type="submit" class="primary">
              {words.go}
            </button>
          </div>
        </form>
      )}
    </>,
  );
};

/** S2, S16: where the host decides when no code can. */
export const claimable: readonly Refusal['code'][] = [
  'account_not_found',
  'account_unprovable',
  'account_claimed',
  'mark_not_found',
  'owner_key_denied',
  'address_belongs_to_partner',
  'address_inside_shared_account',
];

/** Why a proof did not begin; an account that cannot be proved is told apart from none by nobody (E8). */
export const LinkTrouble = ({
  http,
  trouble,
  claim = {},
}: {
  http: Http;
  trouble: Refusal;
  /** What the host is asked with, where only it can decide. */
  claim?: Readonly<Record<string, string | undefined>>;
}) => {
  const { language } = http.get('ctx');
  const said = errorMessages[language][trouble.code](trouble.detail ?? {});
  return (
    <Notice tone="danger">
      <p data-code={trouble.code}>
        {trouble.code === 'account_not_found' ? (
          pageWords[language].accounts.linking.notProvable
        ) : (
          <>
            <strong>{said.title}.</strong> {said.detail}
          </>
        )}
      </p>
      {claimable.includes(trouble.code) ? (
        <p>
          <a class="button" href={withQuery('/accounts/claim', claim)}>
            {proofWords[language].ask}
          </a>
        </p>
      ) : null}
    </Notice>
  );
};
