import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { type Language, languageNames, languages } from '../../../../shared/messages/language.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import type { OrganisationOf } from '../../../store.ts';
import type { Http } from '../../route.ts';
import { Areas } from './areas.tsx';
import { Notice } from './elements.tsx';
import { faceLinks, Logo } from './face.tsx';
import { exactly } from './time.ts';

export interface PageFrame {
  title: string;
  /** The organisation this page belongs to; gives the side navigation. */
  organisation?: OrganisationOf;
  /** Every organisation of the person, for the switch (O4). */
  organisations?: readonly OrganisationOf[];
  /** Which entry of the side navigation is current: its path. */
  current?: string;
  /** One column for sign-in, proofs and answers. */
  narrow?: boolean;
  /** A page of the host's people: their navigation, by their role. */
  host?: boolean;
  /** Seconds after which the browser asks again, for a page that waits for a job; works without scripts. */
  refresh?: number;
  /** Page scripts of `worker/browser`, by name; pages work without them wherever possible. */
  scripts?: readonly string[];
  /** For search engines: what the page is about, and its one address (T5). */
  found?: { description: string; path: string };
  /** Stylesheets of this page alone, by their address. */
  styles?: readonly string[];
  status?: 200 | 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 502 | 503;
}

const adminEntries = [
  ['/admin', 'overview'],
  ['/admin/search', 'search'],
  ['/admin/applications', 'applications'],
  ['/admin/claims', 'claims'],
  ['/admin/proposals', 'proposals'],
  ['/admin/organisations', 'organisations'],
  ['/admin/accounts', 'accounts'],
  ['/admin/grants', 'grants'],
  ['/admin/invitations', 'invitations'],
  ['/admin/people', 'people'],
  ['/admin/panels', 'panels'],
  ['/admin/settings', 'settings'],
  ['/admin/prices', 'prices'],
  ['/admin/books', 'books'],
  ['/admin/figures', 'figures'],
  ['/admin/health', 'health'],
  ['/admin/outbox', 'outbox'],
  ['/admin/incident', 'incident'],
  ['/admin/audit', 'audit'],
] as const;

const staffEntries = [
  ['/staff', 'find'],
  ['/staff/accesses', 'accesses'],
  ['/staff/recoveries', 'recoveries'],
] as const;

/**
 * Who is signed in changes the language of the own pages and mails, for good; anybody else that of this
 * browser. Both come back to the same page.
 */
const LanguageChoice = ({ http }: { http: Http }) => {
  const { actor, language } = http.get('ctx');
  const url = new URL(http.req.url);
  const query = new URLSearchParams(url.search);
  const inLanguage = (one: Language): string => {
    query.set('lang', one);
    return `${url.pathname}?${query}`;
  };
  const here = (): string => {
    query.delete('lang');
    return query.size === 0 ? url.pathname : `${url.pathname}?${query}`;
  };
  if (actor.kind !== 'person' || actor.session !== 'full') {
    return languages.map((one) => (
      <a href={inLanguage(one)} lang={one} aria-current={one === language ? 'true' : undefined}>
        {languageNames[one]}
      </a>
    ));
  }
  return (
    <form method="post" action="/me/profile" class="menu-form">
      <input type="hidden" name="next" value={here()} />
      {languages.map((one) => (
        <button
          type="submit"
          name="language"
          value={one}
          class="link"
          lang={one}
          aria-current={one === language ? 'true' : undefined}
        >
          {languageNames[one]}
        </button>
      ))}
    </form>
  );
};

/** H3: while the host's staff may open something of the organisation, every page of it says so. */
const StaffAccessOpen = ({ http, own }: { http: Http; own: OrganisationOf | undefined }) => {
  const { language, now } = http.get('ctx');
  if (!own || own.staffAccessUntil === null || own.staffAccessUntil <= now) return null;
  const words = pageWords[language].support;
  return (
    <div class="on-screen">
      <Notice tone="warning">
        <p>
          {words.banner(exactly(own.staffAccessUntil, language))}{' '}
          <a href={`/organisations/${own.organisation.id}/support#staff-access`}>{words.bannerLink}</a>
        </p>
      </Notice>
    </div>
  );
};

