import { requestState } from '../../../../shared/domain/access-request.ts';
import { requestWords } from '../../../../shared/messages/pages/requests/index.ts';
import { nextExtension } from '../../../app/request/ask-extension.ts';
import type { Context } from '../../../ports.ts';
import type { GrantView } from '../../../store.ts';
import { accountNamed } from '../parts/account-name.ts';
import { Badge } from '../parts/elements.tsx';
import { offers } from '../parts/own.ts';
import { sign } from '../parts/sign.ts';
import { dateOf } from '../parts/time.ts';
import { AskedAndGiven, askedText } from './asked.tsx';
import { givenFor } from './given.ts';

/**
 * For a client's detail view: what was asked and given (Q3). While access lives no second request is
 * offered, only more time, once a period (Q4).
 */
export const RequestsOfClient = async (part: {
  ctx: Context;
  client: { id: string; partnerId: string };
  live: readonly GrantView[];
}) => {
  const { ctx, client, live } = part;
  const { language } = ctx;
  if (!offers(ctx, 'request.view', client.partnerId)) return null;
  const words = requestWords[language];
  const [asked, extensions] = await Promise.all([
    ctx.store.requests.ofClient(client.id),
    Promise.all(
      live
        .filter(({ grant }) => grant.endsAt !== null)
        .map(async ({ grant, account, panel }) => ({
          grant,
          name: accountNamed(account, panel),
          next: await nextExtension(ctx, grant.id),
        })),
    ),
  ]);
  const pending = asked.some(
    (one) => one.extendsGrantId === null && requestState(one, ctx.now) === 'pending',
  );
  const maySend = offers(ctx, 'request.send', client.partnerId);
  const [latest] = asked;
  const given = latest ? await givenFor(ctx, latest) : null;
  return (
    <section aria-labelledby="requests">
      <h2 id="requests">{words.ofClient.title}</h2>
      {latest && given ? <AskedAndGiven ask={latest} given={given} language={language} /> : null}
      {asked.length === 0 ? (
        <p class="quiet">{words.ofClient.none}</p>
      ) : (
        <ul>
          {asked.map((request) => (
            <li>
              <a href={`/requests/${request.id}`}>{askedText(request, language)}</a>,{' '}
              {dateOf(request.createdAt, language)}{' '}
              <Badge tone="plain">{words.states[requestState(request, ctx.now)]}</Badge>
            </li>
          ))}
        </ul>
      )}
      {!maySend ? null : live.length === 0 ? (
        given?.waiting ? (
          <>
            <p>{words.waitsForYou}</p>
            <a class="button primary" href={given.href}>
              {words.toInvitation}
            </a>
          </>
        ) : pending ? null : (
          <a class="button primary" href={`/clients/${client.id}/request`}>
            {words.ofClient.ask}
          </a>
        )
      ) : (
        extensions.map(({ grant, name, next }) => (
          <p>
            {name}
            {sign(':', language)}{' '}
            {next === null ? (
              <a href={`/grants/${grant.id}/ask`}>{words.ofClient.extend}</a>
            ) : (
              words.ofClient.next(dateOf(next, language))
            )}
          </p>
        ))
      )}
    </section>
  );
};
