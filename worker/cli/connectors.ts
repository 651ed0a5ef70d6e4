import { panelKinds } from '../../shared/api/deployment.ts';
import { enforcementOf, shownAs } from '../../shared/domain/enforcement.ts';
import { declared } from '../connectors/declared.ts';

/**
 * `npm run connectors`: what each kind of panel can do, from the code that does it (E40). With `--json`
 * for other programs. The labels are those of a panel whose verification run has passed; until then
 * each is shown as unverified.
 */
const rows = panelKinds.map((kind) => {
  const able = declared[kind];
  const label = (access: 'full' | 'limited') =>
    able[access] === 'none' ? null : shownAs(enforcementOf(access, able, 0));
  return {
    kind,
    modes: able.modes,
    ownership: able.ownership,
    products: able.limitedCategories,
    signIn: { full: able.full, limited: able.limited },
    limitedBy: able.limitedBy,
    limitsLeak: able.limitsLeak,
    endsSessions: able.endsSessions,
    enforcement: { full: label('full'), limited: label('limited') },
    verified: able.verified,
  };
});

if (process.argv.includes('--json')) {
  console.log(JSON.stringify(rows, null, 2));
} else {
  console.table(
    Object.fromEntries(
      rows.map((row) => [
        row.kind,
        {
          modes: row.modes.join(', '),
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
