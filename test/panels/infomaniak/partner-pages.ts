/** The client's side of the vendor's own partnership: list, wizard, payment. */
import { html } from 'hono/html';
import { csrfField, type Markup, type PageContext } from '../host/markup.ts';
import type { Session } from '../host/state.ts';
import type { Account } from '../host/world.ts';
import { label } from './labels.ts';
import type { Part } from './layout.ts';
import type { Access, Partnership } from './partnership.ts';
import { inGroup } from './product-pages.ts';
import { type TextKey, text } from './texts.ts';
import type { Standing, Vendor } from './vendor.ts';
import { GROUPS } from './world.ts';

export const partnersOf = (organisation: string): string => `/v3/${organisation}/ng/partner`;

export type NameOf = (organisation: string) => string;

export function accessWords(page: PageContext, access: Access): string {
  if (access.kind === 'full') return label(page, 'fullAccess');
  return `${label(page, 'limitedAccess')} (${access.productIds.length})`;
}

export function stateWords(page: PageContext, { state }: Partnership): string {
  return label(page, state);
}

/** ⋮ with its entries, as every row of the Manager has it. */
export function rowMenu(page: PageContext, id: string, about: string, entries: readonly Markup[]): Markup {
  return html`<button type="button" class="more" aria-expanded="false" aria-controls="menu-${id}" aria-label="${label(page, 'moreActions')}: ${about}">⋮</button>
    <ul class="row-menu" id="menu-${id}" hidden>${entries.map((entry) => html`<li>${entry}</li>`)}</ul>`;
}

export const errorLine = (page: PageContext, error: TextKey | null): Markup | '' =>
  error === null ? '' : html`<p id="notice" role="alert">${text(page, error)}</p>`;

function partnerRow(
  page: PageContext,
  session: Session,
  base: string,
  partnership: Partnership,
  nameOf: NameOf,
): Markup {
  const { id, partnerId, access, state } = partnership;
  const name = nameOf(partnerId);
  const decides = session.role === 'owner';
  const post = (act: 'resend' | 'delete', words: string): Markup =>
    html`<form method="post" action="${base}/${id}/${act}">${csrfField(session)}<button aria-label="${words}: ${name}">${words}</button></form> `;
  const whilePending =
    decides && state === 'pending'
      ? html`${post('resend', label(page, 'resend'))}${post('delete', label(page, 'remove'))}`
      : '';
  const menu = decides
    ? rowMenu(page, id, name, [
        html`<a href="${base}/add/access?partner=${partnerId}">${label(page, 'modifyRights')}</a>`,
        ...(state === 'active'
          ? [html`<a href="${base}/${id}/stop">${label(page, 'stopCollaboration')}</a>`]
          : []),
      ])
    : '';
  return html`<tr class="partner" data-partnership="${id}" data-state="${state}"><td><a href="${base}/${id}">${name}</a></td><td>${accessWords(page, access)}</td><td>${stateWords(page, partnership)}</td><td class="row-actions">${whilePending}${menu}</td></tr>`;
}

export function partnerList(
  page: PageContext,
  session: Session,
  standing: Standing,
  all: readonly Partnership[],
  nameOf: NameOf,
): Part {
  const base = partnersOf(standing.organisation);
  const rows = all.map((one) => partnerRow(page, session, base, one, nameOf));
  const notice = page.url.searchParams.has('invited')
    ? html`<p id="notice" role="status">${text(page, 'noMail')}</p>`
    : '';
  const add =
    session.role === 'owner'
      ? html`<a class="button primary" id="add-partner" href="${base}/add">${label(page, 'addPartner')}</a>`
      : '';
  return {
    title: label(page, 'partner'),
    head: html`<div class="head"><h1>${label(page, 'partner')}</h1>${add}</div>`,
    body: html`${notice}${
      rows.length === 0
        ? html`<p>${text(page, 'noPartners')}</p>`
        : html`<table class="rows" id="partners"><thead><tr><th scope="col">${label(page, 'name')}</th><th scope="col">${label(page, 'access')}</th><th scope="col">${label(page, 'state')}</th><th scope="col" class="row-actions">${label(page, 'actions')}</th></tr></thead><tbody>${rows}</tbody></table>`
    }`,
  };
}

const end = (page: PageContext, base: string): Markup =>
  html`<p class="wizard-end"><a class="button" href="${base}">${label(page, 'cancel')}</a><button class="primary">${label(page, 'continue')}</button></p>`;

/** Step 1: search by name or address, tick a result (documented). */
export function findPartner(
  page: PageContext,
  base: string,
  found: readonly Account[] | null,
  taken: ReadonlySet<string>,
): Part {
  const results =
    found === null
      ? ''
      : found.length === 0
        ? html`<p id="notice" role="status">${text(page, 'noPartnerFound')}</p>`
        : html`<form method="get" action="${base}/add/access">
            ${found.map(({ id, name, contactEmail }) => {
              const known = taken.has(id);
              return html`<label class="tick"><input type="radio" name="partner" value="${id}" required${known ? html` disabled` : ''}> <span>${name} · ${contactEmail}${known ? ` (${text(page, 'alreadyPartner')})` : ''}</span></label>`;
            })}
            ${end(page, base)}
          </form>`;
  return {
    title: label(page, 'addPartner'),
    body: html`<form class="inline" role="search" method="get" action="${base}/add">
      <label>${text(page, 'findPartner')} <input type="search" name="q" required maxlength="100" value="${page.url.searchParams.get('q') ?? ''}"></label>
      <button>${label(page, 'search')}</button>
    </form>${results}`,
  };
}

