import { type FroxlorDouble, froxlorDouble } from '../froxlor-double.ts';
import { ownerPanel, withOwnerKeys } from '../froxlor-owner-stage.ts';
import { panel } from '../froxlor-stage.ts';
import { site, type TestPanel } from '../stage.ts';
import type { ConformanceDouble } from './stage.ts';

const conformance = (double: FroxlorDouble, panel: TestPanel): ConformanceDouble => ({
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
    double.rows.Ftps.filter((row) => String(row['description']).startsWith(`Panelshare ${grantId} `)).length,
});

export const froxlorConformance = async (): Promise<ConformanceDouble> => conformance(froxlorDouble(), panel);

/** The same with each customer's own key. */
export const froxlorOwnerConformance = async (): Promise<ConformanceDouble> => {
  const double = froxlorDouble();
  withOwnerKeys(double);
  return conformance(double, ownerPanel);
};
