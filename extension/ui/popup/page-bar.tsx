import { requestHost } from './act.ts';
import { SayAndDo } from './say-and-do.tsx';
import type { Under } from './use-popup.ts';
import { usePaneWords } from './words.ts';

/** What the page under the popup needs before Panelshare works on it. */
export const PageBar = ({ under, onAskHost }: { under: Under; onAskHost(): void }) => {
  const { say } = usePaneWords();
  if (under.kind === 'not_granted') {
    return (
      <SayAndDo
        as="bar"
        text={say.permission(under.panel)}
        button={say.usePanel}
        onDo={() => void requestHost(under.origin)}
      />
    );
  }
  if (under.kind === 'looks_like') {
    return <SayAndDo as="bar" text={say.looksLike(under.panel)} button={say.whatToDo} onDo={onAskHost} />;
  }
  return null;
};
