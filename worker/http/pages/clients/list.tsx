import * as v from 'valibot';
import { groupName } from '../../../../shared/api/client-book.ts';
import { id } from '../../../../shared/api/primitives.ts';
import { requestState } from '../../../../shared/domain/access-request.ts';
import type { Client } from '../../../../shared/domain/client.ts';
import type { Language } from '../../../../shared/messages/language.ts';
import { bookWords } from '../../../../shared/messages/pages/book/index.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { linkWords } from '../../../../shared/messages/pages/link/index.ts';
import { requestWords } from '../../../../shared/messages/pages/requests/index.ts';
import { type BookPage, clientBook } from '../../../app/client/book.ts';
import { type CapabilitiesOf, capabilitiesIn } from '../../../app/grant/panel-facts.ts';
import { waitingInvitations } from '../../../app/invitation/waiting.ts';
import type { Context } from '../../../ports.ts';
import { answerRefusal } from '../../answer.ts';
import { queryInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { standingOf } from '../grants/about.tsx';
import { whose } from '../parts/account-name.ts';
import { Act, Badge, Empty, Field, Notice } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { offers } from '../parts/own.ts';
import { dateOf } from '../parts/time.ts';
import { givenFor } from '../requests/given.ts';
import { AccessLine, shownAccess } from './access.tsx';

const query = v.strictObject({
  words: v.optional(v.pipe(v.string(), v.maxLength(100)), ''),
  group: v.optional(groupName, ''),
  after: v.optional(id),
});

/**
 * Q4: as long as nothing is connected, the request that waits for an answer, the answer that waits for ours
 * (Q3), or the way to send a request.
 */
const Waiting = async ({ client, ctx }: { client: Client; ctx: Context }) => {
  const words = requestWords[ctx.language];
  const asked = await ctx.store.requests.ofClient(client.id);
  const request = asked.find(({ extendsGrantId }) => extendsGrantId === null);
  const given = request ? await givenFor(ctx, request) : null;
  if (given?.waiting) {
    return (
      <>
        <p>{words.waitsForYou}</p>
        <div class="actions">
          <a class="button primary" href={given.href}>
            {words.toInvitation}
          </a>
        </div>
      </>
    );
  }
  if (request && requestState(request, ctx.now) === 'pending') {
    return (
      <p>
        <small>
          <a href={`/requests/${request.id}`}>
            {bookWords[ctx.language].asked(dateOf(request.expiresAt, ctx.language))}
          </a>
        </small>
      </p>
    );
  }
  return offers(ctx, 'request.send', client.partnerId) ? (
    <div class="actions">
      <a class="button" href={`/clients/${client.id}/request`}>
        {words.ofClient.ask}
      </a>
    </div>
  ) : null;
};

const Tile = async ({
  client,
  grants,
  capabilities,
  pick,
  ctx,
}: BookPage['rows'][number] & {
  capabilities: CapabilitiesOf;
  /** Whether the reader may put clients into groups. */
  pick: boolean;
  ctx: Context;
}) => {
  const say = bookWords[ctx.language];
  const [shown, waiting] = await Promise.all([
    shownAccess(ctx, grants, capabilities),
    grants.length === 0 ? Waiting({ client, ctx }) : null,
  ]);
  return (
    <li class="card" data-client={client.id}>
      <header>
        <h2>
          <a href={`/clients/${client.id}`}>{client.name}</a>
        </h2>
        {pick ? (
          <input
            type="checkbox"
            name="client"
            value={client.id}
            form="grouping"
            aria-label={say.grouping.select(client.name)}
          />
        ) : null}
      </header>
      {client.groupName === '' ? null : <p class="quiet">{client.groupName}</p>}
      {shown.length === 0 ? (
        <>
          <p>
            <Badge tone="plain">{say.unconnected}</Badge>
          </p>
          {waiting}
        </>
      ) : (
        shown.map((one) => <AccessLine shown={one} ctx={ctx} />)
      )}
    </li>
  );
};

const Search = (form: {
  action: string;
  words: string;
  group: string;
  groups: readonly string[];
  language: Language;
}) => {
  const say = bookWords[form.language];
  return (
    <search>
      <form method="get" action={form.action} class="filters">
        <Field name="words" label={say.search}>
          <input type="search" name="words" id="words" value={form.words} maxlength={100} />
        </Field>
        {form.groups.length === 0 ? null : (
          <Field name="group" label={say.group}>
            <select name="group" id="group">
              <option value="">{say.everyGroup}</option>
              {form.groups.map((one) => (
                <option value={one} selected={one === form.group}>
                  {one}
                </option>
              ))}
            </select>
          </Field>
        )}
        <button type="submit">{say.find}</button>
        {form.words === '' && form.group === '' ? null : (
          <a class="button" href={form.action}>
            {say.all}
          </a>
        )}
      </form>
    </search>
  );
};

/** M7: one group for all that are ticked above. */
const Grouping = ({ action, book, language }: { action: string; book: BookPage; language: Language }) => {
  const say = bookWords[language].grouping;
  return (
    <details class="card">
      <summary>{say.heading}</summary>
      <form method="post" action={action} id="grouping">
        <Field name="new-group" label={bookWords[language].group} hint={say.hint}>
          <input
            name="group"
            id="new-group"
            maxlength={80}
            list="groups"
            autocomplete="off"
            aria-describedby="new-group-hint"
          />
        </Field>
        <datalist id="groups">
          {book.groups.map((one) => (
            <option value={one} />
          ))}
        </datalist>
        <button type="submit">{say.save}</button>
      </form>
    </details>
  );
};

/** Access that no record holds yet: still to be opened and ended, and one click away from a record. */
const Loose = async (part: { book: BookPage; capabilities: CapabilitiesOf; ctx: Context }) => {
  const { book, ctx } = part;
  const say = bookWords[ctx.language].loose;
  const shown = await shownAccess(ctx, book.loose, part.capabilities);
  return shown.length === 0 ? null : (
    <section>
      <h2>{say.heading}</h2>
      <p>{say.text}</p>
      <ul class="tiles">
        {shown.map((one) => (
          <li class="card">
            <header>
              <h3>{one.view.customer.name}</h3>
            </header>
            <AccessLine shown={one} ctx={ctx} />
            {offers(ctx, 'client.edit', one.view.grant.partnerId) ? (
              <Act
                action={`/grants/${one.view.grant.id}/client`}
                name="client"
                value="new"
                label={say.make}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
};

const Waits = async ({ organisationId, ctx }: { organisationId: string; ctx: Context }) => {
  const waiting = await waitingInvitations(ctx, [organisationId]);
  return waiting.length === 0 ? null : (
    <Notice tone="plain">
      <p>{pageWords[ctx.language].clients.waiting(waiting.length)}</p>
      <ul>
        {waiting.map((one) => (
          <li>
            <a href={`/invitations/${one.invitation.id}`}>{whose(one)}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
};

/** `GET /organisations/:organisation/clients`: the partner's book, and its home without the extension (Q1, S14, W1). */
export const showClients = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const { language } = ctx;
  const asked = queryInput(http, query);
  if (!asked.ok) return answerRefusal(http, 'page', asked.error);
  const organisationId = http.req.param('organisation') ?? '';
  const { words, group, after } = asked.value;
  const [found, standing] = await Promise.all([
    clientBook(ctx, {
      partnerId: organisationId,
      words,
      groupName: group === '' ? null : group,
      after: after ?? null,
    }),
    standingOf(http, organisationId),
  ]);
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const book = found.value;
  const say = bookWords[language];
  const path = `/organisations/${organisationId}/clients`;
  const next = new URLSearchParams({ words, group, after: book.next ?? '' });
  const mayAdd = offers(ctx, 'client.add', organisationId);
  const mayEdit = offers(ctx, 'client.edit', organisationId);
  const capabilities = capabilitiesIn(ctx);
  const [waits, loose, tiles] = await Promise.all([
    Waits({ organisationId, ctx }),
    Loose({ book, capabilities, ctx }),
    Promise.all(book.rows.map((row) => Tile({ ...row, capabilities, pick: mayEdit, ctx }))),
  ]);
  const anything = book.rows.length + book.loose.length > 0;
  return page(
    http,
    { title: say.title, ...standing, current: path },
    <>
      <h1>{say.title}</h1>
      <p>{say.intro}</p>
      <div class="actions">
        {mayAdd ? (
          <>
            <a class="button primary" href={`${path}/new`}>
              {say.add}
            </a>
            <a class="button" href={`${path}/import`}>
              {say.importLink}
            </a>
            <a class="button" href={`${path}/ask`}>
              {say.asking.link}
            </a>
          </>
        ) : null}
        <a class="button" href={`/organisations/${organisationId}/link`}>
          {linkWords[language].open}
        </a>
        {mayEdit ? (
          <>
            <a class="button" href={`/organisations/${organisationId}/projects`}>
              {say.projectsLink}
            </a>
            <Act action={`${path}/export`} label={say.exportAll} />
          </>
        ) : null}
      </div>
      {waits}
      <Search action={path} words={words} group={group} groups={book.groups} language={language} />
      {anything ? null : (
        <Empty>
          <p>{words === '' && group === '' ? say.none : say.noneFound}</p>
        </Empty>
      )}
      {tiles.length === 0 ? null : <ul class="tiles">{tiles}</ul>}
      {book.next === null ? null : (
        <p>
          <a href={`${path}?${next}`}>{say.more}</a>
        </p>
      )}
      {loose}
      {mayEdit && book.rows.length > 0 ? (
        <Grouping action={`${path}/group`} book={book} language={language} />
      ) : null}
    </>,
  );
};
