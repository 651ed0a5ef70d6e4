import * as v from 'valibot';
import type { PanelKind } from '../../../shared/api/deployment.ts';
import { createInternexReplica } from '../../panels/internex/server.ts';
import { BERG, DIAZ } from '../../panels/internex/world.ts';
import { origin, webshop } from '../delegated-stage.ts';
import { createIssuer } from '../issuer.ts';
import { deployment } from '../stage.ts';
import type { ConformanceDouble } from './stage.ts';

const hostToken = 'host-token-for-tests';
const now = Date.UTC(2026, 10, 21, 12);
const object = v.record(v.string(), v.unknown());

/** A host that speaks the open protocol; what kind of panel it calls itself changes nothing. */
export const delegatedConformance = async (kind: PanelKind): Promise<ConformanceDouble> => {
  const panel = { id: `pnl_${kind}`, kind, origin, credential: null };
  const issuer = await createIssuer(panel.id, hostToken, () => now);
  const replica = createInternexReplica({
    origin,
    issuer: deployment,
    hostToken,
    links: [
      { linkId: 'lnk_berg', accountId: BERG },
      { linkId: 'lnk_diaz', accountId: DIAZ },
    ],
    clock: () => now,
    fetch: issuer.fetch,
  });
  let instead: ((request: Request) => Promise<Response> | Response) | null = null;
  const product = webshop.kind === 'limited' ? (webshop.products[0] ?? null) : null;
  return {
    panel,
    accounts: [
      { id: BERG, shownAs: BERG, limitable: product, secretName: 'Berg' },
      { id: DIAZ, shownAs: DIAZ, limitable: product, secretName: 'Diaz' },
    ],
    send: async (request) => (instead ? instead(request) : replica.app.request(request)),
    parts: { signer: issuer.signer, clock: { now: () => now } },
    traps: {
      planted: () => {
        const secret = { password: 'PLANTED-hash', private_key: 'PLANTED-key' };
        instead = async (request) => {
          const answer = await replica.app.request(request);
          const body: unknown = await answer
            .clone()
            .json()
            .catch(() => null);
          if (!v.is(object, body)) return answer;
          const lists = Object.entries(body).map(([name, value]) => [
            name,
            Array.isArray(value)
              ? value.map((row: unknown) => (v.is(object, row) ? { ...row, ...secret } : row))
              : value,
          ]);
          return Response.json({ ...Object.fromEntries(lists), ...secret }, { status: answer.status });
        };
      },
      denied: () => {
        instead = (request) =>
          request.url.includes('/accounts/')
            ? Response.json({ error: 'forbidden' }, { status: 403 })
            : replica.app.request(request);
      },
      errorInside: () => {
        instead = () => Response.json({ error: 'out of order' });
      },
    },
    without: {
      unfiltered: 'each list is asked for by the account in its path; rows carry no owner',
      foreignRow: 'each list is asked for by the account in its path; rows carry no owner',
      keeps: 'nothing is made at the host before a sign-in',
      losesAnswer: 'nothing is made at the host before a sign-in',
      recreated: 'the link names the account, and ends with it',
    },
    made: () => 0,
  };
};
