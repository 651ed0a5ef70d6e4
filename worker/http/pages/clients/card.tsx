import * as v from 'valibot';
import { id } from '../../../../shared/api/primitives.ts';
import { aftercareWords } from '../../../../shared/messages/pages/aftercare/index.ts';
import { grantWords } from '../../../../shared/messages/pages/grants/index.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { accessCard, type Card, type CardLine, revealSecret } from '../../../app/opening/card.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { grantIn, standingOf } from '../grants/about.tsx';
import { Act, Columns, Empty, Scroll } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';

interface Shown {
  credentialId: string;
  secret: string;
}

const cardPage = async (http: Http, card: Card, shown: Shown | null): Promise<Response> => {
  const { language } = http.get('ctx');
  const say = pageWords[language].clients.card;
  const { recorded } = aftercareWords[language];
  const { view } = card;
  const title = say.title(view.customer.name);
  const standing = await standingOf(http, view.grant.partnerId, 'partner');
  const password = (line: CardLine) =>
    shown?.credentialId === line.id ? (
      <>
        <code data-secret>{shown.secret}</code>
        <br />
        <small class="quiet">{say.shown}</small>
      </>
    ) : (
      <Act
        action={`/grants/${view.grant.id}/card/reveal`}
        name="credential"
        value={line.id}
        label={say.show}
      />
    );
  return page(
    http,
    { title, ...standing },
    <>
      <h1>{title}</h1>
      {card.byHand ? (
        <>
          <p>{recorded.open(view.panel.name)}</p>
          <div class="actions">
            <a class="button primary" href={view.panel.origin} rel="noreferrer">
              {recorded.toPanel}
            </a>
          </div>
        </>
      ) : (
        <>
          <p>{say.why}</p>
          <p>{say.intro}</p>
        </>
      )}
      {card.byHand ? null : card.lines.length === 0 ? (
        <Empty>
          <p>{say.none}</p>
        </Empty>
      ) : (
        <Scroll label={title} stack>
          <table>
            <Columns of={[say.product, say.server, say.user, say.password]} />
            <tbody>
              {card.lines.map((line) => (
                <tr>
                  <td>{line.productName}</td>
                  <td data-label={say.server}>
                    <code>
                      {line.protocol}://{line.server}:{line.port}
                    </code>
                    {line.protocol === 'mysql' && line.server === 'localhost' ? (
                      <>
                        <br />
                        <small class="quiet">{say.onServer}</small>
                      </>
                    ) : null}
                  </td>
                  <td data-label={say.user}>
                    <code>{line.username}</code>
                  </td>
                  <td>{password(line)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      <p>
        <a href={`/grants/${view.grant.id}`}>{grantWords[language].acts.back}</a>
      </p>
    </>,
  );
};

/** `GET /grants/:grant/card` (W9): server, port, user; no secret before a click. */
export const showCard = async (http: Http): Promise<Response> => {
  const card = await accessCard(http.get('ctx'), { grantId: grantIn(http) });
  return card.ok ? cardPage(http, card.value, null) : answerRefusal(http, 'page', card.error);
};

const fields = v.strictObject({ credential: id });

/** `POST /grants/:grant/card/reveal`: one secret, in one answer that nothing keeps. */
export const reveal = async (http: Http): Promise<Response> => {
  const input = await formInput(http, fields);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const grantId = grantIn(http);
  const revealed = await revealSecret(http.get('ctx'), { grantId, credentialId: input.value.credential });
  if (!revealed.ok) {
    return revealed.error.code === 'passkey_required'
      ? http.redirect(`/prove?passkey=1&next=${encodeURIComponent(`/grants/${grantId}/card`)}`, 303)
      : answerRefusal(http, 'page', revealed.error);
  }
  http.header('cache-control', 'no-store');
  const { card, credentialId, secret } = revealed.value;
  return cardPage(http, card, { credentialId, secret });
};
