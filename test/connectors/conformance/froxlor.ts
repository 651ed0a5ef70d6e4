import { froxlorDouble } from '../froxlor-double.ts';
import { panel } from '../froxlor-stage.ts';
import { site } from '../stage.ts';
import type { ConformanceDouble } from './stage.ts';

export const froxlorConformance = async (): Promise<ConformanceDouble> => {
  const double = froxlorDouble();
  return {
    panel,
    accounts: [
      { id: '1', shownAs: 'anna', limitable: site('site:2'), secretName: 'berg-bakery' },
      { id: '2', shownAs: 'carl', limitable: site('site:6'), secretName: 'diaz-cycles' },
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
        for (const command of ['Customers.get', 'SubDomains.listing', 'Ftps.listing']) {
          double.switches.answers[command] = 'Customers.listing.customer-key-forbidden.txt';
        }
      },
      errorInside: () => {
        double.switches.instead['SubDomains.listing'] = () =>
          Response.json({ message: 'Something went wrong' }, { status: 200 });
        double.switches.instead['Ftps.listing'] = () =>
          Response.json({ message: 'Something went wrong' }, { status: 200 });
      },
      keeps: () => {
        double.switches.keepsFtpUsers = true;
      },
      losesAnswer: () => {
        double.switches.losesAddAnswer = true;
      },
      recreated: () => double.recreate('anna'),
    },
    without: {},
    made: (grantId) =>
      double.rows.Ftps.filter((row) => String(row['description']).startsWith(`Panelshare ${grantId} `))
        .length,
  };
};
