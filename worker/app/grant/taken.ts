import * as v from 'valibot';
import { productActions, type Taken } from '../../../shared/domain/access.ts';
import type { Context } from '../../ports.ts';
import type { GrantSight } from './see.ts';

const longest = 4_000;

/** As the log keeps it: one line, because no value there has more (E25), and a list, so that it can be cut. */
export const takenText = (taken: readonly Taken[]): string => {
  const kept: string[] = [];
  for (const one of taken) {
    kept.push(one.kind === 'full' ? 'full' : `${one.actions.join('+')}:${one.name}`);
    if (JSON.stringify(kept).length > longest) {
      kept.pop();
      break;
    }
  }
  return kept.length === 0 ? '' : JSON.stringify(kept);
};

const kept = v.pipe(v.string(), v.parseJson(), v.array(v.string()));

const read = (text: string): readonly Taken[] => {
  if (text === 'full') return [{ kind: 'full' }];
  const [said = '', ...name] = text.split(':');
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
  const said = v.safeParse(kept, rows[0]?.data['taken']);
  return said.success ? said.output.flatMap(read) : [];
};
