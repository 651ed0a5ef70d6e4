import type { Row } from '../../deployments/lists.ts';
import { ask, type Said } from './act.ts';
import { SayAndDo } from './say-and-do.tsx';
import type { Popup } from './use-popup.ts';
import { usePaneWords } from './words.ts';

/** As many clients as are looked at; who has more of them sees on each row how it stands. */
const few = 50;

/** The first client, where none of them can be opened for now. */
const picksResting = ({ picture: { rows, complete } }: Popup): Row | undefined => {
  if (!complete || rows.size === 0 || rows.size > few) return undefined;
  for (let at = 0; at < rows.size; at += 1) {
    const { state } = rows.row(at);
    if (state !== 'paused' && state !== 'frozen') return undefined;
  }
  return rows.row(0);
};

/**
 * Deployments that do not take part just now; the others go on without them (W8, E28). Of sessions that were
 * left open one is offered at a time: of seven the list below was one row high.
 */
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
  const resting = picksResting(popup);
  return (
    <>
      {resting !== undefined && (
        <SayAndDo
          as="bar"
          text={say.allResting}
          button={say.seeWhy}
          onDo={() =>
            void ask(
              {
                type: 'deployment_page',
                deployment: resting.deployment,
                target: { page: 'grant', id: resting.grantId },
              },
              words,
            ).then(onSaid)
          }
        />
      )}
      {offline.length > 0 && (
        <SayAndDo
          as={popup.picture.count === 0 ? 'page' : 'bar'}
          tone="warning"
          text={`${say.offline(offline.map((one) => one.name).join(', '))}${age}`}
          button={say.tryAgain}
          onDo={() => void popup.refresh()}
        />
      )}
      {popup.picture.left.slice(0, 1).map(({ origin, panel, customer }) => (
        <SayAndDo
          key={origin}
          as="bar"
          text={say.left(customer, panel)}
          button={say.signOutThere}
          onDo={() => void ask({ type: 'end_session', origin }, words).then(onSaid)}
        />
      ))}
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
