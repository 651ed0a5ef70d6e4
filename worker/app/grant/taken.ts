import { productActions, type Taken } from '../../../shared/domain/access.ts';
import type { Context } from '../../ports.ts';
import type { GrantSight } from './see.ts';

const longest = 4_000;

/** As the log keeps it: a line each, so that a long list can be cut without becoming unreadable. */
export const takenLines = (taken: readonly Taken[]): string => {
  const lines = taken.map((one) => (one.kind === 'full' ? 'full' : `${one.actions.join('+')}:${one.name}`));
  const kept: string[] = [];
  for (const line of lines.map((one) => one.replaceAll('\n', ' '))) {
    if (kept.join('\n').length + line.length >= longest) break;
    kept.push(line);
  }
  return kept.join('\n');
};

const read = (line: string): readonly Taken[] => {
  if (line === 'full') return [{ kind: 'full' }];
  const [said = '', ...name] = line.split(':');
  const actions = productActions.filter((action) => said.split('+').includes(action));
  return actions.length > 0 ? [{ kind: 'product', name: name.join(':'), actions }] : [];
};

/** What the last change of the rights took away, from the reader's own log; empty when it took nothing. */
export const lastTaken = async (ctx: Context, { view, side }: GrantSight): Promise<readonly Taken[]> => {
  const { grant } = view;
  const { rows } = await ctx.store.audit.ofOrganisation(
    side === 'customer' ? grant.customerId : grant.partnerId,
    { event: 'grant.rights_changed', subject: grant.id, after: null },
  );
  const lines = rows[0]?.data['taken'];
  return typeof lines === 'string' ? lines.split('\n').flatMap(read) : [];
};
