import type { AlertKind } from '../../../../shared/domain/alert.ts';
import type { DashboardWords } from '../../../../shared/messages/pages/dashboard/words.ts';

/** What an alert says, with the one panel or log it is about. */
export const alertText = (
  { kind, about }: { kind: AlertKind; about: string },
  words: DashboardWords['health'],
): string =>
  kind === 'panel_down' || kind === 'log_broken' ? `${words.alerts[kind]}: ${about}` : words.alerts[kind];
