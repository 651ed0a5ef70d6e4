import type { Child } from 'hono/jsx';
import type { GrantView } from '../../../../store.ts';
import type { Http } from '../../../route.ts';
import { adminWords } from '../parts.tsx';
import { proposalWords } from './list.tsx';

const Reason = ({ http, id }: { http: Http; id: string }) => {
  const words = adminWords(http);
  return (
    <div class="field">
      <label for={id}>{words.reason}</label>
      <textarea id={id} name="reason" required maxlength={1000} />
    </div>
  );
};

/** On an organisation's page: all of its shares at once (A6). Nothing happens before a second admin confirms. */
export const AllShares = ({
  http,
  organisationId,
  grants,
}: {
  http: Http;
  organisationId: string;
  grants: readonly GrantView[];
}): Child => {
  const words = proposalWords(http);
  const live = grants.filter(({ grant }) => grant.endedAt === null);
  const held = live.filter(({ grant }) => grant.frozen.includes('admins')).length;
  const liftable = live.some(
    ({ grant }) => grant.frozen.includes('admins') || grant.frozen.includes('admin'),
  );
  if (live.length === 0) return null;
  return (
    <>
      <h2>{words.allShares}</h2>
      <p>{words.allSharesText}</p>
      <form method="post" action={`/admin/organisations/${organisationId}/shares`}>
        <Reason http={http} id="all-reason" />
        <div class="actions">
          {held < live.length ? (
            <button type="submit" name="act" value="freeze_shares" class="danger">
              {words.acts.freeze_shares}
            </button>
          ) : null}
          {liftable ? (
            <button type="submit" name="act" value="unfreeze_shares">
              {words.acts.unfreeze_shares}
            </button>
          ) : null}
        </div>
      </form>
    </>
  );
};

/** On an application: the admin says that two should look, or a second one that it is settled (A6). */
export const FlagForm = ({
  http,
  organisationId,
  flag,
}: {
  http: Http;
  organisationId: string;
  flag: { reason: string } | null;
}): Child => {
  const words = proposalWords(http);
  return (
    <details class="card">
      <summary>{flag === null ? words.flag : words.flagged}</summary>
      <p>{flag === null ? words.flagText : flag.reason}</p>
      <form method="post" action={`/admin/applications/${organisationId}/flag`}>
        <Reason http={http} id="flag-reason" />
        <div class="actions">
          <button type="submit" name="flagged" value={flag === null ? 'yes' : 'no'}>
            {flag === null ? words.flag : words.unflag}
          </button>
        </div>
      </form>
    </details>
  );
};

/** E14: beside the button that authorises; what is ticked makes it wait for a second admin. */
export const KnownChoice = ({ http }: { http: Http }): Child => (
  <div class="choice">
    <input type="checkbox" id="known" name="known" value="on" />
    <label for="known">{proposalWords(http).known}</label>
  </div>
);
