/**
 * What `npm run bench` says: one line of JSON a figure. Figures that a machine's speed moves are
 * ratios to a floor taken in the same rounds, because machines differ and ratios hold.
 */
export interface Figure {
  name: string;
  /** Null: it could not be measured here, and `note` says why. */
  value: number | null;
  unit: string;
  /** In words that hold the number: `at most 1.3`. Null: it is told beside the others, without a goal. */
  goal: string | null;
  /** Null where there is no goal or no value. */
  met: boolean | null;
  note?: string;
}

/** One part of the bench: a file `<name>.bench.ts` below this folder, whose `bench` reports as it goes. */
export type Bench = () => Promise<void>;

export const report = (figure: Figure): void => {
  console.log(JSON.stringify(figure));
};

/** Three figures after the point are more than any of them is worth. */
const rounded = (value: number): number => Number(value.toFixed(3));

export const atMost = (name: string, value: number, unit: string, goal: number): Figure => ({
  name,
  value: rounded(value),
  unit,
  goal: `at most ${goal}`,
  met: value <= goal,
});

export const below = (name: string, value: number, unit: string, goal: number): Figure => ({
  name,
  value: rounded(value),
  unit,
  goal: `below ${goal}`,
  met: value < goal,
});

/** A figure that stands beside others and has no goal of its own. */
export const beside = (name: string, value: number, unit: string): Figure => ({
  name,
  value: rounded(value),
  unit,
  goal: null,
  met: null,
});

/** What could not be measured on this machine, and why. */
export const missing = (name: string, unit: string, goal: string | null, note: string): Figure => ({
  name,
  value: null,
  unit,
  goal,
  met: null,
  note,
});

/** The nearest rank: always a value that was measured. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new Error('nothing was measured');
  return found;
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);
export const p95 = (values: readonly number[]): number => quantile(values, 0.95);

/** What one measurement took: the samples of each round. */
export type Rounds = readonly (readonly number[])[];

/**
 * Takes each of several measurements once a round, so that whatever else the machine does meets all
 * of them alike; every other round goes backwards, so that none is always the one after another.
 * The first round warms up and is thrown away. One call gives the samples of one round.
 */
export const alternating = async (
  rounds: number,
  measurements: Readonly<Record<string, () => Promise<readonly number[]>>>,
): Promise<(name: string) => Rounds> => {
  const entries = Object.entries(measurements);
  const taken = new Map<string, (readonly number[])[]>(entries.map(([name]) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, measure] of round % 2 === 0 ? entries : entries.toReversed()) {
      const samples = await measure();
      if (round > 0) taken.get(name)?.push(samples);
    }
  }
  return (name) => taken.get(name) ?? [];
};

/** Of each round, its median to the floor's in the same round; of these the median. */
export const ratio = (measured: Rounds, floor: Rounds): number =>
  median(measured.map((samples, round) => median(samples) / median(floor[round] ?? [])));
