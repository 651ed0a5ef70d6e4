/** The shell of every page. The ids and classes here are the anchors the extension's adapter relies on. */
import { html } from 'hono/html';
import { type LabelKey, type Lang, labels } from './labels.ts';
import type { Session } from './state.ts';
import { type TextKey, texts } from './texts.ts';

export type Markup = ReturnType<typeof html>;

export interface PageContext {
  readonly lang: Lang;
  readonly session: Session | null;
  /** The Client ID shown; another than the session's only when a test asks for the wrong-account case. */
  readonly shownId: string | null;
  readonly accountName: string | null;
  readonly url: URL;
}

export const label = (page: { readonly lang: Lang }, key: LabelKey): string => labels[key][page.lang];
export const text = (page: { readonly lang: Lang }, key: TextKey): string => texts[key][page.lang];

export function csrfField(session: Session): Markup {
  return html`<input type="hidden" name="csrf" value="${session.csrf}">`;
}

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

function banner(page: PageContext): Markup | '' {
  const delegation = page.session?.delegation ?? null;
  if (delegation === null) return '';
  const { email, organisationName } = delegation.actor;
  return html`<p id="delegated-banner" role="status">${email} ${text(page, 'of')} ${organisationName} ${text(page, 'actsFor')}</p>`;
}

function navigation(page: PageContext): Markup {
  const here = (path: string): Markup | '' => (page.url.pathname === path ? html` aria-current="page"` : '');
  return html`<nav class="main-nav" aria-label="internex terminal">
    <a href="/"${here('/')}>${label(page, 'start')}</a>
    <a href="/clouds"${here('/clouds')}>${label(page, 'cloudManager')}</a>
    <a href="/domains"${here('/domains')}>${label(page, 'domainAndEmail')} › ${label(page, 'domainManagerPro')}</a>
  </nav>`;
}

function languages(page: PageContext): Markup {
  const links = (['en', 'de'] as const).map((lang) => {
    const chosen = lang === page.lang ? html` aria-current="true"` : '';
    return html`<a href="${inLanguage(page.url, lang)}" hreflang="${lang}" lang="${lang}"${chosen}>${lang.toUpperCase()}</a>`;
  });
  return html`<span class="langs">${links}</span>`;
}

/** The same page with all its parameters: a request to connect must survive the change of language. */
function inLanguage(url: URL, lang: Lang): string {
  const query = new URLSearchParams(url.search);
  query.set('lang', lang);
  return `?${query.toString()}`;
}

/** `trail` leads back to the page this one belongs to. */
export function layout(page: PageContext, title: string, body: Markup, trail: Markup | '' = ''): Markup {
  const signedIn = page.session !== null;
  return html`<!doctype html>
<html lang="${page.lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>${title} · internex terminal</title>
  <link rel="stylesheet" href="/assets/terminal.css">
  <script src="/assets/terminal.js" defer></script>
</head>
<body>
  <header class="top">
    <a class="brand" href="/">internex terminal</a>
    ${signedIn ? navigation(page) : ''}
    ${languages(page)}
    ${signedIn ? userMenu(page) : ''}
  </header>
  ${banner(page)}
  <main>
    ${trail === '' ? '' : html`<p class="trail">${trail}</p>`}
    <h1>${title}</h1>
    ${body}
  </main>
  <footer><p>${text(page, 'replica')}</p></footer>
</body>
</html>`;
}
