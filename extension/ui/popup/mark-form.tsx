import { useEffect, useState } from 'preact/hooks';
import { clientColourNames, colourOf, usualColour } from '../../../shared/design/tokens.ts';
import { loadMarkMessages } from '../../../shared/messages/popup/load.ts';
import type { MarkMessages } from '../../../shared/messages/popup/marks/en.ts';
import type { Row } from '../../deployments/lists.ts';
import {
  groupName,
  groupNames,
  longestGroup,
  type Mark,
  type Marks,
  markOf,
} from '../../deployments/marks.ts';
import { ask, type Said } from './act.ts';
import { usePaneWords } from './words.ts';

interface MarkFormProps {
  row: Row;
  marks: Marks;
  onSaid(said: Said): void;
}

/** A colour and a group for one client: this person's own, told to nobody. */
export const MarkForm = ({ row, marks, onSaid }: MarkFormProps) => {
  const words = usePaneWords();
  const [say, setSay] = useState<MarkMessages | null>(null);
  const [mark, setMark] = useState<Mark>(() => markOf(marks, row));
  const [group, setGroup] = useState(mark.group ?? '');
  useEffect(() => void loadMarkMessages[words.language]().then(setSay), [words.language]);
  if (say === null) return null;

  const keep = async (next: Mark): Promise<void> => {
    setMark(next);
    const { deployment, grantId } = row;
    const said = await ask({ type: 'mark', deployment, grantId, mark: next }, words);
    onSaid(said ?? { tone: 'note', text: say.saved(row.customer) });
  };
  const named = (colour: Mark['colour']): Mark => {
    const { colour: _before, ...others } = mark;
    return colour === undefined ? others : { ...others, colour };
  };
  const grouped = (): Mark => {
    const { group: _before, ...others } = mark;
    const name = groupName(group);
    return name === '' ? others : { ...others, group: name };
  };

  return (
    <form
      class="marks"
      aria-label={say.title}
      onSubmit={(event) => {
        event.preventDefault();
        void keep(grouped());
      }}
    >
      <h2>{say.title}</h2>
      <small>{say.hint}</small>
      <fieldset>
        <legend>{say.colour}</legend>
        {[undefined, ...clientColourNames].map((colour) => (
          <label key={colour ?? 'automatic'}>
            <input
              type="radio"
              name="colour"
              checked={mark.colour === colour}
              onChange={() => void keep(named(colour))}
            />
            <span class="swatch" style={{ '--client': colourOf('', colour ?? usualColour(row.grantId)) }} />
            {colour === undefined ? say.automatic : say.colours[colour]}
          </label>
        ))}
      </fieldset>
      <label class="field" for="group">
        {say.group}
      </label>
      <div class="line">
        <input
          id="group"
          type="text"
          list="groups"
          maxLength={longestGroup}
          placeholder={say.groupExample}
          value={group}
          onInput={(event) => setGroup(event.currentTarget.value)}
        />
        <datalist id="groups">
          {groupNames(marks).map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <button type="submit" class="plain">
          {say.save}
        </button>
      </div>
    </form>
  );
};
