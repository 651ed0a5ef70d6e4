/** Who can open this account through a connected service, and what happened: for the customer's own people. */
import { html } from 'hono/html';
import { logged } from './log-words.ts';
import { csrfField, type Markup, type PageContext } from './markup.ts';
import type { Host } from './panel.ts';
import type { AuditEntry, KnownGrant, Link, Session } from './state.ts';
import { text } from './words.ts';

export interface AccessView {
  readonly links: readonly Link[];
  readonly grants: readonly KnownGrant[];
  readonly audit: readonly AuditEntry[];
  /** Only the owner ends and disconnects; others look. */
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
      ? html`<form method="post" action="/account/access/end">${csrfField(session)}<input type="hidden" name="grant" value="${grant.id}"><button>${text(page, open ? 'endAccess' : 'tryAgain')}</button></form>`
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
const locales = { en: 'en-GB', de: 'de-AT', fr: 'fr-FR' } as const;

export function accessPage(host: Host, page: PageContext, session: Session, view: AccessView): Markup {
  const links = view.links.map(
    (link) =>
      html`<tr class="link" data-link-id="${link.id}"><td>${link.issuer}</td><td>${link.approvedBy ?? text(page, 'demoData')}</td><td>${
        view.mayEnd
          ? html`<form method="post" action="/account/access/disconnect">${csrfField(session)}<input type="hidden" name="link" value="${link.id}"><button>${text(page, 'disconnect')}</button></form>`
          : ''
      }</td></tr>`,
  );
  const grants = view.grants.map((grant) => grantRow(page, session, grant, view));
  const time = new Intl.DateTimeFormat(locales[page.lang], clockFace);
  const log = view.audit
    .toReversed()
    .map(
      (entry) =>
        html`<tr class="audit"><td><time datetime="${new Date(entry.at).toISOString()}">${time.format(entry.at)}</time></td><td>${entry.actor}</td><td>${logged(entry, page.lang, host.panel.logWords, view.nameOf)}</td></tr>`,
    );
  return host.site.shell(page, {
    title: text(page, 'connectedServices'),
    area: 'account',
    body: html`${links.length === 0 ? html`<p>${text(page, 'nothingConnected')}</p>` : html`<table id="links">${head(text(page, 'service'), text(page, 'approvedBy'), '')}<tbody>${links}</tbody></table>`}
    <h2>${text(page, 'whoOpens')}</h2>
    ${grants.length === 0 ? html`<p>${text(page, 'noAccess')}</p>` : html`<table id="grants">${head(text(page, 'partner'), text(page, 'reach'), text(page, 'state'), '')}<tbody>${grants}</tbody></table>`}
    <h2>${text(page, 'log')}</h2>
    ${log.length === 0 ? html`<p>${text(page, 'logEmpty')}</p>` : html`<table id="audit">${head(text(page, 'when'), text(page, 'who'), text(page, 'reach'))}<tbody>${log}</tbody></table>`}`,
  });
}
