import { render } from 'preact';
import { loadPaneMessages, loadPopupMessages } from '../../../shared/messages/popup/load.ts';
import controls from '../controls.css?inline';
import { setLanguage } from '../language.ts';
import { adoptStyles } from '../styles.ts';
import { makeTimes } from '../time.ts';
import { failure } from './act.ts';
import { App } from './app.tsx';
import css from './popup.css?inline';
import { firstPicture } from './store.ts';
import { WordsContext } from './words.ts';

export const startPopup = async (): Promise<void> => {
  adoptStyles(controls + css);
  const initial = await firstPicture();
  const language = setLanguage(initial.language);
  const say = await loadPopupMessages[language]();
  const words = { language, say, times: makeTimes(language), more: loadPaneMessages[language] };
  const { notice } = initial;
  const said = notice && (await failure(words, notice.code, notice.detail));
  render(
    <WordsContext.Provider value={words}>
      <App initial={initial} already={said} />
    </WordsContext.Provider>,
    document.body,
  );
};
