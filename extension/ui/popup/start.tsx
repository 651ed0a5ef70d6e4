import { render } from 'preact';
import { loadPaneMessages, popupMessages } from '../../../shared/messages/popup/load.ts';
import controls from '../controls.css?inline';
import { setLanguage } from '../language.ts';
import { adoptStyles } from '../styles.ts';
import { makeTimes } from '../time.ts';
import { failure, type Said } from './act.ts';
import { App } from './app.tsx';
import css from './popup.css?inline';
import { SayAndDo } from './say-and-do.tsx';
import { firstPicture, type Picture } from './store.ts';
import { type Words, WordsContext } from './words.ts';

/** What nobody was there to hear, or to answer. */
const left = async (notice: Picture['notice'], words: Words): Promise<Said> => {
  if (notice === null) return null;
  const asked = notice.question;
  if (asked === undefined) return failure(words, notice.code, notice.detail);
  return (await import('./one-client.ts')).question(asked, asked.other, asked.tabs, words);
};

export const startPopup = async (): Promise<void> => {
  // A browser that cannot read what it keeps for us must still say so.
  const read = firstPicture().catch(() => null);
  adoptStyles(controls + css);
  const initial = await read;
  const language = setLanguage(initial?.language ?? null);
  const say = popupMessages[language];
  const words = { language, say, times: makeTimes(language), more: loadPaneMessages[language] };
  if (initial === null) {
    const { stored, reload } = await words.more();
    return render(
      <SayAndDo as="page" tone="failed" text={stored} button={reload} onDo={() => location.reload()} />,
      document.body,
    );
  }
  const said = await left(initial.notice, words);
  render(
    <WordsContext.Provider value={words}>
      <App initial={initial} already={said} />
    </WordsContext.Provider>,
    document.body,
  );
};
