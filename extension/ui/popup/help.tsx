import { useEffect, useState } from 'preact/hooks';
import { shownEnforcements } from '../../../shared/domain/enforcement.ts';
import type { HelpMessages } from '../../../shared/messages/popup/help/en.ts';
import { type CommandName, commandNames, openShortcutSettings, readShortcuts } from '../shortcuts.ts';
import { Diagnostics } from './diagnostics.tsx';
import { usePaneWords } from './words.ts';

/** Keys and words of the popup, and what to tell whoever is asked for help. */
export const Help = ({ words }: { words: HelpMessages }) => {
  const { say } = usePaneWords();
  const [shortcuts, setShortcuts] = useState<ReadonlyMap<CommandName, string> | null>(null);
  useEffect(() => void readShortcuts().then(setShortcuts), []);
  return (
    <>
      <h1>{words.title}</h1>
      <dl>
        {commandNames.map((name) => (
          <div key={name}>
            <dt>{shortcuts?.get(name) || words.noShortcut}</dt>
            <dd>{words.commands[name]}</dd>
          </div>
        ))}
        {[words.omnibox, ...words.keys].map(([key, meaning]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
        {shownEnforcements.map((one) => (
          <div key={one}>
            <dt>{say.enforcement[one]}</dt>
            <dd>{say.enforcementMeaning[one]}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="link" onClick={() => void openShortcutSettings()}>
        {words.changeShortcuts}
      </button>
      <Diagnostics words={words} />
    </>
  );
};
