import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { firefoxBuild } from '../../build.ts';
import { send } from '../send.ts';
import { useWords } from './words.ts';

/** The permission is the setting: with it, the background opens each client in a container (W4). */
const permission = { permissions: ['cookies' as const] };

/** Clients side by side where the browser has containers, and what it means to have none. */
export const SideBySide = () => {
  const { say } = useWords();
  return (
    <section aria-label={say.sideBySide}>
      <h2>{say.sideBySide}</h2>
      <small>
        {say.oneAtATime} {firefoxBuild && say.inYourContainer}
      </small>
      {firefoxBuild ? <Switch /> : <p>{say.inFirefox}</p>}
    </section>
  );
};

const Switch = () => {
  const { say } = useWords();
  const [on, setOn] = useState<boolean | null>(null);

  useEffect(() => {
    const read = () => void browser.permissions.contains(permission).then(setOn);
    read();
    browser.permissions.onAdded.addListener(read);
    browser.permissions.onRemoved.addListener(read);
    return () => {
      browser.permissions.onAdded.removeListener(read);
      browser.permissions.onRemoved.removeListener(read);
    };
  }, []);

  return (
    <label class="switch">
      <input
        type="checkbox"
        checked={on === true}
        disabled={on === null}
        aria-label={say.containers}
        aria-describedby="containers-hint"
        onChange={(event) => {
          if (event.currentTarget.checked) void browser.permissions.request(permission).catch(() => false);
          else void send({ type: 'close_containers' });
        }}
      />
      <span>
        <b>{say.containers}</b> <small id="containers-hint">{say.containersHint}</small>
      </span>
    </label>
  );
};
