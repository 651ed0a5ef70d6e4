import { render } from 'preact';
import { loadPopupMessages } from '../../../shared/messages/popup/load.ts';
import controls from '../controls.css?inline';
import { setLanguage } from '../language.ts';
import { adoptStyles } from '../styles.ts';
import { makeTimes } from '../time.ts';
import { App } from './app.tsx';
import css from './popup.css?inline';
import { firstPicture } from './store.ts';
import { WordsContext } from './words.ts';

export const startPopup = async (): Promise<void> => {
  adoptStyles(controls + css);
  const initial = await firstPicture();
  const language = setLanguage(initial.language);
  const say = await loadPopupMessages[language]();
  const words = { language, say, times: makeTimes(language) };
  render(
    <WordsContext.Provider value={words}>
      <App initial={initial} />
    </WordsContext.Provider>,
    document.body,
  );
};
