import { useEffect, useState } from 'preact/hooks';
import { isLanguage, languageNames, languages } from '../../../shared/messages/language.ts';
import { send } from '../send.ts';
import { Devices } from './devices.tsx';
import { HostCard } from './host-card.tsx';
import { JoinForm } from './join-form.tsx';
import { Keys } from './keys.tsx';
import { Preferences } from './preferences.tsx';
import { SideBySide } from './side-by-side.tsx';
import { TabSettings } from './tab-settings.tsx';
import { useSettings } from './use-settings.ts';
import { useWords } from './words.ts';

export const App = () => {
  const { say, language } = useWords();
  const { settings, reload } = useSettings();
  const [taken, setTaken] = useState(0);
  const ready = settings !== null;

  // The popup links to #devices, which exists only once the settings were read.
  useEffect(() => {
    if (ready && location.hash !== '') document.querySelector(location.hash)?.scrollIntoView();
  }, [ready]);

  const signedIn = settings?.joined.filter(
    ({ description }) => (settings.overviews.get(description.deployment)?.email ?? null) !== null,
  );
  return (
    <main>
      <h1>{say.title}</h1>
      <section aria-label={say.hosts}>
        <h2>{say.hosts}</h2>
        {settings?.joined.map((joined) => (
          <HostCard key={joined.description.deployment} joined={joined} settings={settings} reload={reload} />
        ))}
        <div class="card">
          <h3>{say.joinTitle}</h3>
          <JoinForm onJoined={reload} />
        </div>
      </section>
      {signedIn !== undefined && signedIn.length > 0 && (
        <section id="devices" aria-label={say.devices}>
          <h2>{say.devices}</h2>
          <small>{say.devicesHint}</small>
          {signedIn.map((joined) => (
            <Devices key={joined.description.deployment} joined={joined} />
          ))}
        </section>
      )}
      <SideBySide />
      <Keys />
      <TabSettings key={taken} />
      <Preferences
        onTaken={async () => {
          setTaken((times) => times + 1);
          await reload();
        }}
      />
      <section aria-label={say.language}>
        <h2>
          <label for="language">{say.language}</label>
        </h2>
        <select
          id="language"
          value={language}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            if (isLanguage(chosen)) {
              void send({ type: 'choose_language', language: chosen }).then(() => location.reload());
            }
          }}
        >
          {languages.map((one) => (
            <option key={one} value={one}>
              {languageNames[one]}
            </option>
          ))}
        </select>
      </section>
    </main>
  );
};
