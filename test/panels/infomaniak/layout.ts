/** The shell of every page. The ids and classes here are the anchors the extension's adapter relies on. */
import { html } from 'hono/html';
import {
  currentIf,
  delegatedBanner,
  documentHead,
  languages,
  type Markup,
  type PageContext,
} from '../host/markup.ts';
import { label } from './labels.ts';
import { text } from './texts.ts';

/** What the frame needs beyond the page: where its reader stands, and where else they may go. */
export interface Frame {
  readonly organisation: string;
  readonly user: string;
  /** Their own people see sharing, users and settings; partners and delegated sessions do not (point 17). */
  readonly own: boolean;
  readonly mayOrder: boolean;
  readonly reseller: boolean;
  /** For the chevron: the reader's own organisation, and its clients by the vendor's partnership. */
  readonly organisations: readonly Destination[];
  readonly clients: readonly Destination[];
}

export interface Destination {
  readonly id: string;
  readonly name: string;
}

export interface Part {
  readonly title: string;
  readonly body: Markup;
  /** Stands in place of the plain heading. */
  readonly head?: Markup;
}

const chevron = html`<svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.6"><path d="M2 4l4 4 4-4"/></svg>`;

const homeOf = (id: string): string => `/v3/${id}/ng/home`;

function destinations(page: PageContext, name: string, all: readonly Destination[]): Markup {
  return html`<ul class="${name}">${
    all.length === 0
      ? html`<li class="quiet">${text(page, 'noClients')}</li>`
      : all.map(({ id, name: to }) => html`<li><a href="${homeOf(id)}">${to}</a></li>`)
  }</ul>`;
}

/** The chevron top left with its tabs (documented). Two radio buttons, so that it needs no script of its own. */
function organisationSwitch(page: PageContext, frame: Frame): Markup {
  return html`<div id="organisation-switch">
    <button type="button" id="organisation-switch-button" aria-expanded="false" aria-controls="organisation-switch-menu" aria-label="${label(page, 'switchOrganisation')}: ${page.accountName ?? ''}"><span>${page.accountName ?? ''}</span> ${chevron}</button>
    <div id="organisation-switch-menu" hidden>
      <p class="switch-tabs"><label><input type="radio" name="switch-tab" checked> ${label(page, 'organisations')}</label> <label><input type="radio" name="switch-tab" id="switch-tab-clients"> ${label(page, 'clients')}</label></p>
      ${destinations(page, 'switch-organisations', frame.organisations)}
      ${destinations(page, 'switch-clients', frame.clients)}
    </div>
  </div>`;
}

function sidebar(page: PageContext, frame: Frame): Markup {
  const entry = (path: string, words: string): Markup => {
    const to = `/v3/${frame.organisation}/ng/${path}`;
    return html`<li><a href="${to}"${currentIf(page, to)}>${words}</a></li>`;
  };
  const ownOnly = frame.own
    ? html`${entry('partner', label(page, 'partner'))}${entry('users', label(page, 'userManagement'))}${
        frame.reseller ? entry('reseller/clients', label(page, 'resellerSpace')) : ''
      }`
    : '';
  return html`<aside class="sidebar">
    ${organisationSwitch(page, frame)}
    <nav aria-label="Manager"><ul>
      ${entry('home', label(page, 'products'))}
      ${frame.mayOrder ? entry('order', label(page, 'order')) : ''}
      ${ownOnly}
    </ul></nav>
  </aside>`;
}

function accountMenu(page: PageContext, frame: Frame): Markup {
  const settings = frame.own
    ? html`<li><a href="/v3/ng/profile/user">${label(page, 'userProfile')}</a></li>
        <li><a href="/account/access">${label(page, 'connectedServices')}</a></li>`
    : '';
  return html`<div class="account">
    <button type="button" id="account-menu-button" aria-expanded="false" aria-controls="account-menu"><span>${frame.user}</span> ${chevron}</button>
    <div id="account-menu" hidden>
      <p class="account-user">${frame.user}</p>
      <p class="account-organisation" data-organisation-id="${page.shownId ?? ''}">${page.accountName ?? ''}</p>
      <ul>
        ${settings}
        <li><a href="/logout">${label(page, 'logOut')}</a></li>
      </ul>
    </div>
  </div>`;
}

/** `frame` is `null` while nobody is signed in. */
export function layout(page: PageContext, frame: Frame | null, part: Part): Markup {
  return html`<!doctype html>
<html lang="${page.lang}">
<head>
  ${documentHead(part.title, 'Manager')}
</head>
<body${frame === null ? html` id="manager-door"` : ''}>
  ${frame === null ? '' : sidebar(page, frame)}
  <div class="content">
    <header class="top">
      ${frame === null ? html`<span class="brand">Manager</span>` : ''}
      ${languages(page)}
      ${frame === null ? '' : accountMenu(page, frame)}
    </header>
    ${delegatedBanner(page)}
    <main>
      ${part.head ?? html`<h1>${part.title}</h1>`}
      ${part.body}
    </main>
    <footer><p>${text(page, 'replica')}</p></footer>
  </div>
</body>
</html>`;
}
