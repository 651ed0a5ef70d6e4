import { describe, expect, it } from 'vitest';
import { decidePage, type PageFacts } from '../../extension/background/decide-page.ts';
import type { ListedClient } from '../../extension/protocol.ts';
import type { Account } from '../../shared/api/accounts.ts';
import type { Client, Here } from '../../shared/api/clients.ts';

const deployment = 'https://share.example';
const panel = {
  id: 'pan_0000000000000001',
  kind: 'froxlor' as const,
  name: 'Froxlor',
  origin: 'https://panel.example',
};

const listed = (shownAs: string, more?: Partial<Client>): ListedClient => ({
  deployment,
  deploymentName: 'Host',
  pinned: false,
  client: {
    grantId: `gra_${shownAs.padEnd(16, '0')}`,
    organisationId: 'org_0000000000000001',
    customerName: shownAs.toUpperCase(),
    accountId: 'acc_0000000000000001',
    accountName: shownAs,
    shownAs,
    panel,
    access: { kind: 'full', payer: 'customer' },
    state: 'active',
    panelState: 'in_force',
    endsAt: null,
    endsBy: null,
    way: 'open',
    enforcement: {
      enforcement: 'enforced',
      verified: true,
      idleSeconds: null,
      unbounded: false,
      leaks: false,
    },
    lastOpenedAt: null,
    ...more,
  },
});

const account: Account = {
  id: 'acc_0000000000000002',
  organisationId: 'org_0000000000000001',
  name: 'Mine',
  panelAccountId: '1',
  shownAs: 'me',
  panel,
  shares: [],
};

const facts = (shown: string | null, more?: Partial<PageFacts> & { answer?: Partial<Here> }): PageFacts => ({
  shown,
  tabId: 1,
  here: {
    kind: 'ok',
    value: {
      panel: { ...panel, enabled: true, inPage: false, limits: true },
      client: null,
      account: null,
      at: 1,
      ...more?.answer,
    },
  },
  expected: null,
  listed: null,
  hasClients: true,
  organisations: [],
  answeredAt: 5,
  ...more,
});

const expected = (client: ListedClient, landed: boolean, tabId = 1) => ({ client, tabId, landed, at: 1 });
const anna = listed('anna');
const carl = listed('carl');

describe('what a panel’s page is to me', () => {
  it('follows the Worker’s answer after a restart, with no memory of who opened what [W3]', () => {
    expect(decidePage(facts('anna', { listed: anna })).state).toEqual({ mode: 'acting', client: anna });
  });

  it('is mine when nothing is open, with the Partner-ID of the organisation that owns it [P5]', () => {
    const organisation = {
      id: 'org_0000000000000001',
      name: 'O',
      clientId: 'CID-00000000',
      role: 'legal_representative' as const,
      partnership: 'authorized' as const,
      partnerId: 'PID-00000000',
      staffAccessUntil: null,
    };
    const { state } = decidePage(facts('me', { answer: { account }, organisations: [organisation] }));
    expect(state).toEqual({
      mode: 'own',
      account,
      hasClients: true,
      partnerId: 'PID-00000000',
      inPage: false,
      limits: true,
    });
  });

  it('is a mismatch when the opened tab shows another account [E33] [W3]', () => {
    const { state } = decidePage(facts('anna', { expected: expected(carl, false), listed: anna }));
    expect(state).toEqual({ mode: 'mismatch', expected: carl, shown: 'anna' });
  });

  it('is a mismatch when the link was lost and the tab shows nobody [E33]', () => {
    const { state } = decidePage(facts(null, { expected: expected(carl, false) }));
    expect(state).toEqual({ mode: 'mismatch', expected: carl, shown: null });
  });

  it('is a mismatch when the account changes without a switch of ours [E41]', () => {
    const { state, forget } = decidePage(facts('stranger', { expected: expected(carl, true), tabId: 2 }));
    expect(state).toEqual({ mode: 'mismatch', expected: carl, shown: 'stranger' });
    expect(forget).toBe(false);
  });

  it('does not accuse other tabs while a client is still being opened [W4]', () => {
    const { state } = decidePage(facts('anna', { expected: expected(carl, false, 9), listed: anna }));
    expect(state).toEqual({ mode: 'acting', client: anna });
  });

  it('forgets the opening when the person signs out at the panel', () => {
    const decision = decidePage(facts(null, { expected: expected(carl, true) }));
    expect(decision.forget).toBe(true);
    expect(decision.state.mode).toBe('own');
  });

  it.each([
    ['paused', 'paused'],
    ['frozen', 'paused'],
    ['ended', 'ended'],
    ['waiting', 'ended'],
  ] as const)(
    'says that the client cannot be opened when the grant is %s, and whether that is only for now [W6] [E1] [M4]',
    (state, why) => {
      const ended = listed('anna', { state });
      expect(decidePage(facts('anna', { listed: ended })).state).toEqual({
        mode: 'ended',
        customerName: 'ANNA',
        why,
      });
    },
  );

  it('says that access ended when the Worker no longer knows the client that is open here [W6]', () => {
    expect(decidePage(facts('carl', { expected: expected(carl, true) })).state).toEqual({
      mode: 'ended',
      customerName: 'CARL',
      why: 'ended',
    });
  });

  it('calls nothing acting where a share is access data only, and does not call such a share ended [E40] [E43]', () => {
    const card = listed('anna', { way: 'card' });
    expect(decidePage(facts('anna', { listed: card })).state).toEqual({
      mode: 'ended',
      customerName: 'ANNA',
      why: 'accessData',
    });
  });

  it('is dark on a panel the Worker does not know, or has switched off [E49] [A2]', () => {
    expect(decidePage(facts('anna', { answer: { panel: null } })).state).toEqual({ mode: 'dark' });
    const off = {
      answer: { panel: { ...panel, enabled: false, inPage: false, limits: true } },
      listed: anna,
    };
    expect(decidePage(facts('anna', off)).state).toEqual({ mode: 'dark' });
  });

  it('says so when nobody answers, and paints no yes from memory [E28] [W6]', () => {
    const here = { kind: 'offline', reason: 'network' } as const;
    const { state } = decidePage(facts('carl', { here, expected: expected(carl, true), listed: carl }));
    expect(state).toEqual({ mode: 'offline', since: 5 });
  });

  it('asks for a sign-in when there is none', () => {
    expect(decidePage(facts('anna', { here: { kind: 'signed_out' } })).state).toEqual({ mode: 'signed_out' });
  });
});
