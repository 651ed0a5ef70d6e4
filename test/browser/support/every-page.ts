import { ofDashboard } from './dashboard-rows.ts';
import { ofGrants, ofProcessing } from './grant-rows.ts';
import { ofHost, ofSupport } from './host-rows.ts';
import { ofMoney } from './money-rows.ts';
import { ofClient, ofPeople } from './people-rows.ts';
import { ofProgramme } from './programme-rows.ts';
import { ofQuestions } from './question-rows.ts';

/** Rows over the demo scene, so that every page has something to show; `scene` names them. */
export const everyPage = (now: number): string =>
  `\n${[...ofGrants(now), ...ofProcessing(now), ...ofClient(now), ...ofPeople(now), ...ofHost(now), ...ofSupport(now), ...ofDashboard(now), ...ofProgramme(now), ...ofMoney(now), ...ofQuestions(now)].join('\n')}`;
