/** A host that publishes or answers what it should not. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { PanelConnector } from '../../worker/ports/panel.ts';
import { BERG, DIAZ } from '../panels/internex/world.ts';
import { type DelegatedStage, delegatedStage, orderFor, origin } from './delegated-stage.ts';
import { deployment, full, nils, unwrap } from './stage.ts';

let stage: DelegatedStage;
let terminal: PanelConnector;
beforeEach(async () => {
  stage = await delegatedStage();
  terminal = stage.terminal;
});

describe('[E31][E45] what a host publishes is not believed blindly', () => {
  const good = {
    version: 1,
    deployment,
    link_endpoint: `${origin}/partner-link`,
    link_token_endpoint: `${origin}/partner-link/token`,
    login_endpoint: `${origin}/partner-login`,
    backchannel_endpoint: `${origin}/partner-backchannel`,
    accounts_endpoint: `${origin}/panelshare/accounts`,
  };
  const publish = (body: unknown): void => {
    stage.answerInstead((request) =>
      request.url.endsWith('/.well-known/panelshare') ? Response.json(body) : null,
    );
  };

  test.each([
    ['another origin', { login_endpoint: 'https://evil.example/partner-login' }],
    ['a look-alike', { login_endpoint: `${origin}.evil.example/partner-login` }],
    ['another port', { accounts_endpoint: `${origin}:8443/accounts` }],
    ['a user name', { accounts_endpoint: 'https://terminal.internex.example@evil.example/accounts' }],
    ['an internal address', { backchannel_endpoint: 'http://169.254.169.254/latest' }],
    ['a script', { login_endpoint: 'javascript:alert(1)' }],
    ['a query', { login_endpoint: `${origin}/partner-login?next=https://evil.example` }],
    ['a fragment', { link_endpoint: `${origin}/partner-link#x` }],
    ['dot segments', { accounts_endpoint: `${origin}/a/../b` }],
    ['nothing', { accounts_endpoint: '' }],
  ])('an endpoint with %s', async (_what, change) => {
    publish({ ...good, ...change });
    for (const answer of [terminal.account(BERG), terminal.signIn(orderFor(full), nils), terminal.health()]) {
      expect(await answer).toEqual({
        ok: false,
        error: { code: 'panel_answer_invalid', reason: 'foreign_endpoint' },
      });
    }
    expect(stage.asked.every(({ path }) => path === '/.well-known/panelshare')).toBe(true);
  });

  test('a host that names another deployment is not ours', async () => {
    publish({ ...good, deployment: 'https://other.example' });
    expect(await terminal.account(BERG)).toEqual({
      ok: false,
      error: { code: 'panel_denied', reason: 'other_deployment' },
    });
  });

  test.each([
    ['not found, as a page', () => new Response('<html>', { status: 404 }), 'panel_answer_invalid'],
    ['not found, in JSON', () => Response.json({}, { status: 404 }), 'account_not_found'],
    ['not allowed', () => Response.json({}, { status: 401 }), 'panel_denied'],
    ['busy', () => new Response('', { status: 429 }), 'panel_unreachable'],
    [
      'empty',
      () => new Response('', { headers: { 'content-type': 'application/json' } }),
      'panel_answer_invalid',
    ],
    [
      'a page',
      () => new Response('<html>', { headers: { 'content-type': 'text/html' } }),
      'panel_answer_invalid',
    ],
    ['no list', () => Response.json({}), 'panel_answer_invalid'],
    ['a row without a name', () => Response.json({ products: [{ id: 'x' }] }), 'panel_answer_invalid'],
  ])('a list of products that is %s is no empty list', async (_what, response, code) => {
    stage.answerInstead((request) => (request.url.endsWith('/products') ? response() : null));
    expect(await terminal.products(BERG)).toMatchObject({ ok: false, error: { code } });
  });

  test('[E36] an account that is not the one asked for is no answer', async () => {
    stage.answerInstead((request) =>
      request.url.includes('/accounts/')
        ? Response.json({ id: DIAZ, name: 'x', contact_email: null, contact_editable: false })
        : null,
    );
    expect(await terminal.account(BERG)).toEqual({
      ok: false,
      error: { code: 'panel_answer_invalid', reason: 'foreign_row' },
    });
  });

  test('[E37] fields that nobody asked for stay behind', async () => {
    stage.answerInstead((request) => {
      const secret = { password: 'PLANTED-hash', note: 'PLANTED-note' };
      if (request.url.endsWith('/products')) {
        const row = {
          id: 'p',
          parent: null,
          category: 'website',
          name: 'P',
          shareable: true,
          actions: ['view', 'sudo'],
        };
        return Response.json({ ...secret, products: [{ ...row, ...secret }] });
      }
      if (!request.url.includes('/accounts/')) return null;
      return Response.json({ id: BERG, name: 'B', contact_email: null, contact_editable: true, ...secret });
    });
    const read = [await terminal.account(BERG), await terminal.products(BERG)];
    expect(JSON.stringify(read)).not.toContain('PLANTED-');
    expect(JSON.stringify(read)).not.toContain('sudo');
  });

  test('[S5] what cannot even be looked at is not shareable; an only action includes looking', async () => {
    const offered = [['view', 'change'], ['change'], ['change', 'order'], [], ['sudo']];
    const products = offered.map((actions, at) => ({
      id: `p${at}`,
      parent: null,
      category: 'website',
      name: 'P',
      shareable: true,
      actions,
    }));
    stage.answerInstead((request) =>
      request.url.endsWith('/products') ? Response.json({ products }) : null,
    );
    const listed = await terminal.products(BERG);
    expect(listed.ok && listed.value.map(({ shareable }) => shareable)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test('a host that publishes no list has none, and that is said rather than "none"', async () => {
    const published = await (await stage.replica.app.request(`${origin}/.well-known/panelshare`)).json();
    const older = { ...Object(published), inventory: undefined, recovery: undefined };
    stage.answerInstead((request) =>
      request.url.endsWith('/.well-known/panelshare') ? Response.json(older) : null,
    );
    expect(await terminal.inventory(BERG)).toMatchObject({ ok: false, error: { code: 'panel_unsupported' } });
    expect(await terminal.recover?.(BERG, 'contact', { contactEmail: 'a@b.example' })).toMatchObject({
      ok: false,
      error: { code: 'panel_unsupported' },
    });
  });

  test('[M9] [E39] what the host lists, and one entry taken away; what cannot be removed stays', async () => {
    expect(await terminal.aftercare()).toMatchObject({
      ok: true,
      value: { lists: ['contact', 'external_user', 'key', 'forward'], recovers: ['contact', 'password'] },
    });
    const listed = unwrap(await terminal.inventory(BERG));
    expect(listed.map(({ id, mark }) => [id, mark])).toContainEqual(['usr-old-webmaster', null]);
    expect(await terminal.remove?.(BERG, 'usr-old-webmaster')).toMatchObject({ ok: true });
    const after = unwrap(await terminal.inventory(BERG));
    expect(after.some(({ id }) => id === 'usr-old-webmaster')).toBe(false);
    // Twice is once (E46); a fixed one is refused before the host is asked.
    expect(await terminal.remove?.(BERG, 'usr-old-webmaster')).toMatchObject({ ok: true });
    expect(await terminal.remove?.(BERG, 'fwd-orders')).toMatchObject({
      ok: false,
      error: { code: 'panel_unsupported' },
    });
  });

  test('[M10] a recovery sets the contact back and mails a reset to that address', async () => {
    const owner = { contactEmail: 'pinned@post.example' };
    expect(await terminal.recover?.(BERG, 'contact', owner)).toMatchObject({ ok: true });
    expect(await terminal.recover?.(BERG, 'password', owner)).toMatchObject({ ok: true });
    expect(stage.replica.state.accounts.get(BERG)?.contactEmail).toBe('pinned@post.example');
    expect(stage.replica.state.audit.map(({ action, target }) => [action, target])).toContainEqual([
      'mail password reset',
      'pinned@post.example',
    ]);
  });
});
