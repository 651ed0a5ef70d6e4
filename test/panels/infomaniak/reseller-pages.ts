/** The partner's side of the vendor's own partnership: the reseller space. */
import { html } from 'hono/html';
import { csrfField, type Markup, type PageContext } from '../host/markup.ts';
import type { Session } from '../host/state.ts';
import { label } from './labels.ts';
import type { Part } from './layout.ts';
import { accessWords, errorLine, type NameOf, rowMenu, stateWords } from './partner-pages.ts';
import type { Partnership } from './partnership.ts';
import { type TextKey, text } from './texts.ts';

export const clientsOf = (organisation: string): string => `/v3/${organisation}/ng/reseller/clients`;

const openIcon = html`<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.5"><path d="M6 3H3v10h10v-3M9 3h4v4M13 3L7 9"/></svg>`;

function clientRow(
  page: PageContext,
  session: Session,
  base: string,
  partnership: Partnership,
  nameOf: NameOf,
): Markup {
  const { id, clientId, access, state } = partnership;
  const name = nameOf(clientId);
  const payment =
    access.kind === 'full' ? label(page, access.payer === 'client' ? 'payClient' : 'payPartner') : '';
  const stop =
    session.role === 'owner'
      ? [html`<a href="${base}/${id}/stop">${label(page, 'stopCollaboration')}</a>`]
      : [];
  const actions =
    state === 'active'
      ? html`<a class="button open-client" href="/v3/${clientId}/ng/home" aria-label="${label(page, 'openManager')}: ${name}">${openIcon}</a>
        ${rowMenu(page, id, name, [html`<a href="${base}/${id}/export.csv">${label(page, 'exportCsv')}</a>`, ...stop])}`
      : '';
  return html`<tr class="client" data-partnership="${id}" data-state="${state}"><td>${name}</td><td>${accessWords(page, access)}</td><td>${payment}</td><td>${stateWords(page, partnership)}</td><td class="row-actions">${actions}</td></tr>`;
}

export function clientList(
  page: PageContext,
  session: Session,
  organisation: string,
  all: readonly Partnership[],
  nameOf: NameOf,
): Part {
  const base = clientsOf(organisation);
  const decides = session.role === 'owner';
  const invitations = all
    .filter(({ state }) => state === 'pending')
    .map(({ id, clientId, access }) => {
      const answer = (act: 'accept' | 'decline'): Markup =>
        html`<form method="post" action="${base}/${id}/${act}">${csrfField(session)}<button${act === 'accept' ? html` class="primary"` : ''}>${label(page, act)}</button></form> `;
      return html`<tr class="invitation" data-partnership="${id}"><td>${nameOf(clientId)}</td><td>${accessWords(page, access)}</td><td class="row-actions">${answer('accept')}${answer('decline')}</td></tr>`;
    });
  const clients = all.filter(({ state }) => state !== 'pending');
  const add = decides
    ? html`<a class="button primary" id="add-client" href="${base}/add">${label(page, 'addClient')}</a>`
    : '';
  return {
    title: label(page, 'managedClients'),
    head: html`<p class="quiet">${label(page, 'resellerSpace')}</p><div class="head"><h1>${label(page, 'managedClients')}</h1>${add}</div>`,
    body: html`${page.url.searchParams.has('asked') ? html`<p id="notice" role="status">${text(page, 'requestSent')}</p>` : ''}
    ${invitations.length === 0 ? '' : html`<h2>${text(page, 'invitationsTitle')}</h2><table class="rows" id="invitations"><tbody>${invitations}</tbody></table><h2>${label(page, 'clients')}</h2>`}
    ${
      clients.length === 0
        ? html`<p>${text(page, 'noClients')}</p>`
        : html`<table class="rows" id="clients"><thead><tr><th scope="col">${label(page, 'name')}</th><th scope="col">${label(page, 'access')}</th><th scope="col">${label(page, 'payment')}</th><th scope="col">${label(page, 'state')}</th><th scope="col" class="row-actions">${label(page, 'actions')}</th></tr></thead><tbody>${clients.map((one) => clientRow(page, session, base, one, nameOf))}</tbody></table>`
    }`,
  };
}

export function addClientPage(
  page: PageContext,
  session: Session,
  organisation: string,
  error: TextKey | null,
): Part {
  const base = clientsOf(organisation);
  const tile = (access: string, title: string, meaning: string): Markup =>
    html`<label class="tile"><input type="radio" name="access" value="${access}" required><strong>${title}</strong><span>${meaning}</span></label>`;
  return {
    title: label(page, 'addClient'),
    body: html`${errorLine(page, error)}<form method="post" action="${base}/add">${csrfField(session)}
      <p><label>${text(page, 'findClient')} <input type="email" name="email" required maxlength="200"></label></p>
      <div class="tiles">
        ${tile('limited', label(page, 'limitedAccess'), text(page, 'limitedMeaning'))}
        ${tile('full', label(page, 'fullAccess'), text(page, 'fullMeaning'))}
      </div>
      <p class="wizard-end"><a class="button" href="${base}">${label(page, 'cancel')}</a><button class="primary">${label(page, 'continue')}</button></p>
    </form>`,
  };
}
