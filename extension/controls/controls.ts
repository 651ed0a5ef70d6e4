import type { AnchorName, ProductHint } from '../panels/adapter.ts';
import { Docked } from './docked.ts';
import { paintBook, paintEntries, paintIdentity, paintPartner, paintRow, paintSwitcher } from './entries.ts';
import type { Frame } from './frame.ts';
import { isRequired, Mounts, type Painter } from './mounts.ts';
import { dropRoom } from './room.ts';
import { type Actions, hasFrame, offersSharing, showsAccounts, type View } from './view.ts';

/** All controls of a page, painted from one view; painting twice changes nothing. */
export class Controls {
  readonly #mounts: Mounts;
  #frame: Frame | null = null;
  #atBottom = false;
  readonly #docked: Docked;
  readonly #actions: Actions;
  readonly #css: string;
  readonly #onMove: (atBottom: boolean) => void;

  constructor(css: string, actions: Actions, onMove: (atBottom: boolean) => void) {
    this.#mounts = new Mounts(css);
    this.#css = css;
    this.#onMove = onMove;
    this.#docked = new Docked(css);
    this.#actions = actions;
  }

  /** Returns the names of what the adapter expects on this page and did not find. */
  place(view: View): readonly string[] {
    if (hasFrame(view)) this.#makeFrame()?.show(view, this.#actions);
    else this.#unframe();
    const { adapter, state, page } = view;
    const signedIn = adapter !== null && isRequired(adapter, 'menu', page);
    const sharing = signedIn && offersSharing(view);
    const own = signedIn && state.mode === 'own' ? state : null;
    const missing: string[] = [];
    const at = (name: AnchorName, wanted: boolean, painter: Painter): void => {
      const spec = adapter?.anchors[name] ?? null;
      if (!wanted || spec === null || adapter === null || spec.expected[page] === 0) {
        this.#mounts.remove(name);
        return;
      }
      const found = this.#mounts.place(name, spec, view, painter);
      if (found === -1 || (isRequired(adapter, name, page) && found !== 1)) missing.push(name);
    };
    at('menu', sharing, {
      subject: () => '',
      paint: (body, _, native) =>
        paintEntries(body, view, this.#actions, native.querySelector('i, svg, img') !== null),
    });
    at('switcher', own?.hasClients === true, {
      subject: () => '',
      paint: (body) => paintSwitcher(body, view, this.#actions),
    });
    at('identity', Boolean(own?.partnerId), {
      subject: () => '',
      paint: (body) => paintIdentity(body, view),
    });
    at('partner', sharing, {
      subject: () => '',
      paint: (body) => paintPartner(body, view, this.#actions),
    });
    const product = (anchor: Element): ProductHint | null => adapter?.productOf(anchor) ?? null;
    at('row', sharing && view.shown !== null, {
      subject: (anchor) => {
        const hint = product(anchor);
        return hint === null ? null : `${hint.id}\n${hint.name}`;
      },
      paint: (body, anchor) => {
        const hint = product(anchor);
        if (hint) paintRow(body, view, this.#actions, hint);
      },
    });
    const agency = sharing && !showsAccounts(view) ? adapter.agency : undefined;
    if (agency) {
      this.#mounts.place('clients', agency.clients, view, {
        subject: (anchor) => agency.clientOf(anchor) ?? '',
        paint: (body, anchor) => paintBook(body, view, this.#actions, agency.clientOf(anchor)),
      });
    } else this.#mounts.remove('clients');
    if (sharing && view.shown === null && showsAccounts(view)) missing.push('account');
    return missing;
  }

  /** What the panel's page has no room for stands at the bottom right. */
  dock(view: View, lost: readonly string[]): void {
    this.#docked.show(view, this.#actions, lost.includes('menu'));
  }

  say(notice: string): void {
    this.#docked.say(notice, this.#actions);
  }

  move(atBottom: boolean): void {
    this.#atBottom = atBottom;
    this.#frame?.move(atBottom);
  }

  /** Null until its script has come. */
  #makeFrame(): Frame | null {
    if (this.#frame === null && globalThis.panelshareFrame !== undefined) {
      this.#frame = new globalThis.panelshareFrame(this.#css, this.#onMove);
      this.#frame.move(this.#atBottom);
    }
    return this.#frame;
  }

  #unframe(): void {
    this.#frame?.hide();
    dropRoom();
  }

  clear(): void {
    this.#mounts.clear();
    this.#unframe();
    this.#docked.hide();
  }
}
