import { day, hour, invitationLife, requestLife } from '../../shared/domain/duration.ts';
import { startGrant } from '../../shared/domain/grant.ts';
import { identifierFrom } from '../../shared/domain/identifier.ts';
import { unanswered } from '../../worker/app/request/send.ts';
import { client as clientRecord } from '../../worker/db/client.ts';
import { grant, invitation, opening } from '../../worker/db/grant.ts';
import { organisation, partnership } from '../../worker/db/organisation.ts';
import { account } from '../../worker/db/panel.ts';
import { accessRequest } from '../../worker/db/request.ts';
import { demoId, insert } from '../../worker/dev/demo-data.ts';
import { answers, applicant, hostWindow } from './screenshot-host.ts';

const identifier = (kind: 'CID' | 'PID', seed: number): string =>
  identifierFrom(
    kind,
    [3, 11, 19, 27, 5, 13, 21].map((step) => (step * seed + seed) % 30),
  );

/** Clients of Atelier Süd beyond the demo's own, each with how long ago it began and was opened, in days. */
const clients = [
  { name: 'Berg & Tal Reisen', began: 80, opened: 1, ends: 29, group: 'Care contract' },
  { name: 'Café Rive Gauche', began: 64, opened: 6, ends: null, group: 'Shops' },
  { name: 'Müller Werkzeuge', began: 41, opened: 12, ends: 300, group: 'Care contract' },
  { name: 'Olmo Ristorante', began: 33, opened: 2, ends: 6, group: '' },
  { name: 'Yacht Club Lac', began: 9, opened: null, ends: null, group: '' },
] as const;

/** Offers Atelier Süd more than it asked for. */
export const counterOffer = demoId('inv', 'counter');

const applicants = ['Werft 12 Design', 'Nordlicht Werbeagentur', 'Byte Brothers'] as const;

