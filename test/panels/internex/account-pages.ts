/** The account area: only for the customer's own people, never in a delegated session. */
import { html } from 'hono/html';
import { csrfField, label, layout, type Markup, type PageContext, text } from './layout.ts';
import { logged } from './log-words.ts';
import type { AuditEntry, KnownGrant, Link, Session } from './state.ts';
import type { Account } from './world.ts';

function area(page: PageContext, title: string, body: Markup): Markup {
  const here = (path: string): Markup | '' => (page.url.pathname === path ? html` aria-current="page"` : '');
  return layout(
    page,
    title,
    html`<div class="columns">
    <nav class="side-nav" aria-label="${label(page, 'accountOverview')}">
      <a href="/account/internex"${here('/account/internex')}>${label(page, 'internexAccount')}</a>
      <a href="/account/access"${here('/account/access')}>${label(page, 'connectedServices')}</a>
      <a href="/account/password"${here('/account/password')}>${label(page, 'password')}</a>
      <span class="quiet">${label(page, 'settings')} › ${label(page, 'accessControlCenter')}</span>
      <a href="/account/organization-domains"${here('/account/organization-domains')}>${label(page, 'manageOrganizationDomains')}</a>
    </nav>
    <section>${body}</section>
  </div>`,
  );
}

export function accountOverviewPage(page: PageContext, account: Account): Markup {
  return area(
    page,
    label(page, 'accountOverview'),
    html`<div class="box"><h2>${label(page, 'overviewInternexAccount')}</h2><p>${account.name}</p><p><a href="/account/internex">${label(page, 'details')}</a></p></div>`,
  );
}

function tabs(page: PageContext, current: 'data' | 'partner'): Markup {
  const mark = (tab: string): Markup | '' => (tab === current ? html` aria-current="page"` : '');
  return html`<nav class="tabs" aria-label="${label(page, 'internexAccount')}">
    <a href="/account/internex"${mark('data')}>${label(page, 'accountData')}</a>
    <a href="/account/internex/sharing-partner"${mark('partner')}>${label(page, 'sharingPartner')}</a>
  </nav>`;
}

export function accountDataPage(page: PageContext, account: Account): Markup {
  return area(
    page,
    label(page, 'internexAccount'),
    html`${tabs(page, 'data')}<dl><dt>${label(page, 'name')}</dt><dd>${account.name}</dd><dt>${label(page, 'emailAddress')}</dt><dd>${account.contactEmail}</dd></dl>`,
  );
}

/** The page of the vendor's own partner programme; the extension offers its own way at the button. */
export function sharingPartnerPage(page: PageContext): Markup {
  return area(
    page,
    label(page, 'internexAccount'),
    html`${tabs(page, 'partner')}
    <p><button type="button" id="become-sharing-partner" disabled aria-describedby="partner-place">${label(page, 'becomeSharingPartner')}</button></p>
    <p id="partner-place">${text(page, 'partnerPlace')}</p>`,
  );
}

export function passwordPage(page: PageContext): Markup {
  return area(page, label(page, 'password'), html`<p>${text(page, 'notInReplica')}</p>`);
}

export function organizationDomainsPage(page: PageContext, account: Account): Markup {
  return area(
    page,
    label(page, 'manageOrganizationDomains'),
    html`<table><tbody><tr><td>${account.organizationDomain}</td><td>${label(page, 'verifiedUnderReview')}</td><td><button type="button" disabled>${label(page, 'verify')}</button></td></tr></tbody></table>`,
  );
}

export interface AccessView {
  readonly links: readonly Link[];
  readonly grants: readonly KnownGrant[];
  readonly audit: readonly AuditEntry[];
  /** Only the Terminal Owner ends and disconnects; an admin looks. */
  readonly mayEnd: boolean;
  /** The name of a product, or of the partner of a share; anything else stays as it is. */
  readonly nameOf: (id: string) => string;
}

const head = (...titles: readonly string[]): Markup =>
  html`<thead><tr>${titles.map((title) => html`<th scope="col">${title}</th>`)}</tr></thead>`;

function grantRow(page: PageContext, session: Session, grant: KnownGrant, view: AccessView): Markup {
  const reach =
    grant.scope.kind === 'delegated' && grant.scope.current.kind === 'products'
      ? grant.scope.current.entries.map(({ id }) => view.nameOf(id)).join(', ')
      : text(page, 'wholeAccount');
  const open = grant.ended === 'no';
  const unconfirmed = grant.ended === 'by-customer-unconfirmed';
  const state = unconfirmed ? text(page, 'unconfirmed') : text(page, open ? 'accessOpen' : 'accessClosed');
  const button =
    view.mayEnd && (open || unconfirmed)
      ? html`<form method="post" action="/account/access/end">${csrfField(session)}<input type="hidden" name="grant" value="${grant.id}"><button>${label(page, open ? 'endAccess' : 'tryAgain')}</button></form>`
      : '';
  return html`<tr class="grant" data-grant-id="${grant.id}" data-ended="${grant.ended}"><td>${grant.actor.organisationName}</td><td>${reach}</td><td>${state}</td><td>${button}</td></tr>`;
}

const clockFace: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Vienna',
  timeZoneName: 'short',
};

export function accessPage(page: PageContext, session: Session, view: AccessView): Markup {
  const links = view.links.map(
    (link) =>
      html`<tr class="link" data-link-id="${link.id}"><td>${link.issuer}</td><td>${link.approvedBy ?? text(page, 'demoData')}</td><td>${
        view.mayEnd
          ? html`<form method="post" action="/account/access/disconnect">${csrfField(session)}<input type="hidden" name="link" value="${link.id}"><button>${label(page, 'disconnect')}</button></form>`
          : ''
      }</td></tr>`,
  );
  const grants = view.grants.map((grant) => grantRow(page, session, grant, view));
  const time = new Intl.DateTimeFormat(page.lang === 'de' ? 'de-AT' : 'en-GB', clockFace);
  const log = view.audit
    .toReversed()
    .map(
      (entry) =>
        html`<tr class="audit"><td><time datetime="${new Date(entry.at).toISOString()}">${time.format(entry.at)}</time></td><td>${entry.actor}</td><td>${logged(entry, page.lang, view.nameOf)}</td></tr>`,
    );
  return area(
    page,
    label(page, 'connectedServices'),
    html`${links.length === 0 ? html`<p>${text(page, 'nothingConnected')}</p>` : html`<table id="links">${head(text(page, 'service'), text(page, 'approvedBy'), '')}<tbody>${links}</tbody></table>`}
    <h2>${text(page, 'whoOpens')}</h2>
    ${grants.length === 0 ? html`<p>${text(page, 'noAccess')}</p>` : html`<table id="grants">${head(text(page, 'partner'), text(page, 'reach'), text(page, 'state'), '')}<tbody>${grants}</tbody></table>`}
    <h2>${label(page, 'log')}</h2>
    ${log.length === 0 ? html`<p>${text(page, 'logEmpty')}</p>` : html`<table id="audit">${head(text(page, 'when'), text(page, 'who'), text(page, 'reach'))}<tbody>${log}</tbody></table>`}`,
  );
}
