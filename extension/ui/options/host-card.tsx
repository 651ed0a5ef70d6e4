import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Panel } from '../../../shared/api/deployment.ts';
import { panelAt } from '../../deployments/directory.ts';
import { hostPattern } from '../../deployments/host-pattern.ts';
import type { JoinedDeployment } from '../../deployments/items.ts';
import { send } from '../send.ts';
import type { Settings } from './use-settings.ts';
import { useWords } from './words.ts';

interface HostProps {
  joined: JoinedDeployment;
  settings: Settings;
  reload(): Promise<void>;
}

/** One joined deployment: why it is believed, who is signed in, on which panels it may work. */
export const HostCard = ({ joined, settings, reload }: HostProps) => {
  const { say } = useWords();
  const [failed, setFailed] = useState('');
  const { description, pin } = joined;
  const { deployment, name, panels } = description;
  const email = settings.overviews.get(deployment)?.email ?? null;

  const act = async (message: Parameters<typeof send>[0]): Promise<void> => {
    const answer = await send(message);
    setFailed(answer.tag === 'failed' ? answer.detail || say.failed : '');
    await reload();
  };

  return (
    <section class="card" aria-label={name}>
      <header>
        <div>
          <h3>
            {description.logo !== undefined && <img class="logo" src={description.logo} alt="" />}
            {name}
          </h3>
          <small>
            {deployment.replace(/^https?:\/\//, '')} ·{' '}
            {pin.by === 'policy'
              ? say.pinnedByPolicy
              : say.pinnedByHost(pin.host.replace(/^https?:\/\//, ''))}
          </small>
        </div>
        <div class="buttons">
          {email === null ? (
            <button type="button" class="main" onClick={() => void act({ type: 'sign_in_to', deployment })}>
              {say.signIn}
            </button>
          ) : (
            <button type="button" class="plain" onClick={() => void act({ type: 'sign_out', deployment })}>
              {say.signOut}
            </button>
          )}
        </div>
      </header>
      <p>{email === null ? say.signedOut : say.signedIn(email)}</p>
      <h4>{say.panels}</h4>
      <small>{panels.length === 0 ? say.noPanels : say.panelsHint}</small>
      {panels.map((panel) => (
        <PanelSwitch
          key={panel.origin}
          deployment={deployment}
          panel={panel}
          settings={settings}
          reload={reload}
        />
      ))}
      {failed !== '' && (
        <p role="alert" class="failed">
          {failed}
        </p>
      )}
      {pin.by === 'host' && (
        <button
          type="button"
          class="link danger-text"
          onClick={() => {
            if (window.confirm(say.leaveConfirm(name))) void act({ type: 'forget', deployment });
          }}
        >
          {say.leave}
        </button>
      )}
    </section>
  );
};

const PanelSwitch = ({
  deployment,
  panel,
  settings,
  reload,
}: {
  deployment: string;
  panel: Panel;
  settings: Settings;
  reload(): Promise<void>;
}) => {
  const { say } = useWords();
  const pattern = hostPattern(panel.origin);
  const mine = panelAt(settings.joined, panel.origin)?.deployment === deployment;
  const note = !mine ? say.otherHost : panel.enabled ? null : say.switchedOff;
  return (
    <label class="switch">
      <input
        type="checkbox"
        checked={mine && settings.granted.has(pattern)}
        disabled={!mine}
        aria-label={say.allow(panel.name)}
        onChange={(event) => {
          const box = event.currentTarget;
          const change = box.checked
            ? browser.permissions.request({ origins: [pattern] })
            : browser.permissions.remove({ origins: [pattern] });
          void change.catch(() => false).then(reload);
        }}
      />
      <span>
        <b>{panel.name}</b> <small>{panel.origin.replace(/^https?:\/\//, '')}</small>
        {note !== null && <small class="note">{note}</small>}
      </span>
    </label>
  );
};
