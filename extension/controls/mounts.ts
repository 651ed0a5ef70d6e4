import type { Adapter, Anchor, AnchorName } from '../panels/adapter.ts';
import { createRoot, h, hostTag, type Root } from './dom.ts';
import { looks } from './look.ts';
import { rowPlace, takenBy } from './row-place.ts';
import type { View } from './view.ts';

/** Where controls of ours stand in a page. */
const spots = ['menu', 'switcher', 'identity', 'row', 'partner', 'clients'] as const satisfies readonly (
  | AnchorName
  | 'clients'
)[];
type Spot = (typeof spots)[number];

interface Mount extends Root {
  wrapper: HTMLElement;
  /** What was painted last; the same is not painted again, so focus stays where it is. */
  painted: { view: View; subject: string } | null;
  /** How often the page took it out of its place lately. */
  fights: { count: number; since: number };
}

/** What goes to an anchor: a subject names what an anchor element is about, null asks for no control. */
export interface Painter {
  subject(anchor: Element): string | null;
  paint(body: HTMLElement, anchor: Element, native: Element): void;
}

/** A row's control has the place that was kept for it, and nothing of what the panel gives to such elements. */
const place = `${rowPlace}position:relative;margin:0;padding:0;border:0;`;

/** How often within this time a control that the page threw out is put back, before it is docked instead. */
const patience = { times: 20, within: 60_000 };

/**
 * Our controls in the panel's page: each anchor carries one, put back when the panel rebuilds
 * its menu or list, and all of them gone when the visit ends.
 */
export class Mounts {
  readonly #mounts = new Map<Spot, Map<Element, Mount>>();
  readonly #css: string;

  constructor(css: string) {
    this.#css = css;
  }

  /** Returns how many such anchors the page has; -1 when it keeps throwing us out. */
  place(name: Spot, spec: Anchor<string>, view: View, painter: Painter): number {
    const anchors = [...document.querySelectorAll(spec.selector)];
    const mounts = this.#mounts.get(name) ?? new Map<Element, Mount>();
    this.#mounts.set(name, mounts);
    for (const [anchor, mount] of mounts) {
      if (!anchors.includes(anchor)) this.#take(name, anchor, mount);
    }
    // First everything is read and made, and then put into the page: a look read between two of them costs a layout.
    const lookOf = looks();
    const ready: [Element, Mount][] = [];
    for (const anchor of anchors) {
      const subject = painter.subject(anchor);
      if (subject === null) {
        this.#take(name, anchor, mounts.get(anchor));
        continue;
      }
      const mount = mounts.get(anchor) ?? this.#create(name, spec);
      mounts.set(anchor, mount);
      if (mount.painted?.view !== view || mount.painted.subject !== subject) {
        const native = (spec.look && anchor.querySelector(spec.look)) || anchor;
        mount.host.style.cssText = lookOf(native);
        painter.paint(mount.body, anchor, native);
        mount.painted = { view, subject };
      }
      ready.push([anchor, mount]);
    }
    let lost = false;
    for (const [anchor, mount] of ready) {
      if (mount.wrapper.isConnected && isAt(mount.wrapper, anchor, spec)) continue;
      if (isHopeless(mount)) lost = true;
      else put(mount.wrapper, anchor, spec);
      anchor.toggleAttribute(takenBy(name), mount.wrapper.isConnected);
    }
    return lost ? -1 : anchors.length;
  }

  remove(name: Spot): void {
    for (const [anchor, mount] of this.#mounts.get(name) ?? []) this.#take(name, anchor, mount);
    this.#mounts.delete(name);
  }

  #take(name: Spot, anchor: Element, mount: Mount | undefined): void {
    mount?.wrapper.remove();
    anchor.removeAttribute(takenBy(name));
    this.#mounts.get(name)?.delete(anchor);
  }

  clear(): void {
    for (const name of [...this.#mounts.keys()]) this.remove(name);
  }

  #create(name: Spot, spec: Anchor<string>): Mount {
    const root = createRoot(this.#css, name);
    root.host.dataset['place'] = name;
    const { tag, className, style } = { tag: 'span' as const, className: '', style: '', ...spec.wrapper };
    const wrapper = h(tag, className ? { class: className } : {}, root.host);
    if (spec.wrapper?.rule) wrapper.append(h('style', {}, spec.wrapper.rule));
    wrapper.style.cssText = (name === 'row' ? place : '') + style;
    return { ...root, wrapper, painted: null, fights: { count: -1, since: 0 } };
  }
}

/** Counts one more time that the page took the control away; the first time it only was not there yet. */
const isHopeless = ({ fights }: Mount): boolean => {
  const now = Date.now();
  if (now - fights.since > patience.within)
    Object.assign(fights, { count: Math.min(fights.count, 0), since: now });
  fights.count += 1;
  return fights.count > patience.times;
};

const put = (wrapper: HTMLElement, anchor: Element, spec: Anchor<string>): void => {
  if (spec.put === 'inside') anchor.append(wrapper);
  else anchor[spec.put](wrapper);
  wrapper.dataset.placed = '';
};

const isAt = (wrapper: Element, anchor: Element, spec: Anchor<string>): boolean =>
  spec.put === 'inside' ? wrapper.parentElement === anchor : wrapper.parentElement === anchor.parentElement;

/** What an earlier run, cut off by an update, left in the page. */
export const removeLeftovers = (): void => {
  for (const host of document.querySelectorAll(hostTag)) {
    const wrapper = host.parentElement;
    host.remove();
    if (wrapper?.dataset['placed'] !== undefined && !wrapper.querySelector(':not(style)')) wrapper.remove();
  }
  for (const name of spots)
    for (const anchor of document.querySelectorAll(`[${takenBy(name)}]`))
      anchor.removeAttribute(takenBy(name));
};

/** Whether the anchor must be on this kind of page exactly once, and so can be missed. */
export const isRequired = (adapter: Adapter, name: AnchorName, page: string): boolean =>
  adapter.anchors[name]?.expected[page] === 1;
