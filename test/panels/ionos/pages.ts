/** The customer's products. The pages show what they are handed; what that may be is decided in host/scope.ts. */
import { html } from 'hono/html';
import { csrfField, type Markup, type PageContext } from '../host/markup.ts';
import type { Reached } from '../host/panel.ts';
import type { Session } from '../host/state.ts';
import { label } from './labels.ts';
import { panelLayout } from './layout.ts';
import { text } from './texts.ts';
import { CATEGORIES } from './world.ts';

function productRow(page: PageContext, { product }: Reached): Markup {
  return html`<tr class="product" data-product-id="${product.id}" data-category="${product.category}">
    <td class="product-name">${product.name}</td>
    <td class="quiet">${product.shareable ? product.note : text(page, 'serverRule')}</td>
    <td class="product-actions"><a href="/products/${product.id}" aria-label="${label(page, 'manage')}: ${product.name}">${label(page, 'manage')}</a></td>
  </tr>`;
}

function productTable(page: PageContext, rows: readonly Reached[]): Markup {
  if (rows.length === 0) return html`<p>${text(page, 'nothingHere')}</p>`;
  return html`<table class="products">
    <thead><tr><th scope="col">${label(page, 'name')}</th><th scope="col">${label(page, 'note')}</th><th scope="col">${label(page, 'actions')}</th></tr></thead>
    <tbody>${rows.map((row) => productRow(page, row))}</tbody>
  </table>`;
}

export function startPage(page: PageContext, all: readonly Reached[]): Markup {
  const groups = CATEGORIES.flatMap((category) => {
    const rows = all.filter(({ product }) => product.category === category);
    return rows.length === 0 ? [] : [html`<h2>${label(page, category)}</h2>${productTable(page, rows)}`];
  });
  const body = groups.length === 0 ? html`<p>${text(page, 'nothingHere')}</p>` : html`${groups}`;
  return panelLayout(page, page.accountName ?? '', body);
}

export function domainsPage(page: PageContext, all: readonly Reached[]): Markup {
  const domains = all.filter(({ product }) => product.category === 'domain');
  return panelLayout(page, label(page, 'domain'), productTable(page, domains));
}

export function productPage(page: PageContext, session: Session, { product, actions }: Reached): Markup {
  const change = actions.includes('change')
    ? html`<form class="stack" id="change-form" method="post" action="/products/${product.id}">${csrfField(session)}
        <label>${label(page, 'note')} <input name="note" value="${product.note}" maxlength="200"></label>
        <button class="primary">${label(page, 'save')}</button>
      </form>`
    : '';
  const rule = product.shareable ? '' : html`<p class="quiet">${text(page, 'serverRule')}</p>`;
  return panelLayout(page, product.name, html`${rule}${change}`);
}
