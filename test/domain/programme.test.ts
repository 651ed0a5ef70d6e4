import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Agreement,
  agreementInForce,
  agreementNoticesDue,
  agreementOwed,
  readAgreement,
  writeAgreement,
} from '../../shared/domain/agreement.ts';
import { day, hour } from '../../shared/domain/duration.ts';
import {
  type EligibilityEvidence,
  judgeEligibility,
  registerKey,
  unmet,
  usualRules,
} from '../../shared/domain/eligibility.ts';
import { nameReviewer } from '../../shared/domain/look-alike.ts';
import { lookedForProof, newDomain, provableDomain } from '../../shared/domain/partner-domain.ts';
import { type Party, relationBetween } from '../../shared/domain/relation.ts';
import { textBlocks } from '../../shared/domain/simple-text.ts';

describe('eligibility', () => {
  const answers = {
    register: { name: 'Nord', number: 'CHE-1', country: 'CH' },
    volume: { currency: 'EUR', amount: 1800 },
    declared: ['support', 'invoices', 'exclusivity', 'conditions'],
  } as const;
  const seen = (more: Partial<EligibilityEvidence>): EligibilityEvidence => ({
    organisationId: 'org_1',
    criterion: 'website',
    source: 'checked',
    met: true,
    volume: null,
    note: 'http_200',
    at: 1,
    personId: null,
    version: 1,
    ...more,
  });

  test('[P7] everything is met by the answers and a website that answered', () => {
    expect(unmet(judgeEligibility(usualRules, answers, [seen({})]))).toEqual([]);
    expect(unmet(judgeEligibility(usualRules, null, [])).map(({ standing }) => standing)).toEqual(
      usualRules.criteria.map(() => 'missing'),
    );
  });

  test('[P7] our books count for more than an admin, an admin for more than the applicant', () => {
    const volume = (source: EligibilityEvidence['source'], amount: number) =>
      seen({ criterion: 'volume', source, met: true, volume: { currency: 'CHF', amount } });
    const standing = (...evidence: readonly EligibilityEvidence[]) =>
      judgeEligibility(usualRules, answers, evidence).find(({ criterion }) => criterion.id === 'volume');
    expect(standing()).toMatchObject({ standing: 'met', by: 'declared' });
    expect(standing(volume('stated', 10))).toMatchObject({ standing: 'not_met', by: 'stated' });
    expect(standing(volume('stated', 10), volume('ledger', 2000))).toMatchObject({
      standing: 'met',
      by: 'ledger',
    });
  });

  test('[P7] what is not asked is not judged', () => {
    const rules = {
      ...usualRules,
      criteria: usualRules.criteria.map((one) => ({ ...one, asked: one.id === 'support' })),
    };
    expect(judgeEligibility(rules, answers, []).map(({ criterion }) => criterion.id)).toEqual(['support']);
  });

  test('[E57] a register number is the same however it is written', () => {
    expect(registerKey({ number: 'CHE-123.456.789', country: 'CH' })).toBe(
      registerKey({ number: 'che 123456789', country: 'ch' }),
    );
  });
});

