import type { Child } from 'hono/jsx';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { listTeams, oneTeam, seeTeam } from '../../../app/team/manage.ts';
import { answerRefusal } from '../../answer.ts';
import { problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { Refused, standingOf } from '../grants/about.tsx';
import { whose } from '../parts/account-name.ts';
import { Columns, Empty, Field, Scroll } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';

const placeOf = (organisationId: string): string => `/organisations/${organisationId}/teams`;

const framed = async (
  http: Http,
  organisationId: string,
  title: string,
  refusal: Refusal | null,
  content: Child,
): Promise<Response> =>
  page(
    http,
    {
      title,
      ...(await standingOf(http, organisationId, 'partner')),
      current: placeOf(organisationId),
      status: refusal ? problemStatus(refusal.code) : 200,
    },
    <>
      <h1>{title}</h1>
      {refusal ? <Refused http={http} refusal={refusal} /> : null}
      {content}
    </>,
  );

const NameForm = (form: { action: string; label: string; button: string; value: string }) => (
  <form method="post" action={form.action}>
    <Field name="name" label={form.label}>
      <input id="name" name="name" value={form.value} maxlength={200} autocomplete="off" required />
    </Field>
    <div class="actions">
      <button type="submit" class={form.value === '' ? 'primary' : ''}>
        {form.button}
      </button>
    </div>
  </form>
);

/** `GET /organisations/:organisation/teams` (M6). */
export const teamsPage = async (
  http: Http,
  organisationId: string,
  refusal: Refusal | null,
): Promise<Response> => {
  const ctx = http.get('ctx');
  const listed = await listTeams(ctx, organisationId);
  if (!listed.ok) return answerRefusal(http, 'page', listed.error);
  const words = pageWords[ctx.language].teams;
  return framed(
    http,
    organisationId,
    words.title,
    refusal,
    <>
      <p>{words.intro}</p>
      {listed.value.length === 0 ? (
        <Empty>
          <p>{words.none}</p>
        </Empty>
      ) : (
        <Scroll label={words.title} stack>
          <table>
            <Columns of={[words.name, words.members, words.clients]} />
            <tbody>
              {listed.value.map(({ team, members, clients }) => (
                <tr>
                  <th scope="row">
                    <a href={`/teams/${team.id}`}>{team.name}</a>
                  </th>
                  <td data-label={words.members}>
                    {members.length === 0 ? '–' : members.map(({ name }) => name).join(', ')}
                  </td>
                  <td data-label={words.clients}>{clients}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      <h2>{words.add}</h2>
      <NameForm action={placeOf(organisationId)} label={words.name} button={words.add} value="" />
    </>,
  );
};

/** `GET /teams/:team`: who is in it, what it may open, its name. */
export const teamPage = async (http: Http, teamId: string, refusal: Refusal | null): Promise<Response> => {
  const ctx = http.get('ctx');
  const seen = await seeTeam(ctx, teamId);
  if (!seen.ok) return answerRefusal(http, 'page', seen.error);
  const words = pageWords[ctx.language].teams;
  const { view, people, grants } = seen.value;
  const { team } = view;
  const at = `/teams/${team.id}`;
  return framed(
    http,
    team.organisationId,
    team.name,
    refusal,
    <>
      <form method="post" action={`${at}/members`}>
        <fieldset>
          <legend>{words.members}</legend>
          {people.map(({ person }) => (
            <div class="choice">
              <input
                type="checkbox"
                name="person"
                value={person.id}
                id={person.id}
                checked={view.members.some((one) => one.id === person.id)}
              />
              <label for={person.id}>
                {person.name} <small>{person.email}</small>
              </label>
            </div>
          ))}
        </fieldset>
        <p class="quiet">{words.leavingHint}</p>
        <div class="actions">
          <button type="submit" class="primary">
            {words.save}
          </button>
        </div>
      </form>
      <h2>{words.clients}</h2>
      {grants.length === 0 ? (
        <Empty>
          <p>{words.noClients}</p>
          <a class="button" href={`/organisations/${team.organisationId}/clients`}>
            {words.toClients}
          </a>
        </Empty>
      ) : (
        <ul>
          {grants.map(({ grant, customer, account, panel }) => (
            <li>
              <a href={`/grants/${grant.id}`}>{whose({ customer, account, panel })}</a>
            </li>
          ))}
        </ul>
      )}
      <h2>{words.rename}</h2>
      <NameForm action={`${at}/rename`} label={words.name} button={words.rename} value={team.name} />
      <div class="actions">
        <a class="button danger" href={`${at}/delete`}>
          {words.remove}
        </a>
      </div>
    </>,
  );
};

/** `GET /teams/:team/delete`: what goes with it, before it goes. */
export const confirmDelete = async (http: Http, teamId: string): Promise<Response> => {
  const ctx = http.get('ctx');
  const seen = await oneTeam(ctx, teamId);
  if (!seen.ok) return answerRefusal(http, 'page', seen.error);
  const words = pageWords[ctx.language].teams;
  const { team, clients } = seen.value;
  return framed(
    http,
    team.organisationId,
    words.removeTitle(team.name),
    null,
    <>
      <p>{words.removeText(clients)}</p>
      <form method="post" action={`/teams/${team.id}/delete`}>
        <div class="actions">
          <button type="submit" class="danger primary">
            {words.remove}
          </button>
          <a class="button" href={`/teams/${team.id}`}>
            {words.keep}
          </a>
        </div>
      </form>
    </>,
  );
};
