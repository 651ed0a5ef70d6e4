import { browser } from 'wxt/browser';
import { CopyButton } from './copy-button.tsx';
import { usePaneWords } from './words.ts';

/** A panel that no host of this person has set up for Panelshare: add the host, or write to it. */
export const HostView = ({ panel, origin, onBack }: { panel: string; origin: string; onBack(): void }) => {
  const { say } = usePaneWords();
  const text = say.toHost(panel, origin, browser.runtime.getManifest().homepage_url ?? '');
  return (
    <section class="pane" aria-label={say.whatToDo}>
      <button type="button" class="link" onClick={onBack}>
        ← {say.back}
      </button>
      <h1>{say.whatToDo}</h1>
      <p>{say.hostHas}</p>
      <div class="buttons">
        <button type="button" class="main" onClick={() => void browser.runtime.openOptionsPage()}>
          {say.addHost}
        </button>
      </div>
      <p>{say.hostHasNot}</p>
      <p class="quote">{text}</p>
      <div class="buttons">
        <CopyButton label={say.copyText} value={text} />
      </div>
    </section>
  );
};
