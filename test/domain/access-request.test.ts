import { describe, expect, test } from 'vitest';
import type { Access } from '../../shared/domain/access.ts';
import {
  type AccessRequest,
  type Asked,
  differencesOf,
  exceedsAsk,
  requestState,
  transitionRequest,
} from '../../shared/domain/access-request.ts';
import { day, requestLife } from '../../shared/domain/duration.ts';

const now = Date.UTC(2026, 10, 21);
const request: AccessRequest = {
  id: 'req_one',
  partnerId: 'org_partner',
  clientId: 'cli_one',
  extendsGrantId: null,
  email: 'anna@post.example',
  asked: { kind: 'full', payer: 'customer' },
  endsAt: null,
  projectId: null,
  message: '',
  replyTo: null,
  note: '',
  state: 'pending',
  generation: 1,
  expiresAt: now + requestLife,
  createdBy: 'per_one',
  createdAt: now,
  answeredBy: null,
  answeredAt: null,
  customerId: null,
  accountId: null,
  granted: null,
  grantId: null,
  version: 1,
};
const full = (payer: 'customer' | 'partner'): Access => ({ kind: 'full', payer });
const parts: Access = {
  kind: 'limited',
  products: [{ productId: 'web', name: 'Shop', category: 'website', actions: ['view'] }],
};
const websites: Asked = { kind: 'limited', categories: ['website'], names: [] };
const wholeOnUs: Asked = { kind: 'full', payer: 'partner' };
const wholeOnYou: Asked = { kind: 'full', payer: 'customer' };

describe('a request', () => {
  test.each([
    [wholeOnYou, full('customer'), false],
    [wholeOnYou, full('partner'), true],
    [wholeOnUs, full('customer'), false],
    [wholeOnUs, full('partner'), false],
    [wholeOnYou, parts, false],
    [websites, parts, false],
    [websites, full('customer'), true],
  ] as const)(
    '[Q3] [E22] what the partner never agreed to by asking waits for it: %j → %j',
    (asked, given, exceeds) => {
      expect(exceedsAsk(asked, given)).toBe(exceeds);
    },
  );

  test.each([
    [wholeOnYou, null, full('customer'), null, []],
    [wholeOnYou, null, full('partner'), null, ['payer']],
    [wholeOnYou, null, parts, null, ['parts_only']],
    [websites, null, full('customer'), null, ['whole_account']],
    [websites, now, parts, now, []],
    [websites, now, parts, now + day, ['other_end']],
    [{ kind: 'limited', categories: ['domain'], names: [] }, null, parts, null, ['other_products']],
  ] as const)(
    '[Q3] differences are named: %j until %j → %j until %j',
    (asked, endsAt, access, end, found) => {
      expect(differencesOf({ asked, endsAt }, { access, endsAt: end })).toEqual(found);
    },
  );

  test('[Q5] past its time it is expired, can be sent again with a new link, and answered no more', () => {
    const late = request.expiresAt;
    expect(requestState(request, late)).toBe('expired');
    const answered = transitionRequest(
      request,
      { type: 'decline', personId: 'per_two', customerId: null, note: '' },
      late,
    );
    expect(answered).toMatchObject({ ok: false, error: { code: 'request_not_pending' } });
    expect(transitionRequest(request, { type: 'resend' }, late)).toMatchObject({
      ok: true,
      value: { state: 'pending', generation: 2, expiresAt: late + requestLife, version: 2 },
    });
  });

  test.each(['accepted', 'declined', 'cancelled'] as const)('[Q3] once %s it changes no more', (state) => {
    const done = { ...request, state };
    for (const type of ['cancel', 'resend', 'expire'] as const) {
      expect(transitionRequest(done, { type }, now).ok).toBe(false);
    }
  });
});
