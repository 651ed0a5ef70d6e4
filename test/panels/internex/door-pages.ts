/** Pages at the door: logging in, connecting the issuer, and the neutral page of a refusal. */
import { html } from 'hono/html';
import { csrfField, label, layout, type Markup, type PageContext, text } from './layout.ts';
import type { Refusal } from './protocol.ts';
import type { Session } from './state.ts';
import type { TextKey } from './texts.ts';
import type { Account, Person, Role } from './world.ts';

export type LoginNotice = 'signInFailed' | 'accessEnded' | 'loggedOut';

export type DemoPerson = Person & { readonly accountName: string };

const ranks: Record<Role, TextKey> = { owner: 'rankOwner', admin: 'rankAdmin', user: 'rankUser' };

export function loginPage(
  page: PageContext,
  people: readonly DemoPerson[],
  next: string,
  notice: LoginNotice | null,
): Markup {
  return layout(
    page,
    label(page, 'logIn'),
    html`${notice === null ? '' : html`<p id="notice" role="status">${text(page, notice)}</p>`}
    <form class="stack" id="login-form" method="post" action="/login">
      <input type="hidden" name="next" value="${next}">
      <label>${label(page, 'emailAddress')} <input type="email" name="email" autocomplete="username" required></label>
      <label>${label(page, 'password')} <input type="password" name="password" autocomplete="current-password" required></label>
      <button class="primary">${label(page, 'logIn')}</button>
    </form>
    <h2>${text(page, 'demoPasswords')}</h2>
    <table>
      <thead><tr><th scope="col">${label(page, 'emailAddress')}</th><th scope="col">${label(page, 'password')}</th><th scope="col">${text(page, 'rank')}</th><th scope="col">${text(page, 'account')}</th></tr></thead>
      <tbody>${people.map((person) => html`<tr><td>${person.email}</td><td><code>${person.password}</code></td><td>${text(page, ranks[person.role])}</td><td>${person.accountName}</td></tr>`)}</tbody>
    </table>`,
  );
}

export function linkPage(
  page: PageContext,
  session: Session,
  account: Account,
  request: { readonly issuer: string; readonly redirectUri: string; readonly state: string },
): Markup {
  return layout(
    page,
    text(page, 'linkTitle'),
    html`<dl><dt>${label(page, 'internexAccount')}</dt><dd>${account.name} (${account.id})</dd><dt>${text(page, 'service')}</dt><dd>${request.issuer}</dd></dl>
    <p>${text(page, 'linkMeaning')}</p>
    <p>${text(page, 'linkNever')}</p>
    <form method="post" action="/partner-link/approve">${csrfField(session)}
      <input type="hidden" name="client_id" value="${request.issuer}">
      <input type="hidden" name="redirect_uri" value="${request.redirectUri}">
      <input type="hidden" name="state" value="${request.state}">
      <button class="primary" id="approve-link">${label(page, 'approve')}</button>
      <button id="refuse-link" formaction="/partner-link/refuse">${label(page, 'refuse')}</button>
    </form>`,
  );
}

export function messagePage(page: PageContext, title: TextKey, message: TextKey): Markup {
  return layout(
    page,
    text(page, title),
    html`<p>${text(page, message)}</p><p><a href="/">${label(page, 'toStart')}</a></p>`,
  );
}

/** Point 22: neutral, with a code, and nothing of what the assertion said. */
export function refusedPage(page: PageContext, code: Refusal): Markup {
  return layout(
    page,
    text(page, 'refusedTitle'),
    html`<p>${text(page, 'refused')}</p><p>${text(page, 'code')}: <code id="refusal-code">${code}</code></p>`,
  );
}
