import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { sheetOf } from '../../../app/support/contact.ts';
import { answerRefusal } from '../../answer.ts';
import type { Http } from '../../route.ts';
import { Columns, Empty, Facts, Scroll } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { ownFrame } from '../parts/own.ts';
import { sign } from '../parts/sign.ts';
import { exactly } from '../parts/time.ts';
import { Offer, VipCode } from './parts.tsx';

/** H2: the technical sheet; what is around it does not print. */
export const show = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const { language } = ctx;
  const organisationId = http.req.param('organisation') ?? '';
  const [found, frame] = await Promise.all([sheetOf(ctx, organisationId), ownFrame(ctx, organisationId)]);
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const { organisation, partnerId, representatives, accounts, vip } = found.value;
  const words = pageWords[language].support;
  return page(
    http,
    {
      title: `${words.sheet}${sign(':', language)} ${organisation.name}`,
      ...frame,
      current: `/organisations/${organisationId}/support`,
    },
    <>
      <h1>{words.sheet}</h1>
      <p class="on-screen">{words.printHint}</p>
      <Facts
        rows={[
          [words.organisation, organisation.name],
          ['Client-ID', <code>{organisation.clientId}</code>],
          ...(partnerId === null ? [] : [['Partner-ID', <code>{partnerId}</code>] as const]),
          [words.representatives, representatives.join(', ')],
        ]}
      />
      {vip === null ? null : (
        <>
          <h2>{words.vip}</h2>
          <VipCode vip={vip} language={language} />
          {vip.offer === null ? null : <h2>{words.contact}</h2>}
          <Offer vip={vip} language={language} />
        </>
      )}
      <h2>{words.accounts}</h2>
      {accounts.length === 0 ? (
        <Empty>{words.noAccounts}</Empty>
      ) : (
        <Scroll label={words.accounts} stack>
          <table>
            <Columns of={[words.account, words.panel, 'ID']} />
            <tbody>
              {accounts.map(({ account, panel }) => (
                <tr>
                  <th scope="row">{account.name}</th>
                  <td data-label={words.panel}>
                    {panel.name} <small class="quiet">{panel.origin}</small>
                  </td>
                  <td data-label="ID">
                    <code>{account.shownAs}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      <p class="quiet">{words.asOf(exactly(ctx.now, language))}</p>
    </>,
  );
};
