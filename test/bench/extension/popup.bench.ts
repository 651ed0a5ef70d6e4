import { fold } from '../../../extension/deployments/fold.ts';
import type { Client } from '../../../shared/api/clients.ts';
import { type FakeDeployment, fakeClient } from '../../browser/popup-fake.ts';
import { alternating, atMost, type Bench, beside, median, p95, ratio, report } from '../figure.ts';
import { type Opening, openAndType, type Step } from './popup-measure.ts';
import { startRelease } from './popup-release.ts';

/**
 * The popup as it ships beside a plain list that reads the same records (floor/floor.js), at sizes an
 * agency grows to and on a machine four times slower.
 */
const quick = process.env['BENCH_QUICK'] === '1';
const sizes = quick ? [10_000] : [1_000, 10_000, 50_000];
const slowdowns = [1, 4];
const rounds = 5;

const first = ['Berg', 'Süd', 'Diaz', 'Müller', 'Nord', 'Zoë', 'Ábaco', 'Lind', 'Keller', 'Morel'];
const second = ['Bakery', 'Cycles', 'Optik', 'Yoga', 'Libros', 'Garten', 'Kiosk', 'Werkstatt'];
const pick = (names: readonly string[], at: number): string => names[at % names.length] ?? '';

const clientsFor = (deployment: FakeDeployment, count: number): Client[] =>
  Array.from({ length: count }, (_, at) =>
    fakeClient(deployment, at + 1, {
      customerName: `${pick(first, at)} ${pick(second, Math.floor(at / first.length))} ${at}`,
    }),
  );

/** Narrowing letter by letter, a second word, and one letter taken back. */
const keys = ['b', 'e', 'r', 'g', 'Space', 'y', 'o', 'Backspace'];

const byName = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

/** What the list must show after each key, told by another way than the popup's own. */
const stepsFor = (clients: readonly Client[]): Step[] => {
  const sorted = clients
    .map((one) => ({
      name: one.customerName,
      text: fold(`${one.customerName} ${one.accountName} ${one.shownAs} ${one.panel.name} Host nord`),
    }))
    .toSorted((one, other) => byName.compare(one.name, other.name));
  let typed = '';
  return keys.map((key) => {
    typed = key === 'Backspace' ? typed.slice(0, -1) : typed + (key === 'Space' ? ' ' : key);
    const words = typed.split(' ').filter(Boolean);
    const left = sorted.filter(({ text }) => words.every((word) => text.includes(word)));
    return { key, names: left.slice(0, 8).map(({ name }) => name), size: left.length };
  });
};

export const bench: Bench = async () => {
  const release = await startRelease();
  const { browser, deployment } = release;
  try {
    for (const size of sizes) {
      const clients = clientsFor(deployment, size);
      await release.have(clients);
      const steps = stepsFor(clients);
      for (const slower of slowdowns) {
        const taken: Record<'popup' | 'floor', Opening[]> = { popup: [], floor: [] };
        const opening = (name: 'popup' | 'floor') => async (): Promise<readonly number[]> => {
          const one = await openAndType(browser, `${name}.html`, steps, slower);
          taken[name].push(one);
          return [one.open];
        };
        const opened = await alternating(rounds, { floor: opening('floor'), popup: opening('popup') });
        const at = `${size.toLocaleString('en')} clients${slower === 1 ? '' : `, CPU ${slower} times slower`}`;
        // The round that warmed up does not count.
        const counted = (name: 'popup' | 'floor'): Opening[] => taken[name].slice(1);
        const keysOf = (name: 'popup' | 'floor'): number[] => counted(name).flatMap((one) => one.keys);
        const most = Math.max(...taken.popup.map(({ elements }) => elements));
        report(
          atMost(
            `popup, first screen beside the floor, ${at}`,
            ratio(opened('popup'), opened('floor')),
            'ratio',
            1.1,
          ),
        );
        for (const name of ['popup', 'floor'] as const) {
          const opens = counted(name).map(({ open }) => open);
          report(beside(`${name}, first screen, median, ${at}`, median(opens), 'ms'));
          report(beside(`${name}, first screen, p95, ${at}`, p95(opens), 'ms'));
        }
        report(atMost(`popup, every key, the first included, p95, ${at}`, p95(keysOf('popup')), 'ms', 16));
        report(
          beside(
            `popup, first key, median, ${at}`,
            median(counted('popup').flatMap((one) => one.keys.slice(0, 1))),
            'ms',
          ),
        );
        report(beside(`floor, every key, p95, ${at}`, p95(keysOf('floor')), 'ms'));
        report(atMost(`popup, elements in the list, ${at}`, most, 'elements', 60));
      }
    }
  } finally {
    await release.close();
  }
};
