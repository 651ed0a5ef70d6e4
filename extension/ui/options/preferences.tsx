import { useRef, useState } from 'preact/hooks';
import { languageNames } from '../../../shared/messages/language.ts';
import type { OptionsMessages } from '../../../shared/messages/options/en.ts';
import {
  type Change,
  type Changes,
  changesOf,
  type Preferences as File,
  isNothing,
  longestFile,
  readPreferences,
} from '../../deployments/preferences.ts';
import { send } from '../send.ts';
import { preferencesNow, saveAs } from './preferences-file.ts';
import { useWords } from './words.ts';

/** Where taking a file over stands. */
type Stage =
  | { at: 'start' }
  | { at: 'said'; text: string; failed: boolean }
  | { at: 'asking'; file: File; before: File; changes: Changes }
  | { at: 'taken'; before: File };

/** Settings as a file: saved here, taken over there, and given back. */
export const Preferences = ({ onTaken }: { onTaken(): Promise<void> }) => {
  const { say } = useWords();
  const [stage, setStage] = useState<Stage>({ at: 'start' });
  const chooser = useRef<HTMLInputElement>(null);

  const look = async (chosen: globalThis.File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    const file = chosen.size > longestFile ? null : readPreferences(await chosen.text());
    if (file === null) return setStage({ at: 'said', text: say.notAFile, failed: true });
    const before = await preferencesNow();
    const changes = changesOf(before, file);
    const idle = isNothing(changes) && changes.deployments.length === 0;
    setStage(
      idle
        ? { at: 'said', text: say.nothingToChange, failed: false }
        : { at: 'asking', file, before, changes },
    );
  };
  const take = async (preferences: File, then: Stage): Promise<void> => {
    const answer = await send({ type: 'take_preferences', preferences });
    setStage(answer.tag === 'failed' ? { at: 'said', text: say.failed, failed: true } : then);
    await onTaken();
  };

  return (
    <section aria-label={say.file}>
      <h2>{say.file}</h2>
      <div class="card">
        <small>{say.fileHint}</small>
        <div class="buttons">
          <button
            type="button"
            class="plain"
            onClick={() =>
              void preferencesNow().then((now) =>
                saveAs('panelshare-settings.json', JSON.stringify(now, null, 2)),
              )
            }
          >
            {say.save}
          </button>
          <button type="button" class="plain" onClick={() => chooser.current?.click()}>
            {say.take}
          </button>
          <input
            ref={chooser}
            type="file"
            hidden
            accept="application/json,.json"
            onChange={(event) => {
              const field = event.currentTarget;
              void look(field.files?.[0]).finally(() => {
                field.value = '';
              });
            }}
          />
        </div>
        <div aria-live="polite">
          {stage.at === 'said' && <p class={stage.failed ? 'failed' : 'success'}>{stage.text}</p>}
          {stage.at === 'asking' && (
            <>
              <p>
                <b>{say.willChange}</b>
              </p>
              <ul>
                {linesOf(stage.changes, stage.file, say).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
              <div class="buttons">
                <button
                  type="button"
                  class="main"
                  disabled={isNothing(stage.changes)}
                  onClick={() => void take(stage.file, { at: 'taken', before: stage.before })}
                >
                  {say.takeOver}
                </button>
                <button type="button" class="plain" onClick={() => setStage({ at: 'start' })}>
                  {say.letBe}
                </button>
              </div>
            </>
          )}
          {stage.at === 'taken' && (
            <p>
              <span class="success">{say.taken}</span>{' '}
              <button
                type="button"
                class="plain"
                onClick={() => void take(stage.before, { at: 'said', text: say.undone, failed: false })}
              >
                {say.undo}
              </button>
            </p>
          )}
        </div>
      </div>
    </section>
  );
};

const lineOf = (change: Change, say: OptionsMessages): string => {
  const parts = [
    change.unknown && say.unknownHost,
    change.pinned > 0 && say.pinned(change.pinned),
    change.unpinned > 0 && say.unpinned(change.unpinned),
    change.marked > 0 && say.marked(change.marked),
    change.unmarked > 0 && say.unmarked(change.unmarked),
  ];
  return `${change.name}: ${parts.filter(Boolean).join(' · ')}`;
};

const linesOf = (changes: Changes, { shortcuts }: File, say: OptionsMessages): string[] => {
  const lines = changes.deployments.map((change) => lineOf(change, say));
  if (changes.language !== null) lines.push(say.languageTo(languageNames[changes.language]));
  if (changes.namesInTabs !== null) lines.push(say.settingTo(say.namesInTabs, changes.namesInTabs));
  if (changes.endSessions !== null) lines.push(say.settingTo(say.endSessions, changes.endSessions));
  const keys = Object.values(shortcuts);
  if (keys.length > 0) lines.push(say.keysWere(keys.join(', ')));
  return lines;
};
