import { shownAs } from '../../../../shared/domain/enforcement.ts';
import { grantWords } from '../../../../shared/messages/pages/grants/index.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { previewWords } from '../../../../shared/messages/pages/preview/index.ts';
import type { NamedProduct, Preview } from '../../../app/invitation/preview.ts';
import type { Context } from '../../../ports.ts';
import { AccessFacts, opensNow } from '../clients/access.tsx';
import { opensCard, productName } from '../parts/share.tsx';

const named = (products: readonly NamedProduct[], language: Context['language']): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(products.map(({ name }) => name));

/** The products with what may be done there; what a container holds stands beside it. */
const Opens = ({ preview, ctx }: { preview: Preview; ctx: Context }) => {
  const { language } = ctx;
  const words = previewWords[language];
  const { access } = preview.client;
  if (access.kind === 'full') {
    return (
      <>
        <p>{words.everything}</p>
        {preview.reached.length === 0 ? (
          <p class="quiet">{words.noList}</p>
        ) : (
          <ul>
            {preview.reached
              .filter(({ parent }) => parent === null)
              .map((product) => (
                <li>
                  {productName(product.id, product.name, language)}
                  <Inside of={product.id} preview={preview} language={language} />
                </li>
              ))}
          </ul>
        )}
      </>
    );
  }
  const { actions } = pageWords[language].sharing;
  return (
    <ul>
      {access.products.map((product) => (
        <li>
          {productName(product.productId, product.name, language)}{' '}
          <small>({product.actions.map((action) => actions[action]).join(', ')})</small>
          <Inside of={product.productId} preview={preview} language={language} />
        </li>
      ))}
    </ul>
  );
};

const Inside = (part: { of: string; preview: Preview; language: Context['language'] }) => {
  const held = part.preview.reached.filter(({ parent }) => parent === part.of);
  return held.length === 0 ? null : (
    <>
      <br />
      <small class="quiet">{previewWords[part.language].inside(named(held, part.language))}</small>
    </>
  );
};

/** The partner's entry with buttons that do nothing, what it opens, and what stays out of its sight. */
export const PreviewContent = ({ preview, ctx }: { preview: Preview; ctx: Context }) => {
  const { language } = ctx;
  const words = previewWords[language];
  const { acts } = grantWords[language];
  const { client, view, left } = preview;
  const byPanel = client.enforcement.enforcement === 'recorded' || shownAs(client.enforcement) === 'leaky';
  return (
    <>
      <section aria-labelledby="preview-list">
        <h2 id="preview-list">{words.list}</h2>
        <p class="quiet">{words.listText}</p>
        <div class="card" data-preview>
          <h3>{client.customerName}</h3>
          <AccessFacts view={view} shared={client} to={null} ctx={ctx} />
          <div class="actions">
            {opensNow(client) ? (
              <button type="button" class="primary" disabled>
                {opensCard(client.way) ? acts.card : acts.open}
              </button>
            ) : null}
            <button type="button" disabled>
              {acts.disconnect}
            </button>
          </div>
        </div>
      </section>
      <section aria-labelledby="preview-opens">
        <h2 id="preview-opens">{words.opens}</h2>
        <Opens preview={preview} ctx={ctx} />
      </section>
      <section aria-labelledby="preview-left" data-left>
        <h2 id="preview-left">{words.left}</h2>
        {left.length === 0 ? (
          <p>{words.nothingLeft}</p>
        ) : (
          <ul>
            {left.map((product) => (
              <li>{product.name}</li>
            ))}
          </ul>
        )}
        {byPanel ? <p class="quiet">{words.byPanel}</p> : null}
      </section>
    </>
  );
};
