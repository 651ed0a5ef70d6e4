import * as v from 'valibot';

/** What an item needs of `browser.storage.local` or `.session`; a Map does it in tests. */
export interface Area {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

export interface ItemDefinition<Value> {
  key: string;
  version: number;
  schema: v.GenericSchema<unknown, Value>;
  fallback: Value;
  /** The step that makes version n of version n - 1, by n. */
  migrations?: Readonly<Record<number, (old: unknown) => unknown>>;
}

export interface StorageItem<Value> {
  read(): Promise<Value>;
  /** Reads, changes and writes with no other change of this item in between. */
  change(next: (current: Value) => Value): Promise<Value>;
}

const record = v.object({ version: v.pipe(v.number(), v.integer()), value: v.unknown() });

/** Brings a stored value to the item's version; a reason when it cannot. */
export const migrate = <Value>(
  definition: ItemDefinition<Value>,
  stored: unknown,
): { ok: true; value: Value } | { ok: false; reason: string } => {
  const parsed = v.safeParse(record, stored);
  if (!parsed.success) return { ok: false, reason: 'not a versioned value' };
  let { value } = parsed.output;
  if (parsed.output.version > definition.version) return { ok: false, reason: 'written by a newer version' };
  for (let version = parsed.output.version + 1; version <= definition.version; version += 1) {
    const step = definition.migrations?.[version];
    if (!step) return { ok: false, reason: `no step to version ${version}` };
    try {
      value = step(value);
    } catch {
      return { ok: false, reason: `step to version ${version} failed` };
    }
  }
  const checked = v.safeParse(definition.schema, value);
  if (!checked.success) return { ok: false, reason: v.summarize(checked.issues) };
  return { ok: true, value: checked.output };
};

/**
 * A versioned item. A value that cannot be brought up to date is never lost: it is set aside
 * under `<key>.kept` before anything else is written in its place.
 */
export const storageItem = <Value>(
  area: () => Area,
  definition: ItemDefinition<Value>,
): StorageItem<Value> => {
  let queue: Promise<unknown> = Promise.resolve();

  const load = async (): Promise<{ value: Value; broken: unknown }> => {
    const stored = (await area().get(definition.key))[definition.key];
    if (stored === undefined) return { value: definition.fallback, broken: undefined };
    const result = migrate(definition, stored);
    if (result.ok) return { value: result.value, broken: undefined };
    console.warn(`Panelshare keeps ${definition.key} aside: ${result.reason}`);
    return { value: definition.fallback, broken: stored };
  };

  return {
    read: async () => (await load()).value,
    change: (next) => {
      const turn = queue.then(async () => {
        const { value, broken } = await load();
        const changed = next(value);
        if (broken !== undefined) await area().set({ [`${definition.key}.kept`]: broken });
        await area().set({ [definition.key]: { version: definition.version, value: changed } });
        return changed;
      });
      queue = turn.catch(() => undefined);
      return turn;
    },
  };
};
