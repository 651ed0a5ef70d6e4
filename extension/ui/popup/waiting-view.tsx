import { ask, type Said } from './act.ts';
import type { Popup } from './use-popup.ts';
import { usePaneWords } from './words.ts';

/** Invitations; each is answered on its page of the deployment, never here (S8). */
export const WaitingView = ({
  popup,
  onSaid,
  onBack,
}: {
  popup: Popup;
  onSaid(said: Said): void;
  onBack(): void;
}) => {
  const words = usePaneWords();
  const { say, times } = words;
  const now = Date.now();
  return (
    <section class="pane" aria-label={say.invitationsTitle}>
      <button type="button" class="link" onClick={onBack}>
        ← {say.back}
      </button>
      <h1>{say.invitationsTitle}</h1>
      {popup.picture.overviews.flatMap(({ deployment, invitations }) =>
        invitations.map((one) => (
          <div class="share" key={one.id}>
            <b>{one.customerName}</b>
            <span>{one.access.kind === 'full' ? say.full : say.products(one.access.products.length)}</span>
            <small>
              {one.counterOffer && `${say.counterOffer} · `}
              {one.accountName} · {one.panelName} · {say.expires(times.relative(one.expiresAt, now))}
            </small>
            <div class="buttons">
              <button
                type="button"
                class="main"
                onClick={() =>
                  void ask(
                    { type: 'deployment_page', deployment, target: { page: 'named', url: one.url } },
                    words,
                  ).then(onSaid)
                }
              >
                {one.counterOffer ? say.look : say.answer}
              </button>
            </div>
          </div>
        )),
      )}
    </section>
  );
};
