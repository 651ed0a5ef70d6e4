import * as v from 'valibot';
import { id } from '../../../../shared/api/primitives.ts';
import { requestWords } from '../../../../shared/messages/pages/requests/index.ts';
import { allowPartner, organisationBlocks, ownBlocks } from '../../../app/request/block.ts';
import { changeRequestCode, seeRequestCode } from '../../../app/request/code.ts';
import { waitingRequests } from '../../../app/request/see.ts';
import type { Context } from '../../../ports.ts';
import type { Block } from '../../../store.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, nothing, queryInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { Act, Empty } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { ownFrame } from '../parts/own.ts';
import { sign } from '../parts/sign.ts';
import { dateOf } from '../parts/time.ts';
import { askedText } from './asked.tsx';

const Blocks = (part: { ctx: Context; blocks: readonly Block[]; action: string }) => {
  const words = requestWords[part.ctx.language].mine;
  return (
    <section aria-labelledby="blocks">
      <h2 id="blocks">{words.blocks}</h2>
      {part.blocks.length === 0 ? <p class="quiet">{words.noBlocks}</p> : null}
      <ul>
        {part.blocks.map(({ partner, addressee, at }) => (
          <li>
            <form method="post" action={part.action} class="inline">
              <input type="hidden" name="partner" value={partner.id} />
              {addressee.includes('@') ? <input type="hidden" name="address" value={addressee} /> : null}
              {partner.name}{' '}
              <small class="quiet">
                {addressee.includes('@') ? `${words.for} ${addressee}, ` : ''}
                {dateOf(at, part.ctx.language)}
              </small>{' '}
              <button type="submit">{words.allow}</button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** `GET /requests`: what waits for this person, and whom it has blocked (Q5). */
export const showMine = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const query = queryInput(http, nothing);
  if (!query.ok) return answerRefusal(http, 'page', query.error);
  const words = requestWords[ctx.language];
  const [waiting, blocks, frame] = await Promise.all([
    waitingRequests(ctx),
    ownBlocks(ctx),
    ownFrame(ctx, null),
  ]);
  const names = new Map(
    await Promise.all(
      waiting.map(async ({ partnerId }) => {
        const partner = await ctx.store.organisations.byId(partnerId);
        return [partnerId, partner?.name ?? ''] as const;
      }),
    ),
  );
  return page(
    http,
    { title: words.mine.title, ...frame },
    <>
      <h1>{words.mine.title}</h1>
      {waiting.length === 0 ? (
        <Empty>
          <p>{words.mine.none}</p>
        </Empty>
      ) : (
        <ul>
          {waiting.map((request) => (
            <li>
              <strong>{names.get(request.partnerId)}</strong>
              {sign(':', ctx.language)} {askedText(request, ctx.language)}{' '}
              <a href={`/requests/${request.id}`}>{words.mine.look}</a>
            </li>
          ))}
        </ul>
      )}
      <Blocks ctx={ctx} blocks={blocks} action="/requests/allow" />
    </>,
  );
};

const allowFields = v.strictObject({
  partner: id,
  address: v.pipe(v.string(), v.maxLength(254), v.includes('@')),
});

export const allow = async (http: Http): Promise<Response> => {
  const form = await formInput(http, allowFields);
  if (!form.ok) return answerRefusal(http, 'page', form.error);
  const { partner, address } = form.value;
  const allowed = await allowPartner(http.get('ctx'), { addressee: address, partnerId: partner });
  return allowed.ok ? http.redirect('/requests', 303) : answerRefusal(http, 'page', allowed.error);
};

const organisationIn = (http: Http): string => http.req.param('organisation') ?? '';

/** `GET /organisations/:organisation/requests`: the code partners need, and whom the organisation has blocked (Q5). */
export const showSettings = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const query = queryInput(http, nothing);
  if (!query.ok) return answerRefusal(http, 'page', query.error);
  const organisationId = organisationIn(http);
  const blocks = await organisationBlocks(ctx, organisationId);
  if (!blocks.ok) return answerRefusal(http, 'page', blocks.error);
  const kept = await seeRequestCode(ctx, organisationId);
  if (!kept.ok) return answerRefusal(http, 'page', kept.error);
  const words = requestWords[ctx.language].settings;
  const path = `/organisations/${organisationId}/requests`;
  const { code } = kept.value;
  return page(
    http,
    {
      title: words.title,
      ...(await ownFrame(ctx, organisationId)),
      current: path,
    },
    <>
      <h1>{words.title}</h1>
      <h2>{words.code}</h2>
      {code === null ? (
        <>
          <p>{words.codeOff}</p>
          <Act action={`${path}/code`} name="change" value="on" label={words.on} tone="primary" />
        </>
      ) : (
        <>
          <p>{words.codeOn}</p>
          <p>
            <code data-request-code>{code}</code>
          </p>
          <div class="actions">
            <Act action={`${path}/code`} name="change" value="new" label={words.renew} />
            <Act action={`${path}/code`} name="change" value="off" label={words.off} />
          </div>
        </>
      )}
      <Blocks ctx={ctx} blocks={blocks.value} action={`${path}/allow`} />
    </>,
  );
};

const codeFields = v.strictObject({ change: v.picklist(['on', 'off', 'new']) });

export const changeCode = async (http: Http): Promise<Response> => {
  const form = await formInput(http, codeFields);
  if (!form.ok) return answerRefusal(http, 'page', form.error);
  const organisationId = organisationIn(http);
  const changed = await changeRequestCode(http.get('ctx'), { organisationId, change: form.value.change });
  return changed.ok
    ? http.redirect(`/organisations/${organisationId}/requests`, 303)
    : answerRefusal(http, 'page', changed.error);
};

const allowForOrganisationFields = v.strictObject({ partner: id });

export const allowForOrganisation = async (http: Http): Promise<Response> => {
  const form = await formInput(http, allowForOrganisationFields);
  if (!form.ok) return answerRefusal(http, 'page', form.error);
  const addressee = organisationIn(http);
  const allowed = await allowPartner(http.get('ctx'), { addressee, partnerId: form.value.partner });
  return allowed.ok
    ? http.redirect(`/organisations/${addressee}/requests`, 303)
    : answerRefusal(http, 'page', allowed.error);
};
