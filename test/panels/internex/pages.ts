/** The pages about clouds and products. They show what they are handed; what that may be is decided in scope.ts. */
import { html } from 'hono/html';
import { csrfField, type Markup, type PageContext } from '../host/markup.ts';
import type { Reached } from '../host/panel.ts';
import type { Session } from '../host/state.ts';
import type { Product } from '../host/world.ts';
import { label } from './labels.ts';
import { layout } from './layout.ts';
import { text } from './texts.ts';
import { CATEGORIES, isMainCloud, isMovable, ORDERABLE } from './world.ts';

/** Members and settings are for the customer's own people; a share never includes them (point 17). */
function cloudMenu(page: PageContext, cloud: Product): Markup | '' {
  if (isMainCloud(cloud) || page.session?.delegation !== null) return '';
  const id = `menu-${cloud.id}`;
  return html`<button type="button" class="cloud-menu-button" aria-expanded="false" aria-controls="${id}" aria-label="${label(page, 'moreActions')}: ${cloud.name}">⋮</button>
    <ul class="cloud-menu" id="${id}" hidden>
      <li><a href="/clouds/${cloud.id}/members">${label(page, 'members')}</a></li>
      <li><a href="/clouds/${cloud.id}/settings">${label(page, 'cloudSettings')}</a></li>
    </ul>`;
}

function toClouds(page: PageContext): Markup {
  return html`<a href="/clouds">${label(page, 'cloudManager')}</a>`;
}

function cloudCard(page: PageContext, { product: cloud }: Reached, held: number): Markup {
  return html`<article class="cloud" data-cloud-id="${cloud.id}"${isMainCloud(cloud) ? html` data-main="true"` : ''}>
    <h3>${cloud.name}</h3>
    <p class="quiet">${held} ${text(page, held === 1 ? 'product' : 'products')}</p>
    ${isMainCloud(cloud) ? html`<p class="quiet">${text(page, 'mainCloudRule')}</p>` : ''}
    <p class="open"><a href="/clouds/${cloud.id}">${label(page, 'selectCloud')}</a></p>
    <div class="cloud-actions">${cloudMenu(page, cloud)}</div>
  </article>`;
}

function productRow(page: PageContext, { product }: Reached): Markup {
  return html`<tr class="product" data-product-id="${product.id}" data-category="${product.category}">
    <td>${product.name}</td>
    <td class="quiet">${product.category === 'server' ? text(page, 'serverRule') : product.note}</td>
    <td class="product-actions"><a href="/products/${product.id}" aria-label="${label(page, 'manage')}: ${product.name}">${label(page, 'manage')}</a></td>
  </tr>`;
}

function productTable(page: PageContext, rows: readonly Reached[], heading: string): Markup | '' {
  if (rows.length === 0) return '';
  return html`<h2>${heading}</h2>
  <table class="products">
    <thead><tr><th scope="col">${label(page, 'name')}</th><th scope="col">${label(page, 'note')}</th><th scope="col">${label(page, 'actions')}</th></tr></thead>
    <tbody>${rows.map((row) => productRow(page, row))}</tbody>
  </table>`;
}

/** Cloud cards, and below them what is reached without the cloud around it (a share of single products). */
function cloudsAndLoose(page: PageContext, all: readonly Reached[]): Markup {
  const clouds = all.filter(({ product }) => product.category === 'cloud');
  const loose = all.filter(
    ({ product }) =>
      product.category !== 'cloud' && !clouds.some((cloud) => cloud.product.id === product.parent),
  );
  const heldBy = (cloud: Reached): number =>
    all.filter(({ product }) => product.parent === cloud.product.id).length;
  if (all.length === 0) return html`<p>${text(page, 'nothingHere')}</p>`;
  return html`${clouds.length === 0 ? '' : html`<h2>${label(page, 'cloud')}</h2>`}
    <div class="clouds">${clouds.map((cloud) => cloudCard(page, cloud, heldBy(cloud)))}</div>
    ${productTable(page, loose, text(page, 'sharedProducts'))}`;
}

export function startPage(page: PageContext, all: readonly Reached[]): Markup {
  return layout(page, page.accountName ?? '', cloudsAndLoose(page, all));
}

export function cloudManagerPage(page: PageContext, session: Session, all: readonly Reached[]): Markup {
  const create =
    session.delegation === null
      ? html`<details class="box"><summary>${label(page, 'createCloud')}</summary>
        <form class="stack" method="post" action="/clouds">${csrfField(session)}
          <label>${label(page, 'name')} <input name="name" required maxlength="60"></label>
          <button class="primary">${label(page, 'create')}</button>
        </form></details>`
      : '';
  return layout(page, label(page, 'cloudManager'), html`${cloudsAndLoose(page, all)}${create}`);
}

