/** Pages about products. They show what they are handed; what that may be is decided in vendor.ts and scope.ts. */
import { html } from 'hono/html';
import { csrfField, type Markup, type PageContext } from '../host/markup.ts';
import type { Reached } from '../host/panel.ts';
import type { Session } from '../host/state.ts';
import { label } from './labels.ts';
import type { Part } from './layout.ts';
import { text } from './texts.ts';
import { productPath, type Standing, serviceOf, type Vendor } from './vendor.ts';
import { APPS, GROUPS, type Group, kinds } from './world.ts';

export function inGroup(vendor: Vendor, products: readonly Reached[], group: Group): readonly Reached[] {
  return products.filter(({ product }) => kinds[serviceOf(vendor, product).app].group === group);
}

export function productList(page: PageContext, vendor: Vendor, standing: Standing): Part {
  const tables = GROUPS.map((group) => {
    const rows = inGroup(vendor, standing.products, group);
    if (rows.length === 0) return '';
    return html`<h2>${label(page, group)}</h2>
    <table class="products">
      <thead><tr><th scope="col">${label(page, 'internalName')}</th><th scope="col">${label(page, 'serviceName')}</th><th scope="col">${label(page, 'actions')}</th></tr></thead>
      <tbody>${rows.map((row) => productRow(page, vendor, row))}</tbody>
    </table>`;
  });
  const empty = standing.products.length === 0 ? html`<p>${text(page, 'nothingHere')}</p>` : '';
  return { title: label(page, 'products'), body: html`${empty}${tables}` };
}

function productRow(page: PageContext, vendor: Vendor, { product }: Reached): Markup {
  const dash = `${productPath(vendor, product)}/dash`;
  return html`<tr data-product-id="${product.id}">
    <td><span class="product-name">${product.name}</span></td>
    <td>${serviceOf(vendor, product).serviceName}</td>
    <td class="product-actions"><a class="button" href="${dash}" aria-label="${label(page, 'manage')}: ${product.name}">${label(page, 'manage')}</a></td>
  </tr>`;
}

export function productPage(
  page: PageContext,
  vendor: Vendor,
  session: Session,
  standing: Standing,
  { product, actions }: Reached,
): Part {
  const path = productPath(vendor, product);
  const { app, serviceName } = serviceOf(vendor, product);
  const renew = standing.mayOrder
    ? html`<form method="post" action="${path}/renew">${csrfField(session)}<button id="renew">${label(page, 'renew')}</button></form>`
    : '';
  const change = actions.includes('change')
    ? html`<form class="stack" id="change-form" method="post" action="${path}/dash">${csrfField(session)}
        <label>${label(page, 'note')} <input name="note" value="${product.note}" maxlength="200"></label>
        <button class="primary">${label(page, 'save')}</button>
      </form>`
    : html`<p>${product.note}</p>`;
  return {
    title: product.name,
    head: html`<div class="head" data-product-id="${product.id}"><h1 class="product-name">${product.name}</h1><div class="product-actions">${renew}</div></div>`,
    body: html`${page.url.searchParams.has('renewed') ? html`<p id="notice" role="status">${text(page, 'renewed')}</p>` : ''}
    <dl><dt>${label(page, 'category')}</dt><dd>${label(page, kinds[app].group)}</dd><dt>${label(page, 'serviceName')}</dt><dd>${serviceName}</dd></dl>
    ${change}`,
  };
}

export function orderPage(page: PageContext, session: Session, { organisation }: Standing): Part {
  return {
    title: label(page, 'order'),
    body: html`<form class="stack" id="order-form" method="post" action="/v3/${organisation}/ng/order">${csrfField(session)}
      <label>${label(page, 'category')} <select name="app">${APPS.map((app) => html`<option value="${app}">${label(page, kinds[app].group)} (${app})</option>`)}</select></label>
      <label>${label(page, 'name')} <input name="name" required maxlength="60"></label>
      <button class="primary">${label(page, 'order')}</button>
    </form>`,
  };
}
