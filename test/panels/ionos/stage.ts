/** The replica, an issuer and a clock, for the tests of its pages. */
import { createFakeIssuer, type FakeIssuer } from '../../conformance/fake-issuer.ts';
import type { Party } from '../../conformance/tokens.ts';
import type { Replica } from '../host/server.ts';
import { type Browser, createBrowser } from '../host/test-browser.ts';
import { createIonosReplica } from './server.ts';
import { KELLER } from './world.ts';

export const PANEL = 'http://my.ionos.localhost:8713';
export const PORTAL = 'http://partnerportal.ionos.localhost:8713';
const ISSUER = 'https://panelshare.example';

export interface Stage {
  readonly replica: Replica;
  readonly issuer: FakeIssuer;
  readonly party: Party;
  /** Keller Optik's owner at the panel, and the agency at the portal; both signed in. */
  readonly keller: Browser;
  readonly agency: Browser;
}

export async function setStage(): Promise<Stage> {
  const clock = (): number => Date.UTC(2026, 10, 21, 12);
  const issuer = await createFakeIssuer(ISSUER);
  const replica = createIonosReplica({
    origin: PANEL,
    issuer: ISSUER,
    hostToken: issuer.hostToken,
    links: [{ linkId: 'lnk_keller', accountId: KELLER }],
    control: true,
    clock,
    fetch: issuer.fetch,
  });
  const keller = createBrowser(replica);
  const agency = createBrowser(replica, PORTAL);
  await keller.signIn('anna.keller@post.example', 'demo-keller');
  await agency.signIn('sofia@atelier-sued.example', 'demo-sued');
  return { replica, issuer, party: { issuer, host: PANEL, clock }, keller, agency };
}
