import { hestiaDouble } from '../hestia-double.ts';
import { anna, carl, panel } from '../hestia-stage.ts';
import { site } from '../stage.ts';
import type { ConformanceDouble } from './stage.ts';

/** As the connector marks the names of a grant's FTP accounts. */
const markOf = async (grantId: string): Promise<string> => {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(grantId));
  return [...new Uint8Array(hash).subarray(0, 6)].map((byte) => (byte % 36).toString(36)).join('');
};

export const hestiaConformance = async (): Promise<ConformanceDouble> => {
  const double = hestiaDouble();
  const marks = new Map<string, string>();
  for (const grantId of ['grt_0123456789abcdefghij', 'grt_neighbour00000000']) {
    marks.set(grantId, await markOf(grantId));
  }
  return {
    panel,
    accounts: [
      {
        id: anna,
        shownAs: 'hstanna',
        limitable: site('site:shop.berg-bakery.test'),
        secretName: 'berg-bakery',
      },
      { id: carl, shownAs: 'hstcarl', limitable: site('site:diaz-cycles.test'), secretName: 'diaz-cycles' },
    ],
    send: double.send,
    traps: {
      unfiltered: () => {
        double.switches.unfiltered = true;
      },
      foreignRow: () => {
        double.switches.foreignRow = true;
      },
      planted: () => {
        double.switches.planted = true;
      },
      denied: () => {
        double.switches.forbidden = ['v-list-user', 'v-list-web-domains'];
      },
      errorInside: () => {
        double.switches.instead['v-list-web-domains'] = () => new Response('Error: Unable to open file');
      },
      keeps: () => {
        double.switches.keeps = true;
      },
      losesAnswer: () => {
        double.switches.losesAddAnswer = true;
      },
      recreated: () => double.recreate('hstanna'),
    },
    without: {},
    made: (grantId) =>
      Object.values(double.accounts).flatMap((account) =>
        Object.values(account.web).flatMap((row) =>
          String(row['FTP_USER'])
            .split(':')
            .filter((name) => name.includes(`_ps${marks.get(grantId) ?? '?'}`)),
        ),
      ).length,
  };
};
