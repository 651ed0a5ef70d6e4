/** Parts of pages that every replica has, whatever its look. */
import { html } from 'hono/html';
import type { Session } from './state.ts';
import { type Lang, text } from './words.ts';

export type Markup = ReturnType<typeof html>;

export interface PageContext {
  readonly lang: Lang;
  readonly langs: readonly Lang[];
  readonly session: Session | null;
  /** The account id shown; another than the session's only when a test asks for the wrong-account case. */
  readonly shownId: string | null;
  readonly accountName: string | null;
  readonly url: URL;
}

export function csrfField(session: Session): Markup {
  return html`<input type="hidden" name="csrf" value="${session.csrf}">`;
}

/** Point 16: a delegated session says on every page who acts, and for whom they work. */
export function delegatedBanner(page: PageContext): Markup | '' {
  const delegation = page.session?.delegation ?? null;
  if (delegation === null) return '';
  const { email, organisationName } = delegation.actor;
  return html`<p id="delegated-banner" role="status">${email} ${text(page, 'of')} ${organisationName} ${text(page, 'actsFor')}</p>`;
}

export function languages(page: PageContext): Markup {
  const links = page.langs.map((lang) => {
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

/** ` aria-current="page"` on the link that leads where the reader is. */
export function currentIf(page: PageContext, path: string): Markup | '' {
  return page.url.pathname === path ? html` aria-current="page"` : '';
}

/** The start of every document; `name` is the site's. */
export function documentHead(title: string, name: string): Markup {
  return html`<meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>${title} · ${name}</title>
  <link rel="stylesheet" href="/assets/site.css">
  <script src="/assets/site.js" defer></script>`;
}
