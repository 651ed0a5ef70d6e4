import { shownEnforcements } from '../../../shared/domain/enforcement.ts';
import { useWords } from './words.ts';

export const HelpView = ({ onBack }: { onBack(): void }) => {
  const { say } = useWords();
  return (
    <section class="pane" aria-label={say.helpTitle}>
      <button type="button" class="link" onClick={onBack}>
        ← {say.back}
      </button>
      <h1>{say.helpTitle}</h1>
      <dl>
        {say.keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
        {shownEnforcements.map((one) => (
          <div key={one}>
            <dt>{say.enforcement[one]}</dt>
            <dd>{say.enforcementMeaning[one]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
