import { useEffect, useState } from 'preact/hooks';
import { shownEnforcements } from '../../../shared/domain/enforcement.ts';
import { usePaneWords } from './words.ts';

type Loaded = typeof import('./diagnostics.tsx');

export const HelpView = ({ onBack }: { onBack(): void }) => {
  const { say } = usePaneWords();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  // It reads what is stored, with the parser that belongs to it: too much for every popup to carry.
  useEffect(() => void import('./diagnostics.tsx').then(setLoaded), []);
  return (
    <section class="pane" aria-label={say.helpTitle}>
      <button type="button" class="link" onClick={onBack}>
        ← {say.back}
      </button>
      <h1>{say.helpTitle}</h1>
      <dl>
        {say.keys.map(([key, meaning]) => (
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
      {loaded && <loaded.Diagnostics />}
    </section>
  );
};
