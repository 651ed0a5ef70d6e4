import { virtualminDouble } from '../virtualmin-double.ts';
import { acme, blog, carl, markedIn, panel } from '../virtualmin-stage.ts';
import type { ConformanceDouble } from './stage.ts';

export const virtualminConformance = async (): Promise<ConformanceDouble> => {
  const double = virtualminDouble();
  const server = (id: string, name: string) =>
    ({ productId: `server:${id}`, name, category: 'domain', actions: ['change'] }) as const;
  return {
    panel: panel(),
    accounts: [
      { id: acme, shownAs: 'acme', limitable: server(blog, 'acme-blog.example'), secretName: 'acme-' },
      { id: carl, shownAs: 'carl', limitable: server(carl, 'diaz-cycles.example'), secretName: 'diaz-' },
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
        for (const program of ['list-domains', 'list-users', 'list-admins']) {
          double.switches.answers[program] = 'forbidden.txt';
        }
      },
      errorInside: () => {
        double.switches.answers['list-users'] = 'list-admins.unknown-domain.json';
        double.switches.answers['list-admins'] = 'unknown-program.json';
      },
      keeps: () => {
        double.switches.keeps = true;
      },
      losesAnswer: () => {
        double.switches.losesAddAnswer = true;
      },
      recreated: () => double.recreate('acme-shop.example'),
    },
    without: {},
    made: (grantId) => markedIn(double, grantId).length,
  };
};
