/** The agency's portal: its customers as tiles, one customer, and what customers offered by themselves. */
import { html } from 'hono/html';
import { csrfField, type Markup, type PageContext } from '../host/markup.ts';
import type { Session } from '../host/state.ts';
import { label } from './labels.ts';
import { portalLayout } from './layout.ts';
import { accessLabel, accessRadios } from './permission-pages.ts';
import type { Customer, Invitation } from './sharing.ts';
import { text } from './texts.ts';

/** What every page of the portal needs: the counter beside *Kunden* besides the page itself. */
export interface PortalPage {
  readonly page: PageContext;
  readonly session: Session;
  readonly waiting: number;
}

function standing(page: PageContext, { link }: Customer): string {
  switch (link.kind) {
    case 'none':
      return text(page, 'notConnected');
    case 'asked':
      return text(page, 'requestSent');
    case 'connected':
      return accessLabel(page, link.access);
  }
}

const stateOf = ({ link }: Customer): string => (link.kind === 'connected' ? link.access : link.kind);

export function customersPage(
  { page, waiting }: PortalPage,
  customers: readonly Customer[],
  keptProjects: readonly string[],
): Markup {
  const tiles = customers.map(
    (customer) =>
      html`<a class="tile" href="/customers/${customer.id}" data-customer-id="${customer.id}" data-state="${stateOf(customer)}"><strong>${customer.name}</strong><span class="quiet">${customer.email}</span><span>${standing(page, customer)}</span></a>`,
  );
  return portalLayout(
    page,
    waiting,
    label(page, 'customers'),
    html`<p><a class="button primary" href="/customers/new">${label(page, 'addCustomer')}</a></p>
    <div class="tiles">${tiles}</div>
    ${keptProjects.length === 0 ? '' : html`<h2>${text(page, 'keptProjects')}</h2><ul id="kept-projects">${keptProjects.map((name) => html`<li>${name}</li>`)}</ul>`}`,
  );
}

export function newCustomerPage({ page, session, waiting }: PortalPage): Markup {
  return portalLayout(
    page,
    waiting,
    label(page, 'addCustomer'),
    html`<form class="stack" method="post" action="/customers">${csrfField(session)}
      <fieldset><legend>${label(page, 'personalInformation')}</legend><label>${label(page, 'company')} <input name="name" required maxlength="80"></label></fieldset>
      <fieldset><legend>${label(page, 'contactInformation')}</legend><label>${label(page, 'emailAddress')} <input type="email" name="email" required maxlength="254"></label></fieldset>
      <fieldset><legend>${label(page, 'addresses')}</legend><p class="quiet">${text(page, 'notMade')}</p></fieldset>
      <fieldset><legend>${label(page, 'furtherData')}</legend><p class="quiet">${text(page, 'notMade')}</p></fieldset>
      <button class="primary">${label(page, 'save')}</button>
    </form>`,
  );
}

/** Exactly two buttons once connected, and with full access one more. */
function connectedPart({ page, session }: PortalPage, customer: Customer, panelOrigin: string): Markup | '' {
  const { link, id } = customer;
  if (link.kind !== 'connected') return '';
  const copy =
    link.access === 'full'
      ? html`<form method="post" action="/customers/${id}/email-copy">${csrfField(session)}<input type="hidden" name="on" value="${link.emailCopy ? '0' : '1'}"><button id="email-copy" aria-pressed="${link.emailCopy ? 'true' : 'false'}">${label(page, 'emailCopy')}</button></form>`
      : '';
  return html`<p>${accessLabel(page, link.access)}</p>
    <div class="buttons" id="connected">
      <a class="button primary" id="open-account" href="${panelOrigin}/">${label(page, 'openAccount')}</a>
      <form method="post" action="/customers/${id}/disconnect">${csrfField(session)}<button id="disconnect">${label(page, 'disconnect')}</button></form>
      ${copy}
    </div>
    ${link.emailCopy ? html`<p>${text(page, 'copyOn')}</p>` : ''}`;
}

function requestPart({ page, session }: PortalPage, { link, id, email }: Customer): Markup | '' {
  if (link.kind === 'connected') return '';
  const sent =
    link.kind === 'asked'
      ? html`<p id="notice" role="status">${text(page, 'requestSent')}: ${link.email}, ${accessLabel(page, link.access)}</p>`
      : '';
  return html`${sent}
    <h2>${label(page, 'sendAccessRequest')}</h2>
    <form class="stack" id="request-form" method="post" action="/customers/${id}/request">${csrfField(session)}
      <label>${label(page, 'emailAddress')} <input type="email" name="email" value="${email}" required maxlength="254"></label>
      ${accessRadios(page)}
      <label>${label(page, 'alternativeSender')} <input type="email" name="sender" maxlength="254"></label>
      <button class="primary">${label(page, 'sendAccessRequest')}</button>
    </form>`;
}

export function customerPage(part: PortalPage, customer: Customer, panelOrigin: string): Markup {
  const { page, waiting } = part;
  const { projects } = customer;
  return portalLayout(
    page,
    waiting,
    customer.name,
    html`<div id="customer" data-customer-id="${customer.id}" data-state="${stateOf(customer)}">
    <p class="quiet">${customer.email}</p>
    ${connectedPart(part, customer, panelOrigin)}
    ${requestPart(part, customer)}
    ${projects.length === 0 ? '' : html`<h2>${label(page, 'projects')}</h2><ul>${projects.map((name) => html`<li>${name}</li>`)}</ul>`}
    <p><a href="/customers/${customer.id}/delete">${label(page, 'deleteCustomer')}</a></p>
    </div>`,
  );
}

export function deleteCustomerPage({ page, session, waiting }: PortalPage, customer: Customer): Markup {
  return portalLayout(
    page,
    waiting,
    `${label(page, 'deleteCustomer')}: ${customer.name}`,
    html`<p>${text(page, 'deleteMeaning')}</p>
    <form class="stack" method="post" action="/customers/${customer.id}/delete">${csrfField(session)}
      <fieldset>
        <label class="pick"><input type="radio" name="projects" value="keep" checked> ${label(page, 'keepProjects')}</label>
        <label class="pick"><input type="radio" name="projects" value="delete"> ${label(page, 'deleteProjects')}</label>
      </fieldset>
      <button class="primary">${label(page, 'delete')}</button>
    </form>`,
  );
}

export function requestsPage(
  { page, session, waiting }: PortalPage,
  invitations: readonly Invitation[],
  customers: readonly Customer[],
): Markup {
  const options = customers
    .filter(({ link }) => link.kind !== 'connected')
    .map(({ id, name }) => html`<option value="${id}">${name}</option>`);
  const boxes = invitations.map(
    ({ id, name, email, access }) => html`<div class="box invitation" data-invitation-id="${id}">
      <h2>${name}</h2><p class="quiet">${email}</p><p>${accessLabel(page, access)}</p>
      <form class="stack" method="post" action="/requests/${id}/connect">${csrfField(session)}
        <label>${label(page, 'customers')} <select name="customer"><option value="">${label(page, 'newRecord')}</option>${options}</select></label>
        <button class="primary">${label(page, 'connectCustomer')}</button>
      </form>
      <form class="stack" method="post" action="/requests/${id}/reject">${csrfField(session)}
        <label>${label(page, 'message')} <input name="message" maxlength="500"></label>
        <button>${label(page, 'rejectInvitation')}</button>
      </form>
    </div>`,
  );
  return portalLayout(
    page,
    waiting,
    label(page, 'requests'),
    boxes.length === 0 ? html`<p>${text(page, 'nothingHere')}</p>` : html`${boxes}`,
  );
}
