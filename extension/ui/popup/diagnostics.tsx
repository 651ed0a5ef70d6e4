import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { HelpMessages } from '../../../shared/messages/popup/help/en.ts';
import { missingAnchorsItem } from '../../deployments/items.ts';
import { usePaneWords } from './words.ts';

interface Place {
  panel: string;
  anchor: string;
  at: number;
}

const read = async (): Promise<readonly Place[]> =>
  Object.values(await missingAnchorsItem.read())
    .flatMap((places) => Object.entries(places))
    .map(([place, at]) => {
      const [panel = '', anchor = ''] = place.split(' ');
      return { panel, anchor, at };
    })
    .sort((one, other) => other.at - one.at);

/** What the adapters did not find in panels' pages, by its id: for whoever is asked for help. */
export const Diagnostics = ({ words: say }: { words: HelpMessages }) => {
  const { times } = usePaneWords();
  const [places, setPlaces] = useState<readonly Place[] | null>(null);
  useEffect(() => void read().then(setPlaces), []);
  return (
    <section aria-label={say.diagnostics}>
      <h2>{say.diagnostics}</h2>
      <small>{say.diagnosticsHint}</small>
      {places?.length === 0 && <p>{say.nothingMissing}</p>}
      {places !== null && places.length > 0 && (
        <ul class="places">
          {places.map(({ panel, anchor, at }) => (
            <li key={`${panel} ${anchor}`}>{say.missing(anchor, panel, times.relative(at, Date.now()))}</li>
          ))}
        </ul>
      )}
      <small>{say.version(browser.runtime.getManifest().version)}</small>
    </section>
  );
};
