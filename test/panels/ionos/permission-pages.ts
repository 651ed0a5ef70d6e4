/** *Login & account security* and below it the vendor's own access permissions, as the customer sees them. */
import { html } from 'hono/html';
import { csrfField, type Markup, type PageContext } from '../host/markup.ts';
import type { Session } from '../host/state.ts';
import { text as hostText } from '../host/words.ts';
import { label } from './labels.ts';
import { settingsLayout } from './layout.ts';
import type { Access, Customer } from './sharing.ts';
import { text } from './texts.ts';
import { AGENCY } from './world.ts';

const ROOT = '/account/security/permissions';

export const accessLabel = (page: PageContext, access: Access): string =>
  label(page, access === 'full' ? 'fullAccess' : 'partialAccess');

/** The vendor's own choice: two, and no third. */
export function accessRadios(page: PageContext): Markup {
  return html`<fieldset>
    <label class="pick"><input type="radio" name="access" value="full" required> ${label(page, 'fullAccess')}</label>
    <label class="pick"><input type="radio" name="access" value="partial"> ${label(page, 'partialAccess')}</label>
  </fieldset>`;
}

export function securityPage(page: PageContext): Markup {
  return settingsLayout(
    page,
    label(page, 'loginSecurity'),
    html`<div class="box"><h2>${hostText(page, 'password')}</h2><p class="quiet">${text(page, 'passwordRule')}</p></div>
    ${page.session?.role === 'owner' ? html`<p><a href="${ROOT}">${label(page, 'manageAccessPermissions')}</a></p>` : ''}`,
  );
}

export interface PermissionsView {
  readonly connected: readonly Customer[];
  readonly asked: readonly Customer[];
  readonly invited: boolean;
}

export function permissionsPage(page: PageContext, session: Session, view: PermissionsView): Markup {
  const rows = view.connected.map(
    ({ id, link }) =>
      html`<tr class="permission" data-permission-id="${id}"><td>${AGENCY.name}</td><td>${link.kind === 'connected' ? accessLabel(page, link.access) : ''}</td><td><a href="${ROOT}/${id}">${label(page, 'openDetails')}</a></td></tr>`,
  );
  const asked = view.asked.map(
    ({ id, link }) =>
      html`<tr class="request"><td>${AGENCY.name}<br><span class="quiet">${link.kind === 'asked' ? link.sender : ''}</span></td><td>${link.kind === 'asked' ? accessLabel(page, link.access) : ''}</td><td><form method="post" action="${ROOT}/answer" class="buttons">${csrfField(session)}<input type="hidden" name="request" value="${id}"><button class="primary" name="answer" value="accept">${label(page, 'accept')}</button><button name="answer" value="decline">${label(page, 'decline')}</button></form></td></tr>`,
  );
  return settingsLayout(
    page,
    label(page, 'manageAccessPermissions'),
    html`${view.invited ? html`<p id="notice" role="status">${text(page, 'invitationSent')}</p>` : ''}
    ${rows.length === 0 ? html`<p>${text(page, 'noPartner')}</p>` : html`<table id="permissions"><tbody>${rows}</tbody></table>`}
    ${asked.length === 0 ? '' : html`<h2>${label(page, 'openRequests')}</h2><table id="requests"><tbody>${asked}</tbody></table>`}
    ${
      view.connected.length > 0
        ? ''
        : html`<details class="box"><summary>${label(page, 'invitePartner')}</summary>
      <form class="stack" method="post" action="${ROOT}/invite">${csrfField(session)}
        <p>${AGENCY.name}</p>
        ${accessRadios(page)}
        <button class="primary">${label(page, 'sendInvitation')}</button>
      </form></details>`
    }`,
  );
}

/** The dialog comes with the page, so that revoking works without scripts too. */
export function permissionPage(
  page: PageContext,
  session: Session,
  { id, link }: Customer,
  asksToRemove: boolean,
): Markup {
  const dialog = html`<dialog open aria-labelledby="revoke-title">
      <h2 id="revoke-title">${label(page, 'revokeAccessPermissions')}</h2>
      <p>${text(page, 'removeQuestion')}</p>
      <form class="buttons" method="post" action="${ROOT}/${id}/revoke">${csrfField(session)}
        <button class="primary">${label(page, 'revokeAccessPermissions')}</button>
        <a class="button" href="${ROOT}/${id}">${label(page, 'cancel')}</a>
      </form>
    </dialog>`;
  return settingsLayout(
    page,
    AGENCY.name,
    html`<dl><dt>${hostText(page, 'reach')}</dt><dd>${link.kind === 'connected' ? accessLabel(page, link.access) : ''}</dd><dt>${label(page, 'emailAddress')}</dt><dd>${AGENCY.email}</dd></dl>
    <p><a class="button" href="${ROOT}/${id}?remove=1">${label(page, 'removePartner')}</a></p>
    ${asksToRemove ? dialog : ''}`,
  );
}
