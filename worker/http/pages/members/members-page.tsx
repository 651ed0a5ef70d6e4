import {
  type MemberInvitation,
  type MemberRole,
  memberRoles,
} from '../../../../shared/domain/organisation.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import type { MembersView } from '../../../app/organisation/members.ts';
import type { MemberView } from '../../../store.ts';
import { problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { Columns, Empty, Field, Notice, Scroll } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { dateOf, exactly } from '../parts/time.ts';
import { Leaving } from '../proof/notices.tsx';
import { Refused } from '../sign-in/parts.tsx';

/** What has just been done, as the page says it after the redirect. */
export const doneThings = ['invited', 'changed', 'removed', 'cancelled', 'renamed'] as const;
export type Done = (typeof doneThings)[number];

const wordsOf = (http: Http) => pageWords[http.get('ctx').language].members;

const Roles = ({
  http,
  id,
  chosen,
  label,
}: {
  http: Http;
  id: string;
  chosen: MemberRole;
  label?: string;
}) => {
  const words = wordsOf(http);
  return (
    <select id={id} name="role" aria-label={label}>
      {memberRoles.map((role) => (
        <option value={role} selected={role === chosen}>
          {words.roles[role]}
        </option>
      ))}
    </select>
  );
};

const MemberRow = ({
  http,
  place,
  view,
  manages,
}: {
  http: Http;
  place: string;
  view: MemberView;
  manages: boolean;
}) => {
  const { actor, language } = http.get('ctx');
  const words = wordsOf(http);
  const { member, person } = view;
  const own = actor.kind === 'person' && actor.personId === person.id;
  return (
    <tr>
      <th scope="row">
        {person.name}
        {own ? ` (${words.you})` : ''}
        <div class="quiet">{person.email}</div>
      </th>
      <td>
        {manages ? (
          <form method="post" action={`${place}/${person.id}/role`} class="inline">
            <Roles
              http={http}
              id={`role-${person.id}`}
              chosen={member.role}
              label={words.roleOf(person.name)}
            />
            <button type="submit">{words.changeRole}</button>
          </form>
        ) : (
          words.roles[member.role]
        )}
      </td>
      <td data-label={words.since}>{dateOf(member.since, language)}</td>
      {manages ? (
        <td>
          <form method="post" action={`${place}/${person.id}/remove`} class="inline">
            <button type="submit" class="danger" aria-label={words.removeMember(person.name)}>
              {words.remove}
            </button>
          </form>
        </td>
      ) : null}
    </tr>
  );
};

const Waiting = ({
  http,
  place,
  invitations,
}: {
  http: Http;
  place: string;
  invitations: readonly MemberInvitation[];
}) => {
  const { language } = http.get('ctx');
  const words = wordsOf(http);
  if (invitations.length === 0) {
    return (
      <Empty>
        <p>{words.noneWaiting}</p>
      </Empty>
    );
  }
  return (
    <Scroll label={words.waitingTitle} stack>
      <table>
        <Columns of={[words.email, words.role, words.validUntil, words.actions]} />
        <tbody>
          {invitations.map((invitation) => (
            <tr>
              <th scope="row">{invitation.email}</th>
              <td>{words.roles[invitation.role]}</td>
              <td data-label={words.validUntil}>
                <time
                  datetime={new Date(invitation.expiresAt).toISOString()}
                  title={exactly(invitation.expiresAt, language)}
                >
                  {dateOf(invitation.expiresAt, language)}
                </time>
              </td>
              <td>
                <form method="post" action={`${place}/invitations/${invitation.id}/cancel`} class="inline">
                  <button type="submit" class="danger" aria-label={words.cancelFor(invitation.email)}>
                    {words.cancel}
                  </button>
                </form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
};

const Invite = ({ http, place }: { http: Http; place: string }) => {
  const words = wordsOf(http);
  return (
    <form method="post" action={`${place}/invite`}>
      <Field name="email" label={words.email}>
        <input id="email" name="email" type="email" maxlength={254} autocomplete="off" required />
      </Field>
      <Field name="role" label={words.role}>
        <Roles http={http} id="role" chosen="collaborator" />
      </Field>
      <dl>
        {memberRoles.map((role) => (
          <>
            <dt>{words.roles[role]}</dt>
            <dd>{words.roleHints[role]}</dd>
          </>
        ))}
      </dl>
      <div class="actions">
        <button type="submit" class="primary">
          {words.invite}
        </button>
      </div>
    </form>
  );
};

/** P11: the organisation's name, and a new one that the host looks at first. */
const Rename = ({ http, view }: { http: Http; view: MembersView }) => {
  const words = pageWords[http.get('ctx').language].programme.rename;
  const { organisation } = view.own;
  return (
    <>
      {view.nameWaits === null ? null : (
        <Notice tone="plain">
          <p data-name-waits={view.nameWaits}>{words.waits(view.nameWaits)}</p>
        </Notice>
      )}
      {view.manages ? (
        <>
          <h2>{words.heading}</h2>
          <form method="post" action={`/organisations/${organisation.id}/rename`}>
            <Field name="name" label={words.field} hint={words.hint}>
              <input
                id="name"
                name="name"
                value={organisation.name}
                required
                maxlength={200}
                aria-describedby="name-hint"
              />
            </Field>
            <div class="actions">
              <button type="submit">{words.button}</button>
            </div>
          </form>
        </>
      ) : null}
    </>
  );
};

export const membersPage = (
  http: Http,
  view: MembersView,
  shown: { done?: Done | undefined; refusal?: Refusal },
) => {
  const { language } = http.get('ctx');
  const words = wordsOf(http);
  const place = `/organisations/${view.own.organisation.id}/members`;
  const refusal = shown.refusal ?? null;
  return page(
    http,
    {
      title: words.title,
      organisation: view.own,
      organisations: view.organisations,
      current: place,
      status: refusal ? problemStatus(refusal.code) : 200,
    },
    <>
      <h1>{words.title}</h1>
      <Refused refusal={refusal} language={language} />
      {shown.done ? (
        <Notice tone="success">
          <p>{shown.done === 'renamed' ? pageWords[language].programme.rename.done : words[shown.done]}</p>
        </Notice>
      ) : null}
      <p>{words.lead}</p>
      <Scroll label={words.title} stack>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.person}</th>
              <th scope="col">{words.role}</th>
              <th scope="col">{words.since}</th>
              {view.manages ? <th scope="col">{words.actions}</th> : null}
            </tr>
          </thead>
          <tbody>
            {view.members.map((member) => (
              <MemberRow http={http} place={place} view={member} manages={view.manages} />
            ))}
          </tbody>
        </table>
      </Scroll>
      {view.manages ? (
        <>
          <h2>{words.inviteTitle}</h2>
          <Invite http={http} place={place} />
          <h2>{words.waitingTitle}</h2>
          <Waiting http={http} place={place} invitations={view.invitations} />
          <p class="quiet">{words.resend}</p>
        </>
      ) : (
        <p class="quiet">{words.onlyRepresentatives}</p>
      )}
      <Rename http={http} view={view} />
      <Leaving http={http} organisationId={view.own.organisation.id} />
    </>,
  );
};
