import { browser } from 'wxt/browser';
import { ask, type Said } from './act.ts';
import { SayAndDo } from './say-and-do.tsx';
import type { Popup } from './use-popup.ts';
import { usePaneWords } from './words.ts';

/** No client yet: while asking, because nobody is signed in, or because nobody has shared. */
export const NoClients = ({ popup, onSaid }: { popup: Popup; onSaid(said: Said): void }) => {
  const words = usePaneWords();
  const { say } = words;
  const { picture } = popup;
  if (picture.joined.length === 0) {
    return (
      <SayAndDo
        as="page"
        text={say.noDeployment}
        button={say.addHost}
        onDo={() => void browser.runtime.openOptionsPage()}
      />
    );
  }
  const ready = picture.overviews.find((one) => one.status === 'ready');
  if (ready === undefined) {
    const waiting = popup.asking && picture.overviews.every((one) => one.status !== 'signed_out');
    return waiting ? <SayAndDo as="page" text={say.loading} /> : null;
  }
  const suspended = ready.organisations.find(({ partnership }) => partnership === 'suspended');
  return (
    <SayAndDo
      as="page"
      text={suspended === undefined ? say.noClients : say.suspended(suspended.name)}
      button={suspended === undefined ? say.becomePartner : say.openDeployment(ready.name)}
      onDo={() =>
        void ask(
          { type: 'deployment_page', deployment: ready.deployment, target: { page: 'partner' } },
          words,
        ).then(onSaid)
      }
    />
  );
};
