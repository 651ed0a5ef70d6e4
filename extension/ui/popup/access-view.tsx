import type { Account, Share } from '../../../shared/api/accounts.ts';
import type { OwnOrganisation } from '../../../shared/api/person.ts';
import { shownAs } from '../../../shared/domain/enforcement.ts';
import { locales } from '../../../shared/messages/language.ts';
import { ask, type Said } from './act.ts';
import { timeAgo, timeLeft } from './durations.ts';
import { SayAndDo } from './say-and-do.tsx';
import type { Popup } from './use-popup.ts';
import { usePaneWords } from './words.ts';

interface Acts {
  popup: Popup;
  onSaid(said: Said): void;
}

/** A customer's side: who has access to my accounts, with the two things that stop it (M3, M4, M8). */
export const AccessView = ({ popup, onSaid }: Acts) => {
  const words = usePaneWords();
  const { say } = words;
  const overviews = popup.picture.overviews.filter((one) => one.status !== 'signed_out');
  const accounts = overviews.flatMap((one) =>
    one.accounts.map((account) => ({ deployment: one.deployment, account })),
  );
  const first = overviews[0];
  if (accounts.length === 0) {
    return first === undefined ? null : (
      <SayAndDo
        as="page"
        text={say.noAccounts}
        button={say.openDeployment(first.name)}
        onDo={() =>
          void ask(
            { type: 'deployment_page', deployment: first.deployment, target: { page: 'home' } },
            words,
          ).then(onSaid)
        }
      />
    );
  }
  return (
    <div class="scroll">
      {overviews.flatMap(({ deployment, organisations }) =>
        organisations.map((organisation) => (
          <StaffAccess
            key={organisation.id}
            deployment={deployment}
            organisation={organisation}
            onSaid={onSaid}
          />
        )),
      )}
      {accounts.map(({ deployment, account }) => (
        <AccountAccess
          key={`${deployment} ${account.id}`}
          deployment={deployment}
          account={account}
          popup={popup}
          onSaid={onSaid}
        />
      ))}
    </div>
  );
};

/** H3: while the host's staff may open something of mine, it stands above who else may. */
const StaffAccess = ({
  deployment,
  organisation,
  onSaid,
}: {
  deployment: string;
  organisation: OwnOrganisation;
  onSaid(said: Said): void;
}) => {
  const words = usePaneWords();
  const { say, language } = words;
  const { id, staffAccessUntil: until } = organisation;
  if (until === null || until <= Date.now()) return null;
  const at = new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeStyle: 'short' }).format(
    until,
  );
  const url = `${deployment}/organisations/${id}/support`;
  return (
    <SayAndDo
      as="bar"
      tone="note"
      text={say.staffAccess(at)}
      button={say.manage}
      onDo={() =>
        void ask({ type: 'deployment_page', deployment, target: { page: 'named', url } }, words).then(onSaid)
      }
    />
  );
};

const AccountAccess = ({
  deployment,
  account,
  popup,
  onSaid,
}: Acts & { deployment: string; account: Account }) => {
  const words = usePaneWords();
  const { say } = words;
  const live = account.shares.filter((one) => one.kind === 'grant' && one.state === 'active').length;
  return (
    <section class="account" aria-label={account.name}>
      <header>
        <h2>{account.name}</h2>
        <small>{account.panel.name}</small>
      </header>
      {account.shares.length === 0 && <p class="quiet">{say.nobody}</p>}
      {account.shares.map((one) => (
        <ShareRow key={one.id} deployment={deployment} share={one} popup={popup} onSaid={onSaid} />
      ))}
      {live > 0 && (
        <button
          type="button"
          class="danger"
          onClick={() => {
            void ask({ type: 'pause_account', deployment, accountId: account.id }, words).then(
              async (said) => {
                onSaid(said ?? { tone: 'note', text: say.paused(live) });
                await popup.redraw();
              },
            );
          }}
        >
          {say.pauseAll}
        </button>
      )}
    </section>
  );
};

const ShareRow = ({ deployment, share, popup, onSaid }: Acts & { deployment: string; share: Share }) => {
  const words = usePaneWords();
  const { say, times } = words;
  const now = Date.now();
  const access = share.access.kind === 'full' ? say.full : say.products(share.access.products.length);
  const toPage = () =>
    void ask({ type: 'deployment_page', deployment, target: { page: 'named', url: share.url } }, words).then(
      onSaid,
    );
  const until =
    share.kind === 'invitation'
      ? say.expires(times.relative(share.expiresAt, now))
      : share.endsAt === null
        ? say.noEnd
        : timeLeft(share.endsAt, now, say);
  const quiet =
    share.kind === 'invitation'
      ? say.pending
      : [
          say.shareStates[share.state] || say.panelStates[share.panelState],
          say.enforcement[shownAs(share.enforcement)],
          share.enforcement.verified ? '' : say.unverified,
          share.lastOpenedAt === null
            ? say.neverOpened
            : say.lastOpened(timeAgo(share.lastOpenedAt, now, say), share.lastOpenedBy ?? share.partnerName),
        ]
          .filter(Boolean)
          .join(' · ');
  return (
    <div class="share">
      <b>{share.partnerName}</b>
      <span>
        {access} · {until}
      </span>
      <small>{quiet}</small>
      <div class="buttons">
        {share.kind === 'grant' && share.state === 'active' && (
          <button
            type="button"
            class="plain"
            onClick={() => {
              void ask({ type: 'pause_grant', deployment, grantId: share.id }, words).then(async (said) => {
                onSaid(said ?? { tone: 'note', text: say.paused(1) });
                await popup.redraw();
              });
            }}
          >
            {say.pause}
          </button>
        )}
        <button type="button" class="plain" onClick={toPage}>
          {share.kind === 'grant' && share.state === 'active' ? say.end : say.manage}
        </button>
      </div>
    </div>
  );
};
