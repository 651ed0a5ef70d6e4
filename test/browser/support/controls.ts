import type { Page } from 'playwright-core';
import { type DomNode, look, type Sight } from './sight.ts';

/** Where a control of ours stands; a list that a person opened is the place `list`. */
export type Place =
  | 'menu'
  | 'switcher'
  | 'identity'
  | 'row'
  | 'clients'
  | 'partner'
  | 'frame'
  | 'docked'
  | 'list';

const patience = 15_000;

const attribute = (node: DomNode, name: string): string | null => {
  const { attributes = [] } = node;
  for (let at = 0; at < attributes.length; at += 2)
    if (attributes[at] === name) return attributes[at + 1] ?? null;
  return null;
};

const within = (node: DomNode): DomNode[] => [...(node.shadowRoots ?? []), ...(node.children ?? [])];

function* all(node: DomNode): Generator<DomNode> {
  yield node;
  for (const child of within(node)) yield* all(child);
}

const unread = new Set(['STYLE', 'SCRIPT']);

const textIn = (node: DomNode): string =>
  node.nodeType === 3
    ? node.nodeValue
    : unread.has(node.nodeName) || attribute(node, 'hidden') !== null
      ? ''
      : within(node).map(textIn).join('');

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

const hostsAt = (root: DomNode, place: Place): DomNode[] =>
  [...all(root)].filter(
    (node) => node.nodeName === 'PANELSHARE-CONTROL' && (attribute(node, 'data-place') ?? 'list') === place,
  );

const pressable = new Set(['button', 'option', 'tab']);

/** What a person can press there, by the name it is announced with. */
const controlsIn = (host: DomNode): { node: DomNode; name: string; disabled: boolean }[] =>
  [...all(host)]
    .filter((node) => node.nodeName === 'BUTTON' || pressable.has(attribute(node, 'role') ?? ''))
    .map((node) => ({
      node,
      name: tidy(attribute(node, 'aria-label') ?? textIn(node)),
      disabled: attribute(node, 'disabled') !== null || attribute(node, 'aria-disabled') === 'true',
    }));

/** All that stands at a place, as text; empty when nothing of ours is there. */
export const textAt = (page: Page, place: Place): Promise<string> =>
  look(page, ({ root }) => tidy(hostsAt(root, place).map(textIn).join(' ')));

/** The names of what can be pressed at a place. */
export const namesAt = (page: Page, place: Place): Promise<string[]> =>
  look(page, ({ root }) =>
    hostsAt(root, place)
      .flatMap(controlsIn)
      .filter(({ disabled }) => !disabled)
      .map(({ name }) => name),
  );

/** Waits until a place says the words, and answers all that it says. A page that is navigating is asked again. */
export const says = async (
  page: Page,
  place: Place,
  words: string | RegExp,
  within = patience,
): Promise<string> => {
  const until = Date.now() + within;
  let last = '';
  do {
    last = await textAt(page, place).catch(() => '');
    if (typeof words === 'string' ? last.includes(words) : words.test(last)) return last;
    await page.waitForTimeout(50);
  } while (Date.now() < until);
  throw new Error(`${place} never said ${String(words)}, but “${last}”`);
};

const spotOf = (page: Page, place: Place, name: string | RegExp): Promise<{ x: number; y: number } | null> =>
  look(page, async ({ root, borderOf }: Sight) => {
    const found = hostsAt(root, place)
      .flatMap(controlsIn)
      .find(
        (one) => !one.disabled && (typeof name === 'string' ? one.name.includes(name) : name.test(one.name)),
      );
    if (!found) return null;
    const [left = 0, top = 0, , , right = 0, bottom = 0] = await borderOf(found.node.nodeId);
    return right > left && bottom > top ? { x: (left + right) / 2, y: (top + bottom) / 2 } : null;
  });

/** Presses a control as a person does: waits until it stands still, moves there, rests, and clicks. */
export const press = async (page: Page, place: Place, name: string | RegExp): Promise<void> => {
  const until = Date.now() + patience;
  let before: { x: number; y: number } | null = null;
  do {
    const spot = await spotOf(page, place, name).catch(() => null);
    if (spot && before && spot.x === before.x && spot.y === before.y) {
      await page.mouse.move(spot.x, spot.y);
      // A control looks whether something lies over it once the pointer has come.
      await page.waitForTimeout(200);
      await page.mouse.down();
      await page.mouse.up();
      return;
    }
    before = spot;
    await page.waitForTimeout(60);
  } while (Date.now() < until);
  const names = await namesAt(page, place).catch(() => []);
  throw new Error(`no control “${String(name)}” at ${place}, only ${JSON.stringify(names)}`);
};

/** What is said in the page by several controls of one place, one by one: the rows of a list of products, say. */
export const count = (page: Page, place: Place): Promise<number> =>
  look(page, ({ root }) => hostsAt(root, place).length);