/** Step 2: two tiles, limited left and full right (documented). */
export function chooseAccess(page: PageContext, base: string, partner: Account, before: Access | null): Part {
  const tile = (access: Access['kind'], title: string, meaning: string): Markup =>
    html`<label class="tile"><input type="radio" name="access" value="${access}" required${before?.kind === access ? html` checked` : ''}><strong>${title}</strong><span>${meaning}</span></label>`;
  return {
    title: `${label(page, before === null ? 'addPartner' : 'modifyRights')} · ${partner.name}`,
    body: html`<form method="get" action="${base}/add/details">
      <input type="hidden" name="partner" value="${partner.id}">
      <div class="tiles">
        ${tile('limited', label(page, 'limitedAccess'), text(page, 'limitedMeaning'))}
        ${tile('full', label(page, 'fullAccess'), text(page, 'fullMeaning'))}
      </div>
      ${end(page, base)}
    </form>`,
  };
}

/** Step 3: the products, or who pays. */
export function chooseDetails(
  page: PageContext,
  session: Session,
  vendor: Vendor,
  standing: Standing,
  partner: Account,
  kind: Access['kind'],
  before: Access | null,
  error: TextKey | null,
): Part {
  const base = partnersOf(standing.organisation);
  return {
    title: `${label(page, kind === 'full' ? 'fullAccess' : 'limitedAccess')} · ${partner.name}`,
    body: html`${errorLine(page, error)}<form method="post" action="${base}/add">${csrfField(session)}
      <input type="hidden" name="partner" value="${partner.id}"><input type="hidden" name="access" value="${kind}">
      ${kind === 'full' ? walletStep(page, before) : productStep(page, vendor, standing, before)}
      ${end(page, base)}
    </form>`,
  };
}

function productStep(page: PageContext, vendor: Vendor, standing: Standing, before: Access | null): Markup {
  const ticked = before?.kind === 'limited' ? before.productIds : [];
  const panels = GROUPS.map((group) => {
    const rows = inGroup(vendor, standing.products, group);
    if (rows.length === 0) return '';
    const boxes = rows.map(
      ({ product: { id, name } }) =>
        html`<label class="tick"><input type="checkbox" name="product" value="${id}"${ticked.includes(id) ? html` checked` : ''}> <span>${name}</span></label>`,
    );
    return html`<details class="category"><summary>${label(page, group)} (${rows.length})</summary>${boxes}</details>`;
  });
  return html`<p>${text(page, 'pickProducts')}</p>${panels}`;
}

function walletStep(page: PageContext, before: Access | null): Markup {
  const payer = before?.kind === 'full' ? before.payer : null;
  const tile = (value: 'client' | 'partner', title: string, meaning: string): Markup =>
    html`<label class="tile"><input type="radio" name="payer" value="${value}" required${payer === value ? html` checked` : ''}><strong>${title}</strong><span>${meaning}</span></label>`;
  return html`<p>${text(page, 'walletQuestion')}</p><div class="tiles">
    ${tile('client', label(page, 'payClient'), text(page, 'walletClient'))}
    ${tile('partner', label(page, 'payPartner'), text(page, 'walletPartner'))}
  </div>`;
}

/** One partner, reached by its name in the list; beside the payment stands the pencil (documented). */
export function partnerPage(
  page: PageContext,
  session: Session,
  standing: Standing,
  partnership: Partnership,
  nameOf: NameOf,
): Part {
  const { id, partnerId, access } = partnership;
  const base = `${partnersOf(standing.organisation)}/${id}`;
  const names =
    access.kind === 'full'
      ? ''
      : standing.products
          .filter(({ product }) => access.productIds.includes(product.id))
          .map(({ product }) => html`<dd>${product.name}</dd>`);
  const pencil =
    session.role === 'owner'
      ? html`<form class="pencil" method="post" action="${base}/payment">${csrfField(session)}<input type="hidden" name="payer" value="${access.kind === 'full' && access.payer === 'client' ? 'partner' : 'client'}"><button id="change-payment" aria-label="${label(page, 'changePayment')}">✎ ${label(page, 'changePayment')}</button></form>`
      : '';
  const payment =
    access.kind === 'full'
      ? html`<dt>${label(page, 'payment')}</dt><dd id="payment">${label(page, access.payer === 'client' ? 'payClient' : 'payPartner')} ${pencil}</dd>`
      : '';
  return {
    title: nameOf(partnerId),
    body: html`<dl class="partner-facts"><dt>${label(page, 'access')}</dt><dd>${accessWords(page, access)}</dd>${names}<dt>${label(page, 'state')}</dt><dd>${stateWords(page, partnership)}</dd>${payment}</dl>`,
  };
}

/** Ending is confirmed once, and then with the account's password (documented, for both sides). */
export function stopPage(
  page: PageContext,
  session: Session,
  about: { readonly name: string; readonly action: string; readonly back: string },
  confirmed: boolean,
  error: TextKey | null,
): Part {
  const body = confirmed
    ? html`${errorLine(page, error)}<form class="stack" method="post" action="${about.action}">${csrfField(session)}
        <p>${text(page, 'stopSecond')}</p>
        <label>${label(page, 'password')} <input type="password" name="password" autocomplete="current-password" required></label>
        <button class="primary">${label(page, 'stopCollaboration')}</button>
      </form>`
    : html`<p>${text(page, 'stopFirst')}</p><form method="get" action="${about.action}"><input type="hidden" name="confirmed" value="1"><p class="wizard-end"><a class="button" href="${about.back}">${label(page, 'cancel')}</a><button class="primary">${label(page, 'continue')}</button></p></form>`;
  return { title: `${label(page, 'stopCollaboration')} · ${about.name}`, body };
}
