import { render } from 'preact';
import { loadOptionsMessages } from '../../../shared/messages/options/load.ts';
import { languageItem } from '../../deployments/items.ts';
import controls from '../controls.css?inline';
import { setLanguage } from '../language.ts';
import { adoptStyles } from '../styles.ts';
import { makeTimes } from '../time.ts';
import { App } from './app.tsx';
import css from './options.css?inline';
import { WordsContext } from './words.ts';

export const startOptions = async (): Promise<void> => {
  adoptStyles(controls + css);
  const language = setLanguage(await languageItem.read());
  const say = await loadOptionsMessages[language]();
  document.title = say.title;
  render(
    <WordsContext.Provider value={{ language, say, times: makeTimes(language) }}>
      <App />
    </WordsContext.Provider>,
    document.body,
  );
};
