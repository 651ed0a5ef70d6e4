import { ask, requestHost, type Said } from './act.ts';
import { SayAndDo } from './say-and-do.tsx';
import type { Under } from './use-popup.ts';
import { usePaneWords } from './words.ts';

interface PageBarProps {
  under: Under;
  /** The name of a joined deployment. */
  nameOf(deployment: string): string;
  onSaid(said: Said): void;
  onAskHost(): void;
  /** The person has answered the browser's question whether we may. */
  onAnswered(): void;
}

/** What the page under the popup needs before Panelshare works on it, or why not all of it does. */
export const PageBar = ({ under, nameOf, onSaid, onAskHost, onAnswered }: PageBarProps) => {
  const words = usePaneWords();
  const { say } = words;
  if (under.kind === 'not_granted') {
    return (
      <SayAndDo
        as="bar"
        text={say.permission(under.panel)}
        button={say.usePanel}
        onDo={() => void requestHost(under.origin).then(onAnswered)}
      />
    );
  }
  if (under.kind === 'looks_like') {
    return <SayAndDo as="bar" text={say.looksLike(under.panel)} button={say.whatToDo} onDo={onAskHost} />;
  }
  if (under.kind === 'panel' && under.changed !== null) {
    const { panel, deployment } = under.changed;
    return (
      <SayAndDo
        as="bar"
        tone="warning"
        text={say.panelChanged(panel)}
        button={say.openDeployment(nameOf(deployment))}
        onDo={() =>
          void ask({ type: 'deployment_page', deployment, target: { page: 'home' } }, words).then(onSaid)
        }
      />
    );
  }
  return null;
};
