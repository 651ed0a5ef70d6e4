import { requestState } from '../../../../shared/domain/access-request.ts';
import { bookWords } from '../../../../shared/messages/pages/book/index.ts';
import { linkWords } from '../../../../shared/messages/pages/link/index.ts';
import { requestWords } from '../../../../shared/messages/pages/requests/index.ts';
import type { RequestSight } from '../../../app/request/see.ts';
import type { Http } from '../../route.ts';
import { standingOf } from '../grants/about.tsx';
import { requestAddress } from '../link/address.ts';
import { LinkToHand } from '../link/parts.tsx';
import { Act, Badge, Facts, Notice } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { offers } from '../parts/own.ts';
import { exactly } from '../parts/time.ts';
import { AskedAndGiven, askedText, askedUntil } from './asked.tsx';
import { givenFor } from './given.ts';

/** The partner follows its request; once answered, asked and given stand side by side (Q3, Q5). */
export const partnerSide = async (
  http: Http,
  { request, extended }: RequestSight,
  resent: boolean,
): Promise<Response> => {
  const ctx = http.get('ctx');
  const { language } = ctx;
  const words = requestWords[language];
  const [client, given, standing] = await Promise.all([
    request.clientId === null ? null : ctx.store.clients.byId(request.clientId),
    givenFor(ctx, request),
    standingOf(http, request.partnerId, 'partner'),
  ]);
  const state = requestState(request, ctx.now);
  const title = words.partner.title(extended?.customer.name ?? client?.name ?? request.email);
  const path = `/requests/${request.id}`;
  const maySend = offers(ctx, 'request.send', request.partnerId);
  return page(
    http,
    { title, ...standing, scripts: ['copy'] },
    <>
      <h1>{title}</h1>
      {resent ? (
        <Notice tone="success">
          <p>{words.partner.resent}</p>
        </Notice>
      ) : null}
      <Notice tone={state === 'pending' || state === 'accepted' ? 'success' : 'plain'}>
        <p data-state={state}>{given?.waiting ? words.waitsForYou : words.partner.next[state]}</p>
        {given ? (
          <p>
            <a href={given.href}>{given.waiting ? words.toInvitation : words.toShare}</a>
          </p>
        ) : null}
      </Notice>
      {given ? <AskedAndGiven ask={request} given={given} language={language} /> : null}
      <Facts
        rows={[
          ...(client
            ? ([
                [bookWords[language].projects.of, <a href={`/clients/${client.id}`}>{client.name}</a>],
              ] as const)
            : []),
          ...(extended ? [] : ([[words.email, request.email]] as const)),
          [words.asked, askedText(request, language)],
          [words.until, askedUntil(request, language)],
          ...(request.message === ''
            ? []
            : ([[words.message, <span class="lines">{request.message}</span>]] as const)),
          ...(request.note === ''
            ? []
            : ([[words.note, <span class="lines">{request.note}</span>]] as const)),
          [words.sentAt, exactly(request.createdAt, language)],
          [words.state, <Badge tone="plain">{words.states[state]}</Badge>],
          ...(state === 'pending' ? ([[words.answerBy, exactly(request.expiresAt, language)]] as const) : []),
        ]}
      />
      <div class="actions">
        {maySend && (state === 'pending' || state === 'expired') ? (
          <Act action={`${path}/resend`} label={words.partner.resend} />
        ) : null}
        {maySend && state === 'pending' ? (
          <Act action={`${path}/cancel`} label={words.partner.cancel} tone="danger" />
        ) : null}
      </div>
      {state === 'pending' ? (
        <section aria-labelledby="request-link">
          <h2 id="request-link">{linkWords[language].request.title}</h2>
          <LinkToHand
            url={requestAddress(http, request.id)}
            code={`${path}/link.svg`}
            hint={
              extended
                ? linkWords[language].request.extendHint
                : linkWords[language].request.hint(request.email)
            }
            language={language}
          />
        </section>
      ) : null}
    </>,
  );
};
