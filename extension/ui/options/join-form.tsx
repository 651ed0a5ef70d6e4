import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { OptionsMessages } from '../../../shared/messages/options/en.ts';
import { developmentBuild } from '../../build.ts';
import { typedOrigin } from '../../deployments/address.ts';
import { hostPattern } from '../../deployments/host-pattern.ts';
import { send } from '../send.ts';
import { useWords } from './words.ts';

const refusal = (say: OptionsMessages, code: string): string => {
  const known = Object.entries(say.joinRefused).find(([reason]) => reason === code);
  return known?.[1] ?? say.failed;
};

/** Joining a host by its address (W8). */
export const JoinForm = ({ onJoined }: { onJoined(): Promise<void> }) => {
  const { say } = useWords();
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ failed: boolean; text: string } | null>(null);

  const join = async (): Promise<void> => {
    const origin = typedOrigin(typed, developmentBuild);
    if (origin === null) return setSaid({ failed: true, text: say.joinRefused.address_invalid });
    // The browser asks only as the first act of a click.
    const allowed = await browser.permissions.request({ origins: [hostPattern(origin)] }).catch(() => false);
    if (!allowed) return setSaid({ failed: true, text: say.joinRefused.not_allowed });
    setBusy(true);
    const answer = await send({ type: 'join', address: origin });
    setBusy(false);
    if (answer.tag === 'joined') {
      setTyped('');
      setSaid({ failed: false, text: say.joined(answer.name) });
    } else {
      setSaid({ failed: true, text: answer.tag === 'failed' ? refusal(say, answer.code) : say.failed });
    }
    await onJoined();
  };

  return (
    <form
      class="join"
      onSubmit={(event) => {
        event.preventDefault();
        void join();
      }}
    >
      <label for="address">{say.joinLabel}</label>
      <div class="line">
        <input
          id="address"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          aria-describedby="address-hint"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="main" disabled={busy || typed.trim() === ''}>
          {say.join}
        </button>
      </div>
      <small id="address-hint">{say.joinHint}</small>
      <p
        role={said?.failed === true ? 'alert' : 'status'}
        class={said?.failed === true ? 'failed' : 'success'}
      >
        {busy ? say.joining : said?.text}
      </p>
    </form>
  );
};
