import * as v from 'valibot';
import { projectRecord, projectState } from '../../../../shared/api/client-book.ts';
import { id } from '../../../../shared/api/primitives.ts';
import { type Project, projectStates } from '../../../../shared/domain/client.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { bookWords } from '../../../../shared/messages/pages/book/index.ts';
import { listProjects } from '../../../app/project/list.ts';
import { markProject } from '../../../app/project/mark.ts';
import { addProject, editProject, projectFor } from '../../../app/project/write.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, queryInput } from '../../input.ts';
import { problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { Refused, standingOf } from '../grants/about.tsx';
import { whose } from '../parts/account-name.ts';
import { Act, Badge, Columns, Empty, Facts, Field, Notice, Scroll } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { dateOf } from '../parts/time.ts';
import { clientIn } from './form.tsx';

const projectIn = (http: Http): string => http.req.param('project') ?? '';

const Of = ({ project, http }: { project: Project; http: Http }) =>
  project.clientId === null ? (
    <span>{bookWords[http.get('ctx').language].projects.clientGone(project.clientName)}</span>
  ) : (
    <a href={`/clients/${project.clientId}`}>{project.clientName}</a>
  );

const State = ({ project, http }: { project: Project; http: Http }) => (
  <Badge tone={project.state === 'done' ? 'success' : 'accent'}>
    {bookWords[http.get('ctx').language].projects.states[project.state]}
  </Badge>
);

const listQuery = v.strictObject({
  state: v.optional(v.union([v.literal(''), projectState]), ''),
  after: v.optional(id),
});

/** `GET /organisations/:organisation/projects`: of all clients, those of deleted ones included (Q7). */
export const showProjects = async (http: Http): Promise<Response> => {
  const asked = queryInput(http, listQuery);
  if (!asked.ok) return answerRefusal(http, 'page', asked.error);
  const ctx = http.get('ctx');
  const partnerId = http.req.param('organisation') ?? '';
  const { state, after } = asked.value;
  const found = await listProjects(ctx, {
    partnerId,
    state: state === '' ? null : state,
    after: after ?? null,
  });
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const book = bookWords[ctx.language];
  const say = book.projects;
  const path = `/organisations/${partnerId}/projects`;
  const next = new URLSearchParams({ state, after: found.value.next ?? '' });
  return page(
    http,
    { title: say.title, ...(await standingOf(http, partnerId, 'partner')) },
    <>
      <h1>{say.title}</h1>
      <search>
        <form method="get" action={path} class="inline">
          <label for="state">{say.state}</label>
          <select name="state" id="state">
            <option value="">{say.any}</option>
            {projectStates.map((one) => (
              <option value={one} selected={one === state}>
                {say.states[one]}
              </option>
            ))}
          </select>
          <button type="submit">{book.show}</button>
        </form>
      </search>
      {found.value.rows.length === 0 ? (
        <Empty>
          <p>{say.none}</p>
        </Empty>
      ) : (
        <Scroll label={say.title} stack>
          <table>
            <Columns of={[say.name, say.of, say.state, say.since]} />
            <tbody>
              {found.value.rows.map((project) => (
                <tr>
                  <td>
                    <a href={`/projects/${project.id}`}>{project.name}</a>
                  </td>
                  <td>
                    <Of project={project} http={http} />
                  </td>
                  <td>
                    <State project={project} http={http} />
                  </td>
                  <td data-label={say.since}>{dateOf(project.createdAt, ctx.language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {found.value.next === null ? null : (
        <p>
          <a href={`${path}?${next}`}>{book.more}</a>
        </p>
      )}
    </>,
  );
};

/** What marking it done takes along, said before (X3). */
const Mark = async ({ project, http }: { project: Project; http: Http }) => {
  const ctx = http.get('ctx');
  const say = bookWords[ctx.language].projects;
  const bound = project.state === 'open' ? await ctx.store.projects.liveGrantsOf([project.id]) : [];
  const done = project.state === 'done';
  return (
    <section>
      <h2>{say.state}</h2>
      {bound.length === 0 ? null : (
        <Notice tone="warning">
          <p data-bound={String(bound.length)}>{say.endsAccess(bound.length)}</p>
          <ul>
            {bound.map((view) => (
              <li>
                <a href={`/grants/${view.grant.id}`}>{whose(view)}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {done ? <p class="quiet">{say.reopenHint}</p> : null}
      <Act
        action={`/projects/${project.id}/state`}
        name="state"
        value={done ? 'open' : 'done'}
        label={done ? say.reopen : say.done}
      />
    </section>
  );
};

const projectPage = async (
  http: Http,
  project: Project,
  filled: { name: string; notes: string },
  refusal?: Refusal,
): Promise<Response> => {
  const { language } = http.get('ctx');
  const say = bookWords[language].projects;
  return page(
    http,
    {
      title: project.name,
      ...(await standingOf(http, project.partnerId, 'partner')),
      ...(refusal ? { status: problemStatus(refusal.code) } : {}),
    },
    <>
      <h1>{project.name}</h1>
      {refusal ? <Refused http={http} refusal={refusal} /> : null}
      <Facts
        rows={[
          [say.of, <Of project={project} http={http} />],
          [say.state, <State project={project} http={http} />],
          [say.since, dateOf(project.createdAt, language)],
        ]}
      />
      <form method="post" action={`/projects/${project.id}`}>
        <input type="hidden" name="seen" value={String(project.version)} />
        <Field name="name" label={say.name}>
          <input name="name" id="name" value={filled.name} maxlength={200} required autocomplete="off" />
        </Field>
        <Field name="notes" label={say.notes}>
          <textarea name="notes" id="notes" maxlength={4000}>
            {filled.notes}
          </textarea>
        </Field>
        <button type="submit" class="primary">
          {say.save}
        </button>
      </form>
      {await Mark({ project, http })}
      <p>
        <a href={`/organisations/${project.partnerId}/projects`}>{say.title}</a>
      </p>
    </>,
  );
};

/** `GET /projects/:project`. */
export const showProject = async (http: Http): Promise<Response> => {
  const found = await projectFor(http.get('ctx'), projectIn(http));
  return found.ok ? projectPage(http, found.value, found.value) : answerRefusal(http, 'page', found.error);
};

const editFields = v.strictObject({
  ...projectRecord.entries,
  seen: v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)),
});

/** `POST /projects/:project`. */
export const saveProject = async (http: Http): Promise<Response> => {
  const input = await formInput(http, editFields);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const { seen, ...record } = input.value;
  const projectId = projectIn(http);
  const saved = await editProject(http.get('ctx'), { projectId, record, seen });
  if (saved.ok) return http.redirect(`/projects/${projectId}`, 303);
  const now = saved.error.code === 'conflict' ? await projectFor(http.get('ctx'), projectId) : null;
  return now?.ok
    ? projectPage(http, now.value, record, saved.error)
    : answerRefusal(http, 'page', saved.error);
};

/** `POST /clients/:client/projects`. */
export const makeProject = async (http: Http): Promise<Response> => {
  const input = await formInput(http, projectRecord);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const clientId = clientIn(http);
  const added = await addProject(http.get('ctx'), { clientId, record: input.value });
  return added.ok ? http.redirect(`/clients/${clientId}`, 303) : answerRefusal(http, 'page', added.error);
};

const stateFields = v.strictObject({ state: projectState });

/** `POST /projects/:project/state`. */
export const markState = async (http: Http): Promise<Response> => {
  const input = await formInput(http, stateFields);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const projectId = projectIn(http);
  const marked = await markProject(http.get('ctx'), { projectId, ...input.value });
  return marked.ok ? http.redirect(`/projects/${projectId}`, 303) : answerRefusal(http, 'page', marked.error);
};
