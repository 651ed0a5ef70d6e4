/** Pages at the door: logging in, connecting the issuer, and the neutral page of a refusal. */
import { html } from 'hono/html';
import { csrfField, type Markup, type PageContext } from './markup.ts';
import type { Host } from './panel.ts';
import type { Refusal } from './protocol.ts';
import type { Session } from './state.ts';
import { say, type TextKey, text } from './words.ts';
import type { Account, Person } from './world.ts';

export type LoginNotice = 'signInFailed' | 'accessEnded' | 'loggedOut';

export type DemoPerson = Person & { readonly accountName: string };

const door = ({ site }: Host, page: PageContext, title: string, body: Markup): Markup =>
  site.shell(page, { title, body, area: 'door' });

export function loginPage(
  host: Host,
  page: PageContext,
  people: readonly DemoPerson[],
  next: string,
  notice: LoginNotice | null,
): Markup {
  const { ranks, returnParameter } = host.panel;
  return door(
    host,
    page,
    text(page, 'logIn'),
    html`${notice === null ? '' : html`<p id="notice" role="status">${text(page, notice)}</p>`}
    <form class="stack" id="login-form" method="post" action="/login">
      <input type="hidden" name="${returnParameter}" value="${next}">
      <label>${text(page, 'emailAddress')} <input type="email" name="email" autocomplete="username" required></label>
      <label>${text(page, 'password')} <input type="password" name="password" autocomplete="current-password" required></label>
      <button class="primary">${text(page, 'logIn')}</button>
    </form>
    <h2>${text(page, 'demoPasswords')}</h2>
    <table>
      <thead><tr><th scope="col">${text(page, 'emailAddress')}</th><th scope="col">${text(page, 'password')}</th><th scope="col">${text(page, 'rank')}</th><th scope="col">${text(page, 'account')}</th></tr></thead>
      <tbody>${people.map((person) => html`<tr><td>${person.email}</td><td><code>${person.password}</code></td><td>${say(page, ranks[person.role])}</td><td>${person.accountName}</td></tr>`)}</tbody>
    </table>`,
  );
}

export function linkPage(
  host: Host,
  page: PageContext,
  session: Session,
  account: Account,
  request: { readonly issuer: string; readonly redirectUri: string; readonly state: string },
): Markup {
  return door(
    host,
    page,
    text(page, 'linkTitle'),
    html`<dl><dt>${say(page, host.panel.accountWord)}</dt><dd>${account.name} (${account.id})</dd><dt>${text(page, 'service')}</dt><dd>${request.issuer}</dd></dl>
    <p>${text(page, 'linkMeaning')}</p>
    <p>${text(page, 'linkNever')}</p>
    <form method="post" action="/partner-link/approve">${csrfField(session)}
      <input type="hidden" name="client_id" value="${request.issuer}">
      <input type="hidden" name="redirect_uri" value="${request.redirectUri}">
      <input type="hidden" name="state" value="${request.state}">
      <button class="primary" id="approve-link">${text(page, 'approve')}</button>
      <button id="refuse-link" formaction="/partner-link/refuse">${text(page, 'refuse')}</button>
    </form>`,
  );
}

export function messagePage(host: Host, page: PageContext, title: TextKey, message: TextKey): Markup {
  return door(
    host,
    page,
    text(page, title),
    html`<p>${text(page, message)}</p><p><a href="/">${text(page, 'toStart')}</a></p>`,
  );
}

/** Point 22: neutral, with a code, and nothing of what the assertion said. */
export function refusedPage(host: Host, page: PageContext, code: Refusal): Markup {
  return door(
    host,
    page,
    text(page, 'refusedTitle'),
    html`<p>${text(page, 'refused')}</p><p>${text(page, 'code')}: <code id="refusal-code">${code}</code></p>`,
  );
}