/** The demo scene as a shop window: more clients and applications, spread over the weeks of the charts. */
export const shopWindow = (now: number): string => {
  const lines: string[] = [];
  const company = (key: string, name: string, seed: number, at: number): string => {
    const id = demoId('org', key);
    const clientId = identifier('CID', seed);
    lines.push(insert(organisation, { id, clientId, name, createdAt: at, version: 1 }));
    return id;
  };
  const partner = (organisationId: string, seed: number, at: number, authorized: boolean): void => {
    lines.push(
      insert(partnership, {
        organisationId,
        state: authorized ? 'authorized' : 'applied',
        partnerId: authorized ? identifier('PID', seed) : null,
        confirmation: {
          agreementVersion: '2026-11',
          agreementHash: '0'.repeat(64),
          language: 'en',
          personId: demoId('per', 'agency'),
          at,
          address: '127.0.0.1',
        },
        evidence:
          organisationId === applicant
            ? answers
            : { website: 'https://studio-nord.example', about: 'Shops and websites for bakeries.' },
        reason: null,
        appliedAt: at,
        authorizedAt: authorized ? at + day : null,
        version: 2,
      }),
    );
  };
  partner(demoId('org', 'agency'), 2, now - 70 * day, true);
  for (const [at, name] of applicants.entries()) {
    partner(company(`applicant${at}`, name, at + 5, now - 40 * day), at + 5, now - (at * 9 + 1) * day, false);
  }
  const record = (key: string, name: string, groupName: string, createdAt: number): string => {
    const id = demoId('cli', key);
    const bare = { contact: '', email: '', phone: '', address: '', notes: '', version: 1 };
    const partnerId = demoId('org', 'authorized');
    lines.push(insert(clientRecord, { ...bare, id, partnerId, name, groupName, createdAt }));
    return id;
  };
  /** Asked for the website alone; offered the whole account, for longer, at the partner's own cost. */
  const counterOffered = (name: string): void => {
    const customerId = company('counter', name, 23, now - 3 * day);
    const accountId = demoId('acc', 'counter');
    const shownAs = identifier('CID', 29);
    lines.push(
      insert(account, {
        id: accountId,
        organisationId: customerId,
        panelId: demoId('pan', 'internex0'),
        panelAccountId: shownAs,
        shownAs,
        name,
        pinnedEmail: null,
        provenBy: 'panel_approval',
        provenAt: now - hour,
        linkId: null,
        version: 1,
      }),
    );
    const access = { kind: 'full', payer: 'partner' } as const;
    const requestId = demoId('req', 'counter');
    const partnerId = demoId('org', 'authorized');
    lines.push(
      insert(accessRequest, {
        ...unanswered,
        id: requestId,
        partnerId,
        clientId: record('counter', name, 'Shops', now - 3 * day),
        extendsGrantId: null,
        email: 'hello@nordwind.example',
        asked: { kind: 'limited', categories: ['website', 'database'], names: ['nordwind.example'] },
        endsAt: now + 90 * day,
        projectId: null,
        message: '',
        replyTo: null,
        expiresAt: now + requestLife,
        createdBy: demoId('per', 'authorized'),
        createdAt: now - 2 * day,
        state: 'accepted',
        answeredBy: demoId('per', 'sharing'),
        answeredAt: now - hour,
        customerId,
        accountId,
        granted: access,
      }),
      insert(invitation, {
        id: counterOffer,
        accountId,
        customerId,
        partnerId,
        heldFor: null,
        access,
        endsAt: now + 365 * day,
        idleDays: null,
        projectId: null,
        requestId,
        state: 'pending',
        generation: 1,
        expiresAt: now + invitationLife,
        invitedBy: demoId('per', 'sharing'),
        createdAt: now - hour,
        answeredBy: null,
        answeredAt: null,
        grantId: null,
        version: 1,
      }),
    );
  };
  counterOffered('Nordwind Segel');
  record('unconnected', 'Bäckerei Großmann', '', now - 2 * day);
  for (const [at, client] of clients.entries()) {
    const began = now - client.began * day;
    const customerId = company(`client${at}`, client.name, at + 11, began);
    const accountId = demoId('acc', `client${at}`);
    const shownAs = identifier('CID', at + 17);
    lines.push(
      insert(account, {
        id: accountId,
        organisationId: customerId,
        panelId: demoId('pan', 'internex0'),
        panelAccountId: shownAs,
        shownAs,
        name: client.name,
        pinnedEmail: null,
        provenBy: 'panel_approval',
        provenAt: began,
        linkId: null,
        version: 1,
      }),
    );
    const grantId = demoId('grt', `client${at}`);
    const clientId = record(`client${at}`, client.name, client.group, began);
    const started = startGrant(
      {
        id: grantId,
        accountId,
        customerId,
        partnerId: demoId('org', 'authorized'),
        access:
          at % 2 === 0
            ? { kind: 'full', payer: 'customer' }
            : {
                kind: 'limited',
                products: [
                  { productId: 'web-shop', name: 'Shop', category: 'website', actions: ['view', 'change'] },
                  { productId: 'mail-info', name: 'info@', category: 'mailbox', actions: ['view'] },
                ],
              },
        endsAt: client.ends === null ? null : now + client.ends * day,
        clientId,
      },
      began,
    ).grant;
    lines.push(insert(grant, { ...started, panelState: 'in_force' }));
    if (client.opened === null) continue;
    for (let ago = client.opened; ago < client.began; ago += 3 + 2 * at) {
      const when = now - ago * day;
      lines.push(
        insert(opening, {
          id: demoId('opn', `c${at}d${ago}e`),
          grantId,
          personId: demoId('per', 'authorized'),
          at: when,
          way: 'form',
          outcome: 'landed',
          landedAt: when,
          deviceId: null,
        }),
      );
    }
  }
  return `\n${[...lines, ...hostWindow(now)].join('\n')}`;
};
