/** The account area: only for the customer's own people, never in a delegated session. */
import { html } from 'hono/html';
import { currentIf, type Markup, type PageContext } from '../host/markup.ts';
import { text as hostText } from '../host/words.ts';
import type { Account } from '../host/world.ts';
import { label } from './labels.ts';
import { layout } from './layout.ts';
import { text } from './texts.ts';
import { organizationDomains } from './world.ts';

export function area(page: PageContext, title: string, body: Markup): Markup {
  return layout(
    page,
    title,
    html`<div class="columns">
    <nav class="side-nav" aria-label="${label(page, 'accountOverview')}">
      <a href="/account/internex"${currentIf(page, '/account/internex')}>${label(page, 'internexAccount')}</a>
      <a href="/account/access"${currentIf(page, '/account/access')}>${hostText(page, 'connectedServices')}</a>
      <a href="/account/password"${currentIf(page, '/account/password')}>${label(page, 'password')}</a>
      <span class="quiet">${label(page, 'settings')} › ${label(page, 'accessControlCenter')}</span>
      <a href="/account/organization-domains"${currentIf(page, '/account/organization-domains')}>${label(page, 'manageOrganizationDomains')}</a>
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
    html`${tabs(page, 'data')}<dl><dt>${label(page, 'name')}</dt><dd>${account.name}</dd><dt>${hostText(page, 'emailAddress')}</dt><dd>${account.contactEmail}</dd></dl>`,
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
    html`<table><tbody><tr><td>${organizationDomains[account.id] ?? ''}</td><td>${label(page, 'verifiedUnderReview')}</td><td><button type="button" disabled>${label(page, 'verify')}</button></td></tr></tbody></table>`,
  );
}
