/** Host, issuer and clock set up together; a fresh one per test, so that no vector leans on another. */
import type { Replica } from '../panels/host/server.ts';
import { createInternexReplica } from '../panels/internex/server.ts';
import { BERG, DIAZ } from '../panels/internex/world.ts';
import { createFakeIssuer, type FakeIssuer } from './fake-issuer.ts';
import type { Party } from './tokens.ts';

export const HOST = 'http://terminal.internex.localhost:8712';
export const ISSUER = 'https://panelshare.example';

export interface Stage {
  readonly replica: Replica;
  readonly issuer: FakeIssuer;
  readonly party: Party;
  readonly pass: (seconds: number) => void;
}

/** Berg and Diaz are linked; Studio Nord is not. */
export async function setStage(): Promise<Stage> {
  let now = Date.UTC(2026, 10, 21, 12, 0, 0);
  const clock = (): number => now;
  const issuer = await createFakeIssuer(ISSUER);
  const replica = createInternexReplica({
    origin: HOST,
    issuer: ISSUER,
    hostToken: issuer.hostToken,
    links: [
      { linkId: 'lnk_berg', accountId: BERG },
      { linkId: 'lnk_diaz', accountId: DIAZ },
    ],
    clock,
    fetch: issuer.fetch,
  });
  return {
    replica,
    issuer,
    party: { issuer, host: HOST, clock },
    pass: (seconds) => {
      now += seconds * 1000;
    },
  };
}

export async function backchannel(
  stage: Stage,
  token: string,
  contentType = 'application/secevent+jwt',
): Promise<{ status: number; body: unknown }> {
  const answer = await stage.replica.app.request(`${HOST}/partner-backchannel`, {
    method: 'POST',
    headers: { 'content-type': contentType },
    body: token,
  });
  return { status: answer.status, body: await answer.json() };
}
