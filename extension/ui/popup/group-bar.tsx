import { usePaneWords } from './words.ts';

interface GroupBarProps {
  /** The clients of each group, as `placesByGroup` finds them. */
  groups: ReadonlyMap<string, readonly number[]>;
  /** The one group that is shown; null for all. */
  group: string | null;
  onGroup(group: string | null): void;
}

/** Which group the list shows, and its heading; nothing before somebody made a group. */
export const GroupBar = ({ groups, group, onGroup }: GroupBarProps) => {
  const { say } = usePaneWords();
  if (groups.size === 0) return null;
  const names = [...groups.keys()].sort((one, other) => one.localeCompare(other));
  const chosen = group === null ? undefined : groups.get(group);
  return (
    <div class="groups">
      <label>
        {say.group}{' '}
        <select
          value={chosen === undefined || group === null ? '' : group}
          onChange={(event) => onGroup(event.currentTarget.value === '' ? null : event.currentTarget.value)}
        >
          <option value="">{say.allGroups}</option>
          {names.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {chosen !== undefined && (
        <h2>
          {group} · {say.clientCount(chosen.length)}
        </h2>
      )}
    </div>
  );
};
