/** The frames of both sites. The ids and classes here are the anchors the extension's adapter relies on. */
import { html } from 'hono/html';
import {
  currentIf,
  delegatedBanner,
  documentHead,
  languages,
  type Markup,
  type PageContext,
} from '../host/markup.ts';
import { text as hostText } from '../host/words.ts';
import { label } from './labels.ts';
import { text } from './texts.ts';

function frame(page: PageContext, name: string, part: { title: string; top: Markup; body: Markup }): Markup {
  return html`<!doctype html>
<html lang="${page.lang}">
<head>
  ${documentHead(part.title, name)}
</head>
<body>
  <header class="top">
    <a class="brand" href="/">${name}</a>
    ${part.top}
  </header>
  ${delegatedBanner(page)}
  ${part.body}
  <footer><p>${text(page, 'replica')}</p></footer>
</body>
</html>`;
}

/** `number` and the settings are the customer panel's: the portal names the agency and leads out. */
function accountMenu(page: PageContext, button: string, number: Markup | '', entries: Markup | ''): Markup {
  return html`<div class="account">
    <button type="button" id="account-menu-button" aria-expanded="false" aria-controls="account-menu">${button}</button>
    <div id="account-menu" hidden>
      <p class="account-name">${page.accountName ?? ''}</p>
      ${number}
      <ul class="account-menu-list">
        ${entries}
        <li><a href="/logout">${label(page, 'logOut')}</a></li>
      </ul>
    </div>
  </div>`;
}

/** my.ionos: the customer's panel. */
export function panelLayout(page: PageContext, title: string, body: Markup): Markup {
  // Settings are never part of a share (point 17), so a delegated session has no way there.
  const settings =
    page.session?.delegation === null
      ? html`<li><a href="/account/security">${label(page, 'loginSecurity')}</a></li>
        <li><a href="/account/access">${hostText(page, 'connectedServices')}</a></li>`
      : '';
  const number = html`<p>${label(page, 'customerNumber')}: <span id="customer-number">${page.shownId ?? ''}</span></p>`;
  const top =
    page.session === null
      ? languages(page)
      : html`<nav class="main-nav" aria-label="IONOS"><a href="/"${currentIf(page, '/')}>${label(page, 'start')}</a><a href="/domains"${currentIf(page, '/domains')}>${label(page, 'domain')}</a></nav>
    ${languages(page)}
    ${accountMenu(page, label(page, 'myAccountLogout'), number, settings)}`;
  return frame(page, 'IONOS (replica)', { title, top, body: html`<main><h1>${title}</h1>${body}</main>` });
}

/** my.ionos: within the account's settings. */
export function settingsLayout(page: PageContext, title: string, body: Markup): Markup {
  const link = (path: string, words: string): Markup =>
    html`<a href="${path}"${currentIf(page, path)}>${words}</a>`;
  return panelLayout(
    page,
    title,
    html`<div class="columns">
    <nav class="side-nav" aria-label="${label(page, 'myAccountLogout')}">
      ${link('/account/security', label(page, 'loginSecurity'))}
      ${page.session?.role === 'owner' ? link('/account/security/permissions', label(page, 'manageAccessPermissions')) : ''}
      ${link('/account/access', hostText(page, 'connectedServices'))}
    </nav>
    <section>${body}</section>
  </div>`,
  );
}

/** The agency's portal, with the vendor's own navigation on the left. */
export function portalLayout(page: PageContext, waiting: number, title: string, body: Markup): Markup {
  const main = html`<main><h1>${title}</h1>${body}</main>`;
  if (page.session === null) {
    return frame(page, 'IONOS Partner Portal (replica)', { title, top: languages(page), body: main });
  }
  const counter = waiting === 0 ? '' : html` <span class="counter">${waiting}</span>`;
  return frame(page, 'IONOS Partner Portal (replica)', {
    title,
    top: html`${languages(page)}${accountMenu(page, label(page, 'partnerAccount'), '', '')}`,
    body: html`<div class="portal">
    <nav class="portal-nav" id="portal-nav" aria-label="${label(page, 'customers')}">
      <ul>
        <li id="nav-customers"><a href="/customers"${currentIf(page, '/customers')}>${label(page, 'customers')}${counter}</a></li>
        <li id="nav-requests"><a href="/requests"${currentIf(page, '/requests')}>${label(page, 'requests')}</a></li>
      </ul>
    </nav>
    ${main}
  </div>`,
  });
}
