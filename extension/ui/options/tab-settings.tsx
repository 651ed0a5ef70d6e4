import { useEffect, useState } from 'preact/hooks';
import { endSessionsItem, namesInTabsItem } from '../../deployments/items.ts';
import type { StorageItem } from '../../deployments/storage-item.ts';
import { useWords } from './words.ts';

/** What happens with the tabs of clients, as far as a person decides it. */
export const TabSettings = () => {
  const { say } = useWords();
  return (
    <section aria-label={say.tabs}>
      <h2>{say.tabs}</h2>
      <div class="card">
        <Setting
          id="end-sessions"
          item={endSessionsItem}
          label={say.endSessions}
          hint={say.endSessionsHint}
        />
        <Setting
          id="names-in-tabs"
          item={namesInTabsItem}
          label={say.namesInTabs}
          hint={say.namesInTabsHint}
        />
      </div>
    </section>
  );
};

interface SettingProps {
  id: string;
  item: StorageItem<boolean>;
  label: string;
  hint: string;
}

const Setting = ({ id, item, label, hint }: SettingProps) => {
  const [on, setOn] = useState(false);
  useEffect(() => void item.read().then(setOn), [item]);
  return (
    <div class="switch">
      <input
        type="checkbox"
        id={id}
        aria-describedby={`${id}-hint`}
        checked={on}
        onChange={(event) => {
          const { checked } = event.currentTarget;
          void item.change(() => checked).then(setOn);
        }}
      />
      <span>
        <label for={id}>{label}</label>
        <small id={`${id}-hint`}>{hint}</small>
      </span>
    </div>
  );
};