/** The frame of every web page: top, navigation, content, foot. */
export const page = (http: Http, frame: PageFrame, content: Child): Response | Promise<Response> => {
  const { actor, language, settings } = http.get('ctx');
  const words = pageWords[language].frame;
  const own = frame.organisation;
  const entries: readonly (readonly [string, string])[] = frame.host
    ? [...(actor.kind === 'person' && actor.hostRole === 'admin' ? adminEntries : []), ...staffEntries].map(
        ([path, name]) => [path, words.admin[name]],
      )
    : own
      ? [
          [`/organisations/${own.organisation.id}`, words.accounts],
          ...(own.partnership === 'none' || own.partnership === 'rejected'
            ? []
            : ([[`/organisations/${own.organisation.id}/clients`, words.clients]] as const)),
          [`/organisations/${own.organisation.id}/partner`, words.partner],
          ...(own.partnership === 'authorized'
            ? ([[`/organisations/${own.organisation.id}/tenders`, words.tenders]] as const)
            : []),
          [`/organisations/${own.organisation.id}/members`, words.members],
          ...(own.partnership === 'authorized' && own.role !== 'collaborator'
            ? ([[`/organisations/${own.organisation.id}/teams`, words.teams]] as const)
            : []),
          ...(own.role === 'collaborator'
            ? []
            : ([[`/organisations/${own.organisation.id}/requests`, words.requests]] as const)),
          ...(own.role === 'collaborator'
            ? []
            : ([[`/organisations/${own.organisation.id}/money`, words.money]] as const)),
          [`/organisations/${own.organisation.id}/support`, words.support],
          [`/organisations/${own.organisation.id}/log`, words.log],
        ]
      : [];
  const url = new URL(http.req.url);
  http.status(frame.status ?? 200);
  return http.html(
    <>
      {raw('<!doctype html>')}
      <html lang={language}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          {frame.refresh === undefined ? null : <meta http-equiv="refresh" content={String(frame.refresh)} />}
          <title>{`${frame.title} · ${settings.hostName}`}</title>
          {frame.found === undefined ? null : (
            <>
              <meta name="description" content={frame.found.description} />
              <link rel="canonical" href={`${settings.deployment}${frame.found.path}`} />
              {languages.map((one) => (
                <link
                  rel="alternate"
                  hreflang={one}
                  href={`${settings.deployment}${frame.found?.path}?lang=${one}`}
                />
              ))}
            </>
          )}
          <link rel="stylesheet" href="/style.css" />
          {settings.face.accent === null ? null : (
            <link rel="stylesheet" href={`/face.css?v=${settings.face.accent.slice(1)}`} />
          )}
          {(frame.styles ?? []).map((address) => (
            <link rel="stylesheet" href={address} />
          ))}
          {(frame.scripts ?? []).map((name) => (
            <script type="module" src={`/${name}.js`} />
          ))}
        </head>
        <body>
          <a class="skip" href="#content">
            {words.skip}
          </a>
          <header class="top">
            <a class="brand" href="/">
              <Logo face={settings.face} />
              {settings.hostName} · Panelshare
            </a>
            <details class="menu">
              <summary id="language-menu">{languageNames[language]} ▾</summary>
              <div>
                <LanguageChoice http={http} />
              </div>
            </details>
            {actor.kind === 'person' ? (
              <details class="menu" id="user-menu">
                <summary>{actor.email} ▾</summary>
                <div>
                  {own ? (
                    <div>
                      <strong>{own.organisation.name}</strong>
                      <div class="quiet">
                        Client-ID <code>{own.organisation.clientId}</code>
                      </div>
                      {own.partnerId ? (
                        <div class="quiet">
                          Partner-ID <code>{own.partnerId}</code>
                        </div>
                      ) : null}
                    </div>
                  ) : null}
                  {(frame.organisations ?? [])
                    .filter((one) => one.organisation.id !== own?.organisation.id)
                    .map((one) => (
                      <a href={`/organisations/${one.organisation.id}`}>{one.organisation.name}</a>
                    ))}
                  <a href="/requests">{words.requestsToMe}</a>
                  <a href="/me">{words.me}</a>
                  {actor.hostRole === 'admin' ? <a href="/admin">{words.adminArea}</a> : null}
                  {actor.hostRole === null ? null : <a href="/staff">{words.staffArea}</a>}
                  <form method="post" action="/sign-out">
                    <button type="submit" class="link">
                      {words.signOut}
                    </button>
                  </form>
                </div>
              </details>
            ) : null}
          </header>
          <div class="layout">
            {entries.length > 0 ? (
              <Areas name={words.navigation} entries={entries} current={frame.current ?? url.pathname} />
            ) : null}
            <main id="content" class={frame.narrow ? 'narrow' : ''}>
              <StaffAccessOpen http={http} own={own} />
              {content}
            </main>
          </div>
          <footer>
            {faceLinks(settings.face, words).map(({ href, label }) => (
              <a href={href} rel="noopener">
                {label}
              </a>
            ))}
            <a href="/partners">{words.directory}</a>
            <a href="/tenders/new">{words.postTender}</a>
            <span>{words.never}</span>
          </footer>
        </body>
      </html>
    </>,
  );
};
