import { ispconfigDouble, listMethods } from '../ispconfig-double.ts';
import { anna, carl, panel } from '../ispconfig-stage.ts';
import { site } from '../stage.ts';
import type { ConformanceDouble } from './stage.ts';

export const ispconfigConformance = async (): Promise<ConformanceDouble> => {
  const double = ispconfigDouble();
  const fault = () =>
    Response.json({ code: 'remote_fault', message: 'Something went wrong', response: false });
  return {
    panel,
    accounts: [
      { id: anna, shownAs: 'anna', limitable: site('site:1'), secretName: 'berg-bakery' },
      { id: carl, shownAs: 'carl', limitable: site('site:3'), secretName: 'diaz-cycles' },
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
        for (const method of ['client_get', 'client_get_by_username', ...listMethods]) {
          double.switches.answers[method] = 'client_delete.function-not-allowed.json';
        }
      },
      errorInside: () => {
        double.switches.instead['sites_web_domain_get'] = fault;
        double.switches.instead['sites_ftp_user_get'] = fault;
      },
      keeps: () => {
        double.switches.keeps = true;
      },
      losesAnswer: () => {
        double.switches.losesAddAnswer = true;
      },
      recreated: () => double.recreate('anna'),
    },
    without: {},
    made: (grantId) =>
      [
        ...double.rows.sites_ftp_user_get.map((row) => String(row['username'])),
        ...double.rows.sites_database_user_get.map((row) => String(row['database_user'])),
      ].filter((name) => name.startsWith(`${grantId}_`)).length,
  };
};
