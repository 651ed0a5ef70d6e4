import { useEffect, useState } from 'preact/hooks';
import type { HelpMessages } from '../../../shared/messages/popup/help/en.ts';
import { loadHelpMessages } from '../../../shared/messages/popup/load.ts';
import { usePaneWords } from './words.ts';

interface Loaded {
  Help: typeof import('./help.tsx').Help;
  words: HelpMessages;
}

/** What it says comes when somebody asks for it: it reads what is stored, with the parser that belongs to it. */
export const HelpView = ({ onBack }: { onBack(): void }) => {
  const { say, language } = usePaneWords();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    const all = Promise.all([import('./help.tsx'), loadHelpMessages[language]()]);
    void all.then(([{ Help }, words]) => setLoaded({ Help, words }));
  }, [language]);
  return (
    <section class="pane" aria-label={say.help}>
      <button type="button" class="link" onClick={onBack}>
        ← {say.back}
      </button>
      {loaded && <loaded.Help words={loaded.words} />}
    </section>
  );
};