export function cloudPage(page: PageContext, cloud: Reached, content: readonly Reached[]): Markup {
  const tables = CATEGORIES.map((category) =>
    productTable(
      page,
      content.filter(({ product }) => product.category === category),
      label(page, category),
    ),
  );
  const order = cloud.actions.includes('order')
    ? html`<p><a class="button" id="order-link" href="/clouds/${cloud.product.id}/order">${label(page, 'order')}</a></p>`
    : '';
  const empty = content.length === 0 ? html`<p>${text(page, 'nothingHere')}</p>` : '';
  return layout(page, cloud.product.name, html`${empty}${tables}${order}`, toClouds(page));
}

/** The protocol has more categories than this terminal. */
function categoryOf(page: PageContext, product: Product): string {
  const known = CATEGORIES.find((category) => category === product.category);
  return known === undefined ? product.category : label(page, known);
}

export function productPage(
  page: PageContext,
  session: Session,
  { product, actions }: Reached,
  container: Product | undefined,
): Markup {
  const trail =
    container === undefined
      ? toClouds(page)
      : html`${toClouds(page)} › <a href="/clouds/${container.id}">${container.name}</a>`;
  const change = actions.includes('change')
    ? html`<form class="stack" id="change-form" method="post" action="/products/${product.id}">${csrfField(session)}
        <label>${label(page, 'note')} <input name="note" value="${product.note}" maxlength="200"></label>
        <button class="primary">${label(page, 'save')}</button>
      </form>`
    : '';
  // Moving changes who reaches the product, which is sharing: never part of a share.
  const move =
    session.delegation === null && isMovable(product)
      ? html`<p><a href="/products/${product.id}/assignment">${label(page, 'cloudAssignment')}</a></p>`
      : '';
  return layout(
    page,
    product.name,
    html`<dl><dt>${label(page, 'category')}</dt><dd>${categoryOf(page, product)}</dd>${product.note === '' || change !== '' ? '' : html`<dt>${label(page, 'note')}</dt><dd>${product.note}</dd>`}</dl>
    ${product.category === 'server' ? html`<p class="quiet">${text(page, 'serverRule')}</p>` : ''}${change}${move}`,
    trail,
  );
}

export function orderPage(page: PageContext, session: Session, cloud: Product): Markup {
  return layout(
    page,
    `${label(page, 'order')}: ${cloud.name}`,
    html`<form class="stack" method="post" action="/clouds/${cloud.id}/order">${csrfField(session)}
      <label>${label(page, 'category')} <select name="category">${ORDERABLE.map((category) => html`<option value="${category}">${label(page, category)}</option>`)}</select></label>
      <label>${label(page, 'name')} <input name="name" required maxlength="60"></label>
      <button class="primary">${label(page, 'order')}</button>
    </form>`,
  );
}

export function assignmentPage(
  page: PageContext,
  session: Session,
  product: Product,
  targets: readonly Product[],
): Markup {
  return layout(
    page,
    `${label(page, 'cloudAssignment')}: ${product.name}`,
    html`<p>${text(page, 'previewAccess')}</p>
    <form class="stack" method="post" action="/products/${product.id}/assignment">${csrfField(session)}
      <label>${label(page, 'cloud')} <select name="cloud">${targets.map((cloud) => html`<option value="${cloud.id}">${cloud.name}</option>`)}</select></label>
      <button class="primary">${label(page, 'move')}</button>
    </form>`,
  );
}

export function membersPage(page: PageContext, cloud: Product): Markup {
  const rights = (['readPermission', 'writePermission', 'orderPermission'] as const).map(
    (right) => html`<label>${label(page, right)} <input type="checkbox" disabled></label>`,
  );
  return layout(
    page,
    `${label(page, 'members')}: ${cloud.name}`,
    html`<p>${text(page, 'noMembers')}</p>
    <details class="box"><summary class="add-member">${label(page, 'addMember')}</summary>
      <p>${text(page, 'notInReplica')}</p>
      <label>${label(page, 'cloudMember')} <input type="radio" name="rank" disabled></label>
      <label>${label(page, 'cloudAdmin')} <input type="radio" name="rank" disabled></label>
      ${rights}
      <button type="button" disabled>${label(page, 'add')}</button>
    </details>`,
  );
}

export function cloudSettingsPage(page: PageContext, cloud: Product): Markup {
  return layout(
    page,
    `${label(page, 'cloudSettings')}: ${cloud.name}`,
    html`<p>${text(page, 'notInReplica')}</p>`,
  );
}

export function domainsPage(page: PageContext, rows: readonly Reached[]): Markup {
  return layout(
    page,
    label(page, 'domainManagerPro'),
    html`${productTable(page, rows, label(page, 'domain'))}`,
  );
}