describe('agreement versions', () => {
  const version = (name: string, fromAt: number, confirmBy: number | null): Agreement => ({
    name,
    fromAt,
    confirmBy,
    texts: null,
    changedBy: null,
    changedAt: 0,
    version: 1,
  });
  const all = [version('a', 0, null), version('b', 100, 200), version('c', 150, 400), version('d', 900, 950)];

  test('[P10] the latest whose date has come is in force', () => {
    expect([0, 99, 100, 150, 899, 900].map((now) => agreementInForce(all, now)?.name)).toEqual([
      'a',
      'a',
      'b',
      'c',
      'c',
      'd',
    ]);
  });

  test('[P10] what is owed follows from what was confirmed', () => {
    expect(agreementOwed(all, 'a', 99)).toBeNull();
    expect(agreementOwed(all, 'a', 120)).toEqual({ name: 'b', confirmBy: 200, overdue: false });
    expect(agreementOwed(all, 'a', 160)).toEqual({ name: 'c', confirmBy: 200, overdue: false });
    expect(agreementOwed(all, 'a', 200)).toEqual({ name: 'c', confirmBy: 200, overdue: true });
    expect(agreementOwed(all, 'b', 200)).toEqual({ name: 'c', confirmBy: 400, overdue: false });
    expect(agreementOwed(all, 'c', 500)).toBeNull();
    expect(agreementOwed(all, null, 120)).toMatchObject({ name: 'b' });
    expect(agreementOwed([version('a', 0, null)], null, 5)).toBeNull();
  });

  test('[P10] asked at once, reminded two weeks before or at half time, told after it, and then left alone', () => {
    const long = { fromAt: 0, confirmBy: 60 * day };
    expect(agreementNoticesDue(long, 10 * day)).toEqual(['asked']);
    expect(agreementNoticesDue(long, 46 * day)).toEqual(['asked', 'reminder']);
    expect(agreementNoticesDue(long, 60 * day)).toEqual(['overdue']);
    expect(agreementNoticesDue(long, 68 * day)).toEqual([]);
    const short = { fromAt: 0, confirmBy: 4 * day };
    expect(agreementNoticesDue(short, day)).toEqual(['asked']);
    expect(agreementNoticesDue(short, 2 * day)).toEqual(['asked', 'reminder']);
    expect(agreementNoticesDue({ fromAt: 0, confirmBy: null }, day)).toEqual([]);
  });

  const line = fc
    .stringMatching(/^[A-Za-zé][A-Za-zé .,]{0,30}[A-Za-z]$/)
    .map((text) => text.replace(/ +/g, ' '));
  test('[P10] a text survives being written down and read again', () => {
    const section = fc.record({ heading: line, paragraphs: fc.array(line, { minLength: 1, maxLength: 3 }) });
    fc.assert(
      fc.property(
        line,
        line,
        fc.array(section, { minLength: 1, maxLength: 4 }),
        (title, parties, sections) => {
          const text = { title, parties, sections };
          expect(readAgreement(writeAgreement(text))).toEqual(text);
          expect(readAgreement(writeAgreement(text).replaceAll('\n', '\r\n'))).toEqual(text);
        },
      ),
    );
  });

  test.each([
    '',
    'text',
    '# Title',
    '# Title\n\n## Heading',
    '## Heading\n\ntext',
    '# A\n\n# B\n\n## C\n\nd',
  ])('[P10] %j says too little to be confirmed', (text) => {
    expect(readAgreement(text)).toBeNull();
  });
});

describe('a partner’s domain', () => {
  const verified = lookedForProof(newDomain('org_1', 'studio.example', 0), { found: 'dns' }, day);

  test('[P11] any order of looks withdraws it after three clear misses in a row, and never before', () => {
    const looks = fc.array(fc.constantFrom('found', 'clear', 'unclear'), { maxLength: 20 });
    fc.assert(
      fc.property(looks, (sequence) => {
        let row = verified;
        let now = day;
        let misses = 0;
        for (const what of sequence) {
          if (row.state !== 'verified') break;
          now += hour;
          row = lookedForProof(
            row,
            what === 'found' ? { found: 'dns' } : { found: null, clear: what === 'clear' },
            now,
          );
          if (what === 'found') misses = 0;
          if (what === 'clear') misses += 1;
          expect(row.state).toBe(misses >= 3 ? 'withdrawn' : 'verified');
        }
      }),
    );
  });

  test('[P11] a look that fails leaves what was never proved as it is', () => {
    const pending = newDomain('org_1', 'studio.example', 0);
    expect(lookedForProof(pending, { found: null, clear: true }, day)).toMatchObject({
      state: 'pending',
      nextCheckAt: null,
    });
  });

  test.each([
    ['https://www.Studio.example/about?x', 'studio.example'],
    ['Büro.example', 'xn--bro-hoa.example'],
    ['studio.example.', 'studio.example'],
    ['localhost', null],
    ['10.0.0.1', null],
    ['studio.example:443', null],
    ['-studio.example', null],
    ['', null],
  ])('[P11] %s is proved as %s', (typed, domain) => {
    expect(provableDomain(typed)).toBe(domain);
  });
});

