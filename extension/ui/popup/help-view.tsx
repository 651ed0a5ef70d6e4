import { useEffect, useState } from 'preact/hooks';
import { shownEnforcements } from '../../../shared/domain/enforcement.ts';
import { commandNames, openShortcutSettings, readShortcuts } from '../shortcuts.ts';
import { usePaneWords } from './words.ts';

type Loaded = typeof import('./diagnostics.tsx');

export const HelpView = ({ onBack }: { onBack(): void }) => {
  const { say } = usePaneWords();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [shortcuts, setShortcuts] = useState<Awaited<ReturnType<typeof readShortcuts>> | null>(null);
  useEffect(() => void readShortcuts().then(setShortcuts), []);
  // It reads what is stored, with the parser that belongs to it: too much for every popup to carry.
  useEffect(() => void import('./diagnostics.tsx').then(setLoaded), []);
  return (
    <section class="pane" aria-label={say.helpTitle}>
      <button type="button" class="link" onClick={onBack}>
        ← {say.back}
      </button>
      <h1>{say.helpTitle}</h1>
      <dl>
        {commandNames.map((name) => (
          <div key={name}>
            <dt>{shortcuts?.get(name) || say.noShortcut}</dt>
            <dd>{say.commands[name]}</dd>
          </div>
        ))}
        {[say.omnibox, ...say.keys].map(([key, meaning]) => (
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
        {say.changeShortcuts}
      </button>
      {loaded && <loaded.Diagnostics />}
    </section>
  );
};
