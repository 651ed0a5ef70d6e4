import {
  type Capabilities,
  connectorModes,
  enforcementOf,
  shownAs,
} from '../../shared/domain/enforcement.ts';
import { declared } from '../connectors/declared.ts';

/**
 * `npm run connectors`: what each kind of panel can do in each mode, from the code that does it (E40). One row
 * a kind and mode; `modes` names all that the kind has. With `--json` for other programs. The labels are those
 * of a panel whose verification run has passed; until then each is shown as unverified.
 */
const facts = (able: Capabilities) => {
  const label = (access: 'full' | 'limited') =>
    able[access] === 'none' ? null : shownAs(enforcementOf(access, able, 0));
  return {
    ownership: able.ownership,
    products: able.limitedCategories,
    signIn: { full: able.full, limited: able.limited },
    limitedBy: able.limitedBy,
    limitsLeak: able.limitsLeak,
    endsSessions: able.endsSessions,
    enforcement: { full: label('full'), limited: label('limited') },
    verified: able.verified,
  };
};

const rows = [...declared].flatMap(([kind, ways]) => {
  const modes = connectorModes.filter((mode) => ways[mode] !== undefined);
  return modes.flatMap((mode) => {
    const able = ways[mode];
    return able ? [{ kind, mode, modes, ...facts(able) }] : [];
  });
});

if (process.argv.includes('--json')) {
  console.log(JSON.stringify(rows, null, 2));
} else {
  console.table(
    Object.fromEntries(
      rows.map((row) => [
        `${row.kind}, ${row.mode}`,
        {
          ownership: row.ownership,
          'full by': row.signIn.full,
          'limited by': `${row.signIn.limited} (${row.limitedBy ?? '–'})`,
          'limited to': row.products.join(', '),
          'ends sessions': `${row.endsSessions.full ? 'full' : '–'} / ${row.endsSessions.limited ? 'limited' : '–'}`,
          label: `${row.enforcement.full ?? '–'} / ${row.enforcement.limited ?? '–'}`,
          verified: [row.verified.how, row.verified.version, row.verified.date].filter(Boolean).join(' '),
        },
      ]),
    ),
  );
}
