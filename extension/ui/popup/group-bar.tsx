import { useEffect, useMemo } from 'preact/hooks';
import type { ClientRows } from '../../deployments/client-rows.ts';
import { placesByGroup } from '../../deployments/groups.ts';
import type { Marks } from '../../deployments/marks.ts';
import { pickedRows } from '../../deployments/picked-rows.ts';
import { usePaneWords } from './words.ts';

/** The one group that is shown, and its clients. */
export interface Picked {
  group: string;
  rows: ClientRows;
}

interface GroupBarProps {
  /** All clients. */
  rows: ClientRows;
  marks: Marks;
  picked: Picked | null;
  onPick(picked: Picked | null): void;
}

/** Which group the list shows, and its heading; nothing before somebody made a group. */
export const GroupBar = ({ rows, marks, picked, onPick }: GroupBarProps) => {
  const { say } = usePaneWords();
  const groups = useMemo(() => placesByGroup(rows, marks), [rows, marks]);
  const group = picked?.group ?? null;
  const pick = (wanted: string | null): void => {
    const places = wanted === null ? undefined : groups.get(wanted);
    // A group that has lost its last client is none any more.
    onPick(
      wanted === null || places === undefined ? null : { group: wanted, rows: pickedRows(rows, places) },
    );
  };
  useEffect(() => {
    if (group !== null) pick(group);
  }, [groups]);
  if (groups.size === 0) return null;
  const names = [...groups.keys()].sort((one, other) => one.localeCompare(other));
  return (
    <div class="groups">
      <label>
        {say.group}{' '}
        <select
          value={group ?? ''}
          onChange={(event) => pick(event.currentTarget.value === '' ? null : event.currentTarget.value)}
        >
          <option value="">{say.allGroups}</option>
          {names.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {picked !== null && (
        <h2>
          {picked.group} · {say.clientCount(picked.rows.size)}
        </h2>
      )}
    </div>
  );
};
