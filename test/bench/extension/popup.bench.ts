import { fold } from '../../../extension/deployments/fold.ts';
import type { Client } from '../../../shared/api/clients.ts';
import type { ExtensionBrowser } from '../../../worker/dev/browser.ts';
import { type FakeDeployment, fakeClient } from '../../browser/popup-fake.ts';
import { alternating, atMost, type Bench, beside, median, missing, p95, ratio, report } from '../figure.ts';
import { field, floor, type Opening, openAndType, popup, type Step, type Surface } from './popup-measure.ts';
import { missingPeer, type PeerProfile, peerFolder, peerSurface, startPeer } from './popup-peer.ts';
import { startRelease } from './popup-release.ts';

/**
 * The popup as it ships beside a plain list that reads the same records (floor/floor.js), at sizes an
 * agency grows to and on a machine four times slower; beside a text field alone, which is the least a key
 * can take; and beside the peer, where this machine has it.
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

/** A client by its name and what is searched of it. */
interface Found {
  name: string;
  text: string;
}

/** What the list must show after each key, told by another way than the popup's own. */
const stepsFor = (sorted: readonly Found[]): Step[] => {
  let typed = '';
  return keys.map((key) => {
    typed = key === 'Backspace' ? typed.slice(0, -1) : typed + (key === 'Space' ? ' ' : key);
    const words = typed.split(' ').filter(Boolean);
    const left = sorted.filter(({ text }) => words.every((word) => text.includes(word)));
    return { key, names: left.slice(0, 8).map(({ name }) => name), size: left.length };
  });
};

const foundIn = (clients: readonly Client[]): Found[] =>
  clients
    .map((one) => ({
      name: one.customerName,
      text: fold(`${one.customerName} ${one.accountName} ${one.shownAs} ${one.panel.name} Host nord`),
    }))
    .toSorted((one, other) => byName.compare(one.name, other.name));

/** The same clients as accounts of the peer, which finds them by name and number. */
const profilesOf = (found: readonly Found[]): PeerProfile[] =>
  found.map(({ name }, at) => ({ name, aws_account_id: String(at).padStart(12, '0') }));

const nothingFound: readonly Step[] = keys.map((key) => ({ key, names: [], size: 0 }));

/** The peer takes seconds for a key, so it gets one, and no list beyond its issue's largest. */
const peerSizes = [1_000, 10_000];

export const bench: Bench = async () => {
  const release = await startRelease();
  const peer = peerFolder === undefined ? null : await startPeer(peerFolder);
  try {
    for (const size of sizes) {
      const clients = clientsFor(release.deployment, size);
      await release.have(clients);
      const found = foundIn(clients);
      const steps = stepsFor(found);
      const profiles = profilesOf(found);
      const withPeer = peer !== null && peerSizes.includes(size);
      if (withPeer) await peer.have(profiles);
      const peerSteps = stepsFor(
        profiles.map((one) => ({
          name: one.name,
          text: `${one.name.toLowerCase()} ${one.aws_account_id}`,
        })),
      ).slice(0, 1);
      for (const slower of slowdowns) {
        const taken: Record<string, Opening[]> = {};
        const opening =
          (name: string, browser: ExtensionBrowser, surface: Surface, awaited: readonly Step[]) =>
          async (): Promise<readonly number[]> => {
            const one = await openAndType(browser, surface, awaited, slower);
            taken[name] = [...(taken[name] ?? []), one];
            return [one.open];
          };
        const { browser } = release;
        const opened = await alternating(rounds, {
          field: opening('field', browser, field, nothingFound),
          floor: opening('floor', browser, floor, steps),
          popup: opening('popup', browser, popup, steps),
          ...(withPeer && slower === 1
            ? { peer: opening('peer', peer.browser, peerSurface, peerSteps) }
            : {}),
        });
        const at = `${size.toLocaleString('en')} clients${slower === 1 ? '' : `, CPU ${slower} times slower`}`;
        // The round that warmed up does not count.
        const counted = (name: string): Opening[] => taken[name]?.slice(1) ?? [];
        const keysOf = (name: string): number[] => counted(name).flatMap((one) => one.keys);
        const firstKeysOf = (name: string): number[] => counted(name).flatMap((one) => one.keys.slice(0, 1));
        const mostOf = (name: string): number =>
          Math.max(...(taken[name]?.map(({ elements }) => elements) ?? []));
        const tellOpening = (name: string): void => {
          const opens = counted(name).map(({ open }) => open);
          report(beside(`${name}, first screen, median, ${at}`, median(opens), 'ms'));
          report(beside(`${name}, first screen, p95, ${at}`, p95(opens), 'ms'));
          report(beside(`${name}, first key, median, ${at}`, median(firstKeysOf(name)), 'ms'));
        };
        report(
          atMost(
            `popup, first screen beside the floor, ${at}`,
            ratio(opened('popup'), opened('floor')),
            'ratio',
            1.1,
          ),
        );
        tellOpening('popup');
        tellOpening('floor');
        report(atMost(`popup, every key, the first included, p95, ${at}`, p95(keysOf('popup')), 'ms', 16));
        report(beside(`floor, every key, p95, ${at}`, p95(keysOf('floor')), 'ms'));
        report(beside(`an empty field, every key, p95, ${at}`, p95(keysOf('field')), 'ms'));
        report(atMost(`popup, elements in the list, ${at}`, mostOf('popup'), 'elements', 60));
        if (slower !== 1 || !peerSizes.includes(size)) continue;
        if (!withPeer) {
          report(missing(`peer, first screen and first key, ${at}`, 'ms', null, missingPeer));
          continue;
        }
        tellOpening('peer');
        report(beside(`peer, elements in the list, ${at}`, mostOf('peer'), 'elements'));
      }
    }
  } finally {
    await release.close();
    await peer?.close();
  }
};
