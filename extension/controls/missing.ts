/** How long a page may take to show what its adapter expects. */
const grace = 1_500;

/** Which expected anchors a page really lacks: those it has not shown in time, each told once a visit. */
export class Missing {
  readonly #report: (anchor: string) => void;
  readonly #since = new Map<string, number>();
  readonly #told = new Set<string>();

  constructor(report: (anchor: string) => void) {
    this.#report = report;
  }

  visit(): void {
    this.#since.clear();
    this.#told.clear();
  }

  /** Returns the anchors missing for good, and when to look again, if another may still come. */
  check(missing: readonly string[], now: number): { lost: readonly string[]; lookAfter: number | null } {
    for (const name of this.#since.keys()) if (!missing.includes(name)) this.#since.delete(name);
    let lookAfter: number | null = null;
    const lost: string[] = [];
    for (const name of missing) {
      const since = this.#since.get(name) ?? now;
      this.#since.set(name, since);
      if (now - since < grace) {
        lookAfter = Math.min(lookAfter ?? grace, since + grace - now);
        continue;
      }
      lost.push(name);
      if (this.#told.has(name)) continue;
      this.#told.add(name);
      this.#report(name);
    }
    return { lost, lookAfter };
  }
}
