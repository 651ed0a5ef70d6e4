import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { accountOverview } from '../../../app/account/overview.ts';
import { copyAddressOf, makeCopyAddress } from '../../../app/mail-copy/address.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, nothing } from '../../input.ts';
import type { Http } from '../../route.ts';
import { Act, Notice } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { offers, ownFrame } from '../parts/own.ts';

const accountIn = (http: Http): string => http.req.param('account') ?? '';

/** `GET /accounts/:account/mail-copy` (M5): the address, and what to do with it. */
export const show = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const found = await accountOverview(ctx, accountIn(http));
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const { account } = found.value;
  const words = pageWords[ctx.language].mailCopy;
  const may = offers(ctx, 'mail_copy.address', account.organisationId);
  const [address, frame] = await Promise.all([
    may ? copyAddressOf(ctx, account.id) : null,
    ownFrame(ctx, account.organisationId),
  ]);
  return page(
    http,
    {
      title: words.title,
      ...frame,
      current: `/organisations/${account.organisationId}`,
    },
    <>
      <h1>{words.title}</h1>
      <p class="quiet">{account.name}</p>
      {ctx.settings.mailCopyDomain === null ? (
        <Notice tone="plain">
          <p>{words.notOffered}</p>
        </Notice>
      ) : (
        <>
          <p>{words.intro}</p>
          <p>{address === null ? words.none : <code data-copy-address>{address}</code>}</p>
          {may ? (
            <Act
              action={`/accounts/${account.id}/mail-copy`}
              label={address === null ? words.make : words.renew}
            />
          ) : null}
        </>
      )}
    </>,
  );
};

/** `POST /accounts/:account/mail-copy`: makes the address, or another in its place. */
export const make = async (http: Http): Promise<Response> => {
  const input = await formInput(http, nothing);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const made = await makeCopyAddress(http.get('ctx'), { accountId: accountIn(http) });
  return made.ok
    ? http.redirect(`/accounts/${accountIn(http)}/mail-copy`, 303)
    : answerRefusal(http, 'page', made.error);
};
