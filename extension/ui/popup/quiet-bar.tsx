import { ask, type Said } from './act.ts';
import { SayAndDo } from './say-and-do.tsx';
import type { Popup } from './use-popup.ts';
import { usePaneWords } from './words.ts';

/** Deployments that do not take part just now; the others go on without them (W8, E28). */
export const QuietBar = ({ popup, onSaid }: { popup: Popup; onSaid(said: Said): void }) => {
  const words = usePaneWords();
  const { say, times } = words;
  const { joined, overviews } = popup.picture;
  const known = new Map(overviews.map((one) => [one.deployment, one]));
  const offline = overviews.filter((one) => one.status === 'offline');
  const signedOut = joined.filter(
    ({ description }) => (known.get(description.deployment)?.status ?? 'signed_out') === 'signed_out',
  );
  const oldest = offline.flatMap((one) => (one.at === null ? [] : [one.at])).sort((a, b) => a - b)[0];
  const age = oldest === undefined ? '' : ` ${say.asOf(times.at(oldest, Date.now()))}`;
  return (
    <>
      {offline.length > 0 && (
        <SayAndDo
          as={popup.picture.count === 0 ? 'page' : 'bar'}
          tone="warning"
          text={`${say.offline(offline.map((one) => one.name).join(', '))}${age}`}
          button={say.tryAgain}
          onDo={() => void popup.refresh()}
        />
      )}
      {signedOut.map(({ description }) => (
        <SayAndDo
          key={description.deployment}
          as={joined.length === 1 ? 'page' : 'bar'}
          text={say.signedOut(description.name)}
          button={say.signIn}
          onDo={() => {
            void ask({ type: 'sign_in_to', deployment: description.deployment }, words).then(async (said) => {
              onSaid(said);
              await popup.redraw();
            });
          }}
        />
      ))}
    </>
  );
};