describe('look-alikes', () => {
  const review = nameReviewer([{ organisationId: 'org_1', name: 'Studio Nord' }], ['Support']);
  const kinds = (name: string, organisationId = 'org_2') =>
    review({ organisationId, name }).map(({ kind }) => kind);

  test('[P11] an organisation is not its own look-alike', () => {
    expect(kinds('Studio Nord', 'org_1')).toEqual([]);
    expect(kinds('Studio Nord')).toEqual(['like_partner']);
  });

  test('[P11] [E9] a letter replaced by one that looks like it is found, wherever it stands', () => {
    const twins: Readonly<Record<string, string>> = {
      o: 'ο',
      d: 'ԁ',
      i: 'і',
      S: 'Ѕ',
      u: 'υ',
      N: 'Ν',
      t: 'τ',
    };
    for (const [letter, twin] of Object.entries(twins)) {
      expect([letter, kinds('Studio Nord'.replace(letter, twin))]).toEqual([
        letter,
        expect.arrayContaining(['like_partner']),
      ]);
    }
  });

  test('[P11] a reserved word counts as a word, not as a part of one', () => {
    expect(kinds('Nord Support')).toEqual(['reserved']);
    expect(kinds('Supporters')).toEqual([]);
  });
});

describe('relations', () => {
  const party = (organisationId: string, more: Partial<Party> = {}): Party => ({
    organisationId,
    members: [],
    register: null,
    domains: [],
    stated: [],
    ...more,
  });

  test('[E57] nothing relates strangers, nor an organisation to itself', () => {
    expect(relationBetween(party('a'), party('b'))).toEqual([]);
    const full = party('a', { register: 'CH:1', domains: ['x.example'], stated: ['a'] });
    expect(relationBetween(full, full)).toEqual([]);
  });

  test('[E57] it is the same from both sides, whatever relates them', () => {
    const parties = (id: string) =>
      fc.record({
        organisationId: fc.constant(id),
        members: fc
          .array(fc.record({ personId: fc.constantFrom('p', 'q', 'r'), represents: fc.boolean() }), {
            maxLength: 2,
          })
          .map((members) =>
            members.filter(
              (one, index) => members.findIndex((other) => other.personId === one.personId) === index,
            ),
          ),
        register: fc.constantFrom(null, 'CH:1', 'CH:2'),
        domains: fc.subarray(['x.example', 'y.example']),
        stated: fc.subarray(['a', 'b']),
      });
    fc.assert(
      fc.property(parties('a'), parties('b'), (one, other) => {
        expect(relationBetween(one, other)).toEqual(relationBetween(other, one));
      }),
    );
  });

  test('[E57] a person who represents one of them counts as a representative of both', () => {
    const chief = party('a', { members: [{ personId: 'p', represents: true }] });
    const clerk = party('b', { members: [{ personId: 'p', represents: false }] });
    expect(relationBetween(chief, clerk)).toEqual(['representative']);
    expect(relationBetween({ ...clerk, organisationId: 'c' }, clerk)).toEqual(['member']);
  });
});

describe('a host’s text', () => {
  test('[P12] headings, lists and paragraphs, and nothing of it is lost or becomes markup', () => {
    expect(textBlocks('## Prices\n- a\n* b\nafter\nmore\n\n<b>c</b>\n\n#no heading')).toEqual([
      { kind: 'heading', text: 'Prices' },
      { kind: 'list', items: ['a', 'b'] },
      { kind: 'paragraph', text: 'after more' },
      { kind: 'paragraph', text: '<b>c</b>' },
      { kind: 'paragraph', text: '#no heading' },
    ]);
    expect(textBlocks('\n \n')).toEqual([]);
  });
});
