import * as v from 'valibot';
import type { Client } from '../../../../shared/api/clients.ts';
import { id } from '../../../../shared/api/primitives.ts';
import type { Language } from '../../../../shared/messages/language.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { waitingInvitations } from '../../../app/invitation/waiting.ts';
import { organisationClients } from '../../../app/opening/clients.ts';
import { answerRefusal } from '../../answer.ts';
import { queryInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { standingOf } from '../grants/about.tsx';
import { Act, Empty, Field, Notice, Scroll } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { accessShort, Enforcement, endText, GrantBadge } from '../parts/share.tsx';
import { relative } from '../parts/time.ts';

const query = v.strictObject({
  words: v.optional(v.pipe(v.string(), v.maxLength(100)), ''),
  after: v.optional(id),
});

const Open = ({ client, language }: { client: Client; language: Language }) => {
  const words = pageWords[language].grants.acts;
  if (client.way === 'none') return <small class="quiet">{pageWords[language].clients.noWay}</small>;
  if (client.state !== 'active' || client.panelState !== 'in_force') return null;
  return (
    <Act
      action={`/grants/${client.grantId}/open`}
      label={client.way === 'card' ? words.card : words.open}
      tone="primary"
    />
  );
};

const Row = ({ client, now, language }: { client: Client; now: number; language: Language }) => (
  <tr>
    <td>
      <a href={`/grants/${client.grantId}`}>{client.customerName}</a>
      <br />
      <small class="quiet">
        {client.accountName} · {client.panel.name}
      </small>
    </td>
    <td>
      {accessShort(client.access, language)}, {endText(client, language)}
      <br />
      <small class="quiet">
        <Enforcement label={client.enforcement} language={language} />
      </small>
    </td>
    <td>
      <GrantBadge state={client.state} panelState={client.panelState} language={language} />
    </td>
    <td data-label={pageWords[language].clients.lastOpened}>
      {client.lastOpenedAt === null ? '–' : relative(client.lastOpenedAt, now, language)}
    </td>
    <td>
      <Open client={client} language={language} />
    </td>
  </tr>
);

const Search = ({ action, words, language }: { action: string; words: string; language: Language }) => {
  const say = pageWords[language].clients;
  return (
    <search>
      <form method="get" action={action} class="filters">
        <Field name="words" label={say.search}>
          <input type="search" name="words" id="words" value={words} maxlength={100} />
        </Field>
        <button type="submit">{say.find}</button>
        {words === '' ? null : (
          <a class="button" href={action}>
            {say.all}
          </a>
        )}
      </form>
    </search>
  );
};

/** `GET /organisations/:organisation/clients`: the partner's home without the extension (S14, W1). */
export const showClients = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const { language, now } = ctx;
  const asked = queryInput(http, query);
  if (!asked.ok) return answerRefusal(http, 'page', asked.error);
  const organisationId = http.req.param('organisation') ?? '';
  const { words, after } = asked.value;
  const found = await organisationClients(ctx, { organisationId, words, after: after ?? null });
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const say = pageWords[language].clients;
  const path = `/organisations/${organisationId}/clients`;
  const waiting = await waitingInvitations(ctx, [organisationId]);
  const standing = await standingOf(http, organisationId);
  const next = new URLSearchParams({ words, after: found.value.next ?? '' });
  return page(
    http,
    { title: say.title, ...standing, current: path },
    <>
      <h1>{say.title}</h1>
      {waiting.length === 0 ? null : (
        <Notice tone="plain">
          <p>{say.waiting(waiting.length)}</p>
          <ul>
            {waiting.map((one) => (
              <li>
                <a href={`/invitations/${one.invitation.id}`}>
                  {one.customer.name} · {one.account.name}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Search action={path} words={words} language={language} />
      {found.value.rows.length === 0 ? (
        <Empty>
          <p>{words === '' ? say.none : say.noneFound}</p>
        </Empty>
      ) : (
        <Scroll label={say.title} stack>
          <table>
            <thead>
              <tr>
                <th scope="col">{say.client}</th>
                <th scope="col">{say.access}</th>
                <th scope="col">{say.state}</th>
                <th scope="col">{say.lastOpened}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {found.value.rows.map(({ client }) => (
                <Row client={client} now={now} language={language} />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {found.value.next === null ? null : (
        <p>
          <a href={`${path}?${next}`}>{say.more}</a>
        </p>
      )}
    </>,
  );
};
