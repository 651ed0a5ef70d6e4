import { clientFields } from '../../../../shared/api/client-book.ts';
import { grantStateAt } from '../../../../shared/domain/grant.ts';
import { bookWords } from '../../../../shared/messages/pages/book/index.ts';
import { type ClientSight, seeClient } from '../../../app/client/see.ts';
import type { Context } from '../../../ports.ts';
import type { GrantView } from '../../../store.ts';
import { answerRefusal } from '../../answer.ts';
import type { Http } from '../../route.ts';
import { standingOf } from '../grants/about.tsx';
import { MailCopy } from '../grants/mail-copy.tsx';
import { accountNamed } from '../parts/account-name.ts';
import { Act, Badge, Facts, Field } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { offers } from '../parts/own.ts';
import { dateOf } from '../parts/time.ts';
import { RequestsOfClient } from '../requests/of-client.tsx';
import { AccessLine, type Shown, shownAccess } from './access.tsx';
import { clientIn } from './form.tsx';

const Record = ({ sight, ctx }: { sight: ClientSight; ctx: Context }) => {
  const say = bookWords[ctx.language];
  const filled = clientFields.filter((field) => field !== 'name' && sight.client[field] !== '');
  return filled.length === 0 ? null : (
    <section>
      <h2>{say.detail.record}</h2>
      <Facts
        rows={filled.map((field) => [say.fields[field], <span class="lines">{sight.client[field]}</span>])}
      />
    </section>
  );
};

const Access = ({
  shown,
  role,
  ctx,
}: {
  shown: readonly Shown[];
  role: ClientSight['role'];
  ctx: Context;
}) => {
  const say = bookWords[ctx.language];
  return (
    <section>
      <h2>{say.detail.access}</h2>
      {shown.length === 0 ? (
        <p>
          <Badge tone="plain">{say.unconnected}</Badge> {say.detail.noAccess}
        </p>
      ) : (
        shown.map((one) => (
          <div class="card">
            <AccessLine shown={one} ctx={ctx} />
            <MailCopy
              sight={{ view: one.view, side: 'partner', role }}
              ctx={ctx}
              active={grantStateAt(one.view.grant, ctx.now) === 'active'}
              within
            />
            <p>
              <a href={`/grants/${one.view.grant.id}`}>{say.detail.mailHint}</a>
            </p>
          </div>
        ))
      )}
    </section>
  );
};

/** What has ended stays readable: its receipt says what was cut (M9). */
const Ended = ({ ended, ctx }: { ended: readonly GrantView[]; ctx: Context }) => {
  const say = bookWords[ctx.language].detail;
  return ended.length === 0 ? null : (
    <section>
      <h2>{say.ended}</h2>
      <ul>
        {ended.map(({ grant, account, panel }) => (
          <li>
            {accountNamed(account, panel)}, {dateOf(grant.endedAt ?? 0, ctx.language)}{' '}
            <a href={`/grants/${grant.id}/receipt`}>{say.receipt}</a>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Projects = ({ sight, ctx }: { sight: ClientSight; ctx: Context }) => {
  const say = bookWords[ctx.language].projects;
  const { client, projects } = sight;
  const may = offers(ctx, 'project.manage', client.partnerId);
  return (
    <section>
      <h2>{say.title}</h2>
      {projects.length === 0 ? (
        <p class="quiet">{say.noneOfClient}</p>
      ) : (
        <ul>
          {projects.map((project) => (
            <li>
              {may ? <a href={`/projects/${project.id}`}>{project.name}</a> : project.name}{' '}
              <Badge tone={project.state === 'done' ? 'success' : 'accent'}>
                {say.states[project.state]}
              </Badge>
            </li>
          ))}
        </ul>
      )}
      {may ? (
        <details class="card">
          <summary>{say.add}</summary>
          <form method="post" action={`/clients/${client.id}/projects`}>
            <Field name="name" label={say.name}>
              <input name="name" id="name" maxlength={200} required autocomplete="off" />
            </Field>
            <Field name="notes" label={say.notes}>
              <textarea name="notes" id="notes" maxlength={4000} />
            </Field>
            <button type="submit">{say.add}</button>
          </form>
        </details>
      ) : null}
    </section>
  );
};

/** `GET /clients/:client`: the record, its access, its projects, and everything else in the detail below (Q1, Q4). */
export const showClient = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const seen = await seeClient(ctx, { clientId: clientIn(http) });
  if (!seen.ok) return answerRefusal(http, 'page', seen.error);
  const { client, grants } = seen.value;
  const say = bookWords[ctx.language].detail;
  const live = grants.filter(({ grant }) => grant.endedAt === null);
  const [shown, requests, standing] = await Promise.all([
    shownAccess(ctx, live),
    RequestsOfClient({ ctx, client, live }),
    standingOf(http, client.partnerId, 'partner'),
  ]);
  const ended = grants.filter(({ grant }) => grant.endedAt !== null);
  const mayEdit = offers(ctx, 'client.edit', client.partnerId);
  return page(
    http,
    { title: client.name, ...standing },
    <>
      <h1>{client.name}</h1>
      <Access shown={shown} role={seen.value.role} ctx={ctx} />
      {requests}
      <Record sight={seen.value} ctx={ctx} />
      <Projects sight={seen.value} ctx={ctx} />
      <Ended ended={ended} ctx={ctx} />
      {mayEdit ? (
        <section>
          <h2>{say.more}</h2>
          <div class="actions">
            <a class="button" href={`/clients/${client.id}/edit`}>
              {say.edit}
            </a>
            <Act action={`/clients/${client.id}/export`} label={say.exportOne} />
            {offers(ctx, 'client.billing', client.partnerId) ? (
              <a class="button" href={`/clients/${client.id}/money`}>
                {say.money}
              </a>
            ) : null}
            {offers(ctx, 'client.delete', client.partnerId) ? (
              <a class="button danger" href={`/clients/${client.id}/delete`}>
                {say.remove}
              </a>
            ) : null}
          </div>
        </section>
      ) : null}
    </>,
  );
};
