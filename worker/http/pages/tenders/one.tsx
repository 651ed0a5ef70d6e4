import * as v from 'valibot';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { tenderLengths } from '../../../../shared/domain/tender.ts';
import { tenderWords } from '../../../../shared/messages/pages/tenders/index.ts';
import { makeOffer, openTender, seeTender, type TenderSight } from '../../../app/tender/partner.ts';
import { answerRefusal, logDenial } from '../../answer.ts';
import { formInput, nothing } from '../../input.ts';
import { problemOf, problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { Act, Badge, Facts, Field, Notice } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { offers, ownFrame } from '../parts/own.ts';
import { TenderFacts } from './parts.tsx';

const namedIn = (http: Http) => ({
  organisationId: http.req.param('organisation') ?? '',
  tenderId: http.req.param('tender') ?? '',
});

interface Typed {
  text: string;
  price: string;
  refusal: Refusal | null;
}

/** What an opened tender says beyond its extract, and the offer. */
const Opened = (part: { http: Http; seen: TenderSight; typed: Typed | null; base: string }) => {
  const { http, seen, typed, base } = part;
  const { language, settings, requestId } = http.get('ctx');
  const { line, full, offer } = seen;
  if (full === null) return null;
  const words = tenderWords[language];
  const problem = typed?.refusal ? problemOf(typed.refusal, language, requestId) : null;
  const missing = typed !== null && typed.refusal === null;
  const may = offers(http.get('ctx'), 'tender.offer', namedIn(http).organisationId);
  return (
    <>
      <h2>{words.fullText}</h2>
      <p class="lines">{full.fullText}</p>
      <h2>{words.contact}</h2>
      <Facts
        rows={[
          [words.contactName, full.name],
          [words.email, <a href={`mailto:${full.email}`}>{full.email}</a>],
          ...(full.phone === '' ? [] : ([[words.phone, full.phone]] as const)),
        ]}
      />
      <h2>{words.yourOffer}</h2>
      <p>{words.exclusive(settings.hostName)}</p>
      {line.won ? (
        <Notice tone="success">
          <p>{words.youWon}</p>
        </Notice>
      ) : null}
      {problem ? (
        <Notice tone="danger">
          <p data-code={problem.code}>
            <strong>{problem.title}.</strong> {problem.detail}
          </p>
        </Notice>
      ) : null}
      {may && !line.won ? (
        <form method="post" action={`${base}/offer`}>
          <Field
            name="text"
            label={words.offerText}
            wrong={missing && typed.text === '' ? words.missing : undefined}
          >
            <textarea id="text" name="text" rows={6} required maxlength={tenderLengths.offer}>
              {typed?.text ?? offer?.text ?? ''}
            </textarea>
          </Field>
          <Field
            name="price"
            label={words.price}
            hint={words.priceHint}
            wrong={missing && typed.price === '' ? words.missing : undefined}
          >
            <input
              id="price"
              name="price"
              required
              maxlength={tenderLengths.price}
              value={typed?.price ?? offer?.price ?? ''}
              aria-describedby="price-hint"
            />
          </Field>
          <div class="actions">
            <button type="submit" class="primary">
              {offer ? words.changeOffer : words.makeOffer}
            </button>
          </div>
        </form>
      ) : offer ? (
        <>
          <p>{offer.price}</p>
          <p class="lines">{offer.text}</p>
        </>
      ) : (
        <p>{words.onlyLeaders}</p>
      )}
    </>
  );
};

const view = async (http: Http, typed: Typed | null): Promise<Response> => {
  const ctx = http.get('ctx');
  const named = namedIn(http);
  const found = await seeTender(ctx, named);
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const { line, full } = found.value;
  const words = tenderWords[ctx.language];
  const list = `/organisations/${named.organisationId}/tenders`;
  const base = `${list}/${line.id}`;
  return page(
    http,
    {
      title: line.title,
      ...(await ownFrame(ctx, named.organisationId)),
      current: list,
      status: typed ? problemStatus(typed.refusal?.code ?? 'invalid_input') : 200,
    },
    <>
      <h1>{line.title}</h1>
      {line.won ? (
        <p>
          <Badge tone="success">{words.wonBadge}</Badge>
        </p>
      ) : null}
      <p class="lines">{line.extract}</p>
      <TenderFacts tender={line} language={ctx.language} />
      {full === null ? (
        <>
          <p>{words.openHint}</p>
          <Act action={`${base}/open`} label={words.open} tone="primary" />
        </>
      ) : (
        <Opened http={http} seen={found.value} typed={typed} base={base} />
      )}
    </>,
  );
};

/** `GET`: the extract; the rest once the partner has opened it. */
export const show = (http: Http): Promise<Response> => view(http, null);

const back = (http: Http): Response => {
  const { organisationId, tenderId } = namedIn(http);
  return http.redirect(`/organisations/${organisationId}/tenders/${tenderId}`, 303);
};

export const open = async (http: Http): Promise<Response> => {
  const input = await formInput(http, nothing);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const opened = await openTender(http.get('ctx'), namedIn(http));
  return opened.ok ? back(http) : answerRefusal(http, 'page', opened.error);
};

const offerForm = v.strictObject({
  text: v.pipe(v.string(), v.trim(), v.maxLength(tenderLengths.offer * 2)),
  price: v.pipe(v.string(), v.trim(), v.maxLength(tenderLengths.price)),
});

export const offer = async (http: Http): Promise<Response> => {
  const input = await formInput(http, offerForm);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const { text, price } = input.value;
  if (text === '' || price === '') return view(http, { text, price, refusal: null });
  const made = await makeOffer(http.get('ctx'), {
    ...namedIn(http),
    text: text.slice(0, tenderLengths.offer),
    price,
  });
  if (made.ok) return back(http);
  if (made.error.code !== 'rate_limited') return answerRefusal(http, 'page', made.error);
  logDenial(http, made.error);
  return view(http, { text, price, refusal: made.error });
};
