import * as v from 'valibot';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import type { Result } from '../../../../shared/domain/result.ts';
import { tenderWords } from '../../../../shared/messages/pages/tenders/index.ts';
import {
  type AuthorSight,
  cancelTender,
  pickOffer,
  publishTender,
  seeAsAuthor,
} from '../../../app/tender/author.ts';
import type { Context } from '../../../ports.ts';
import type { OfferView } from '../../../store/tenders.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, queryInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { Empty, Facts, Notice } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { ownFrame } from '../parts/own.ts';
import { exactly } from '../parts/time.ts';
import { TenderBadge, TenderFacts } from './parts.tsx';

const token = v.optional(v.pipe(v.string(), v.maxLength(64)), '');
const tenderOf = (http: Http): string => http.req.param('tender') ?? '';

/** A button that carries the token of the link on. */
const Act = (act: { action: string; t: string; label: string; tone: string; partner?: string }) => (
  <form method="post" action={act.action} class="inline">
    <input type="hidden" name="t" value={act.t} />
    {act.partner === undefined ? null : <input type="hidden" name="partner" value={act.partner} />}
    <button type="submit" class={act.tone}>
      {act.label}
    </button>
  </form>
);

const Offer = (part: { ctx: Context; seen: AuthorSight; view: OfferView; t: string }) => {
  const { ctx, seen, view, t } = part;
  const { tender, state } = seen;
  const { offer, partner, partnerId } = view;
  const words = tenderWords[ctx.language];
  const won = tender.winnerId === partner.id;
  return (
    <li class="card" data-offer={partner.id}>
      <h3>{partner.name}</h3>
      <Facts
        rows={[
          ['Partner-ID', partnerId === null ? words.noPartner : <code>{partnerId}</code>],
          [words.price, offer.price],
          [words.offeredAt, exactly(offer.at, ctx.language)],
        ]}
      />
      <p class="lines">{offer.text}</p>
      {state === 'open' && partnerId !== null ? (
        <div class="actions">
          <Act
            action={`/tenders/${tender.id}/pick`}
            t={t}
            partner={partnerId}
            label={words.pick(partner.name)}
            tone="primary"
          />
        </div>
      ) : null}
      {won && partnerId !== null ? (
        <>
          <p>{words.picked(partner.name)}</p>
          <p>
            <a class="button primary" href={`/share?partner=${partnerId}&tender=${tender.id}.${t}`}>
              {words.share(partner.name)}
            </a>
          </p>
        </>
      ) : null}
    </li>
  );
};

/** T3: looking changes nothing; each act is a button of its own. */
export const show = async (http: Http): Promise<Response> => {
  const asked = queryInput(http, v.strictObject({ t: token }));
  if (!asked.ok) return answerRefusal(http, 'page', asked.error);
  const ctx = http.get('ctx');
  const { t } = asked.value;
  const found = await seeAsAuthor(ctx, { tenderId: tenderOf(http), token: t });
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const seen = found.value;
  const { tender, state, openings, offers } = seen;
  const words = tenderWords[ctx.language];
  const base = `/tenders/${tender.id}`;
  return page(
    http,
    { title: tender.title, narrow: true, ...(await ownFrame(ctx, null)) },
    <>
      <h1>{tender.title}</h1>
      <p>
        <TenderBadge state={state} language={ctx.language} />
      </p>
      <Notice tone={state === 'unconfirmed' ? 'warning' : 'plain'}>
        <p>{words.stateText[state]}</p>
      </Notice>
      {state === 'unconfirmed' ? (
        <div class="actions">
          <Act action={`${base}/publish`} t={t} label={words.publish} tone="primary" />
        </div>
      ) : null}
      <TenderFacts tender={tender} language={ctx.language} />
      <h2>{words.extract}</h2>
      <p class="lines">{tender.extract}</p>
      <h2>{words.fullText}</h2>
      <p class="quiet">{words.fullTextWho}</p>
      <p class="lines">{tender.fullText}</p>
      <Facts
        rows={[
          [words.contactName, tender.name],
          [words.email, tender.email],
          ...(tender.phone === '' ? [] : ([[words.phone, tender.phone]] as const)),
        ]}
      />
      {state === 'unconfirmed' ? null : (
        <>
          <h2>{words.openings(openings.length)}</h2>
          {openings.length === 0 ? (
            <Empty>
              <p>{words.noOpenings}</p>
            </Empty>
          ) : (
            <ul>
              {openings.map(({ opening, partner }) => (
                <li data-opened={partner.id}>
                  {partner.name} <small class="quiet">{exactly(opening.at, ctx.language)}</small>
                </li>
              ))}
            </ul>
          )}
          <h2>{words.offers}</h2>
          {offers.length === 0 ? (
            <Empty>
              <p>{words.noOffers}</p>
            </Empty>
          ) : (
            <ul class="tiles">
              {offers.map((view) => (
                <Offer ctx={ctx} seen={seen} view={view} t={t} />
              ))}
            </ul>
          )}
        </>
      )}
      {state === 'unconfirmed' || state === 'open' ? (
        <>
          <h2>{words.cancelTitle}</h2>
          <p>{words.cancelText}</p>
          <Act action={`${base}/cancel`} t={t} label={words.cancel} tone="danger" />
        </>
      ) : null}
    </>,
  );
};

const linkForm = v.strictObject({ t: token });

const byLink =
  (act: typeof publishTender) =>
  async (http: Http): Promise<Response> => {
    const input = await formInput(http, linkForm);
    if (!input.ok) return answerRefusal(http, 'page', input.error);
    const link = { tenderId: tenderOf(http), token: input.value.t };
    return after(http, link.token, await act(http.get('ctx'), link));
  };

const after = (http: Http, t: string, done: Result<void, Refusal>): Response | Promise<Response> =>
  done.ok
    ? http.redirect(`/tenders/${tenderOf(http)}?t=${encodeURIComponent(t)}`, 303)
    : answerRefusal(http, 'page', done.error);

export const publish = byLink(publishTender);
export const cancel = byLink(cancelTender);

const pickForm = v.strictObject({ t: token, partner: v.pipe(v.string(), v.maxLength(20)) });

export const pick = async (http: Http): Promise<Response> => {
  const input = await formInput(http, pickForm);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const { t, partner } = input.value;
  const link = { tenderId: tenderOf(http), token: t, partnerId: partner };
  return after(http, t, await pickOffer(http.get('ctx'), link));
};
