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

const userIcon = html`<svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" fill="currentColor"><circle cx="10" cy="6.5" r="3.5"/><path d="M3 17c0-3.5 3-5.5 7-5.5s7 2 7 5.5z"/></svg>`;

function userMenu(page: PageContext): Markup {
  // Account settings are never part of a share (point 17), so a delegated session has no way there.
  const overview =
    page.session?.delegation === null
      ? html`<li><a href="/account">${label(page, 'accountOverview')}</a></li>`
      : '';
  return html`<div class="user">
    <button type="button" id="user-menu-button" aria-expanded="false" aria-controls="user-menu" aria-label="${label(page, 'userMenu')}">${userIcon}</button>
    <div id="user-menu" hidden>
      <p class="user-account">${page.accountName ?? ''}</p>
      <p class="user-client-id">${label(page, 'clientId')}: <span id="client-id">${page.shownId ?? ''}</span></p>
      <ul class="user-menu-list">
        ${overview}
        <li><a href="/logout">${label(page, 'logOut')}</a></li>
      </ul>
    </div>
  </div>`;
}

function navigation(page: PageContext): Markup {
  return html`<nav class="main-nav" aria-label="internex terminal">
    <a href="/"${currentIf(page, '/')}>${label(page, 'start')}</a>
    <a href="/clouds"${currentIf(page, '/clouds')}>${label(page, 'cloudManager')}</a>
    <a href="/domains"${currentIf(page, '/domains')}>${label(page, 'domainAndEmail')} › ${label(page, 'domainManagerPro')}</a>
  </nav>`;
}

/** `trail` leads back to the page this one belongs to. */
export function layout(page: PageContext, title: string, body: Markup, trail: Markup | '' = ''): Markup {
  const signedIn = page.session !== null;
  return html`<!doctype html>
<html lang="${page.lang}">
<head>
  ${documentHead(title, 'internex terminal')}
</head>
<body>
  <header class="top">
    <a class="brand" href="/">internex terminal</a>
    ${signedIn ? navigation(page) : ''}
    ${languages(page)}
    ${signedIn ? userMenu(page) : ''}
  </header>
  ${delegatedBanner(page)}
  <main>
    ${trail === '' ? '' : html`<p class="trail">${trail}</p>`}
    <h1>${title}</h1>
    ${body}
  </main>
  <footer><p>${text(page, 'replica')}</p></footer>
</body>
</html>`;
}
