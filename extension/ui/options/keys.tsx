import { useEffect, useState } from 'preact/hooks';
import { type CommandName, commandNames, openShortcutSettings, readShortcuts } from '../shortcuts.ts';
import { useWords } from './words.ts';

/** Which keys open what; the browser alone may change them. */
export const Keys = () => {
  const { say } = useWords();
  const [keys, setKeys] = useState<ReadonlyMap<CommandName, string> | null>(null);
  useEffect(() => {
    const read = (): void => void readShortcuts().then(setKeys);
    read();
    // They were changed on the browser's own page.
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, []);
  return (
    <section id="keys" aria-label={say.shortcuts}>
      <h2>{say.shortcuts}</h2>
      <small>{say.shortcutsHint}</small>
      <div class="card">
        <dl class="keys">
          {commandNames.map((name) => (
            <div key={name}>
              <dt>{say.commands[name]}</dt>
              <dd>{keys?.get(name) ? <kbd>{keys.get(name)}</kbd> : say.noKey}</dd>
            </div>
          ))}
        </dl>
        <p>{say.addressBar}</p>
        <button type="button" class="plain" onClick={() => void openShortcutSettings()}>
          {say.changeKeys}
        </button>
      </div>
    </section>
  );
};
