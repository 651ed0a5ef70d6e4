import { codeLife, day, hour } from '../../../shared/domain/duration.ts';
import { type Grant, startGrant } from '../../../shared/domain/grant.ts';
import type { ChallengePurpose } from '../../../worker/app/records.ts';
import { grant } from '../../../worker/db/grant.ts';
import { account, productCredential } from '../../../worker/db/panel.ts';
import { challenge } from '../../../worker/db/person.ts';
import { identification } from '../../../worker/db/support.ts';
import { demoId, demoPersons, insert } from '../../../worker/dev/demo-data.ts';
import { customer, partner, scene } from './page-scene.ts';

/** A code that is on its way to Maria, so that its page can be looked at at any time of a run. */
const code = (id: string, purpose: ChallengePurpose, now: number, subject: string | null = null): string =>
  insert(challenge, {
    id,
    purpose,
    email: demoPersons.sharing.email,
    personId: purpose === 'sign_in' || purpose === 'safety' ? null : demoId('per', 'sharing'),
    subject,
    generation: 1,
    attempts: 0,
    state: 'open',
    expiresAt: now + codeLife + day,
    createdAt: now,
  });

const given = (
  id: string,
  accountId: string,
  access: Grant['access'],
  more: Partial<Grant>,
  began: number,
): string =>
  insert(grant, {
    ...startGrant({ id, accountId, customerId: customer, partnerId: partner, access, endsAt: null }, began)
      .grant,
    ...more,
  });

const accountOf = (id: string, panelId: string, shownAs: string, now: number): string =>
  insert(account, {
    id,
    organisationId: customer,
    panelId,
    panelAccountId: shownAs,
    shownAs,
    name: 'Diaz Cycles',
    pinnedEmail: demoPersons.sharing.email,
    provenBy: 'mailed_code',
    provenAt: now - 30 * day,
    linkId: null,
    version: 1,
  });

/** What pages of one question ask about: codes on their way, a paused share, one that had the whole account, a card, a caller. */
export const ofQuestions = (now: number): readonly string[] => {
  const paused = demoId('acc', 'paused');
  const carded = demoId('acc', 'carded');
  const website = { productId: 'ftp-1', name: 'diaz-cycles.example', category: 'website' } as const;
  return [
    code(scene.codes.signIn, 'sign_in', now),
    code(scene.codes.safety, 'safety', now),
    code(scene.codes.proof, 'proof', now),
    code(scene.codes.address, 'new_address', now),
    code(
      scene.codes.link,
      'link_account',
      now,
      JSON.stringify({
        panelId: scene.panel,
        panelAccountId: 'web12',
        wanted: { kind: 'existing', organisationId: customer },
        product: null,
        aim: null,
      }),
    ),
    accountOf(paused, scene.panel, 'CID-R5S6T7U8', now),
    accountOf(carded, demoId('pan', 'session'), 'diaz-shop', now),
    given(
      scene.pausedGrant,
      paused,
      { kind: 'full', payer: 'partner' },
      { paused: 'customer', pausedAt: now - hour, panelState: 'cut' },
      now - 9 * day,
    ),
    given(
      scene.wholeGrant,
      demoId('acc', 'second'),
      { kind: 'full', payer: 'customer' },
      { endedAt: now - 40 * day, endedBy: 'customer', panelState: 'cut' },
      now - 90 * day,
    ),
    given(
      scene.cardGrant,
      carded,
      { kind: 'limited', products: [{ ...website, actions: ['view', 'change'] }] },
      { panelState: 'in_force' },
      now - day,
    ),
    insert(productCredential, {
      id: demoId('pcr', 'website'),
      grantId: scene.cardGrant,
      productId: website.productId,
      protocol: 'sftp',
      server: 'froxlor.hosting.example',
      port: 22,
      username: 'diaz-shop-sofia-sued',
      keyId: 'none',
      nonce: 'none',
      ciphertext: 'none',
      createdAt: now - day,
    }),
    insert(identification, {
      id: demoId('idn', 'maria'),
      staffId: demoId('per', 'admin'),
      personId: demoId('per', 'sharing'),
      organisationId: null,
      at: now,
    }),
  ];
};
