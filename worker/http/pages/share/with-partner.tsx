import { directoryWords } from '../../../../shared/messages/pages/directory/index.ts';
import { findPartner } from '../../../app/invitation/find-partner.ts';
import { answerRefusal } from '../../answer.ts';
import type { Http } from '../../route.ts';
import { Empty, Facts } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { ownFrame } from '../parts/own.ts';
import { withQuery } from '../sign-in/next.ts';

/** T5: a share that begins with the partner: which of my accounts it is for. */
export const chooseAccount = async (
  http: Http,
  { partnerId, tender }: { partnerId: string; tender: string },
): Promise<Response> => {
  const ctx = http.get('ctx');
  const found = await findPartner(ctx, partnerId);
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const [partner] = found.value;
  if (partner?.partnership.partnerId !== partnerId) return answerRefusal(http, 'page', { code: 'not_found' });
  const frame = await ownFrame(ctx, null);
  const represented = (frame.organisations ?? []).filter(({ role }) => role === 'legal_representative');
  const accounts = await ctx.store.accounts.ofOrganisations(
    represented.map(({ organisation }) => organisation.id),
  );
  const words = directoryWords[ctx.language].sharing;
  return page(
    http,
    { title: words.title(partner.organisation.name), narrow: true, ...frame },
    <>
      <h1>{words.title(partner.organisation.name)}</h1>
      <Facts rows={[['Partner-ID', <code>{partnerId}</code>]]} />
      {accounts.length === 0 ? (
        <Empty>
          <p>{words.none}</p>
        </Empty>
      ) : (
        <>
          <p>{words.choose}</p>
          <ul>
            {accounts.map(({ account, panel }) => (
              <li>
                <a
                  href={withQuery(`/accounts/${account.id}/share`, {
                    who: partnerId,
                    tender: tender === '' ? undefined : tender,
                  })}
                >
                  {account.name}
                </a>{' '}
                <small class="quiet">{panel.name}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a class="button" href="/share">
          {words.link}
        </a>
      </p>
      <p class="quiet">{words.linkHint}</p>
    </>,
  );
};
