import { day } from '../../shared/domain/duration.ts';
import { startGrant } from '../../shared/domain/grant.ts';
import { identifierFrom } from '../../shared/domain/identifier.ts';
import { grant, opening } from '../../worker/db/grant.ts';
import { organisation, partnership } from '../../worker/db/organisation.ts';
import { account } from '../../worker/db/panel.ts';
import { demoId, insert } from '../../worker/dev/demo-data.ts';

const identifier = (kind: 'CID' | 'PID', seed: number): string =>
  identifierFrom(
    kind,
    [3, 11, 19, 27, 5, 13, 21].map((step) => (step * seed + seed) % 30),
  );

/** Clients of Atelier Süd beyond the demo's own, each with how long ago it began and was opened, in days. */
const clients = [
  { name: 'Berg & Tal Reisen', began: 80, opened: 1, ends: 29 },
  { name: 'Café Rive Gauche', began: 64, opened: 6, ends: null },
  { name: 'Müller Werkzeuge', began: 41, opened: 12, ends: 300 },
  { name: 'Olmo Ristorante', began: 33, opened: 2, ends: 6 },
  { name: 'Yacht Club Lac', began: 9, opened: null, ends: null },
] as const;

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
        evidence: { website: 'https://studio-nord.example', about: 'Shops and websites for bakeries.' },
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
        }),
      );
    }
  }
  return `\n${lines.join('\n')}`;
};
