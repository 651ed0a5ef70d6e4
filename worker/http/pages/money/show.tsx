import { moneyParts } from '../../../../shared/domain/money/parts.ts';
import { moneyText } from '../../../../shared/domain/money/typed.ts';
import { ledgerWords } from '../../../../shared/messages/pages/ledger/index.ts';
import { seeMoney } from '../../../app/ledger/see.ts';
import { answerRefusal } from '../../answer.ts';
import type { Http } from '../../route.ts';
import { Empty, Facts } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { ownFrame } from '../parts/own.ts';
import { Exports } from './exports.tsx';
import { Months } from './months.tsx';

/** `GET /organisations/:organisation/money`: what it earns as a partner, and what it pays itself (M2). */
export const showMoney = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const organisationId = http.req.param('organisation') ?? '';
  const seen = await seeMoney(ctx, organisationId);
  if (!seen.ok) return answerRefusal(http, 'page', seen.error);
  const { prepaid, months } = seen.value;
  const earnings = months.filter(({ cashback, discount }) => cashback + discount > 0);
  const invoices = months.filter(({ paid }) => paid > 0);
  const words = ledgerWords[ctx.language];
  const frame = await ownFrame(ctx, organisationId);
  const isPartner = frame.organisation !== undefined && frame.organisation.partnerId !== null;
  const path = `/organisations/${organisationId}/money`;
  return page(
    http,
    { title: words.title, ...frame, current: path },
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {isPartner ? (
        <section aria-labelledby="earnings">
          <h2 id="earnings">{words.earnings}</h2>
          <p>{words.earningsText}</p>
          {prepaid.length === 0 ? null : (
            <>
              <Facts
                rows={prepaid.map(({ currency, amount }) => [
                  words.prepaid,
                  <strong data-prepaid={currency}>{moneyText(amount, currency, ctx.language)}</strong>,
                ])}
              />
              <p class="quiet">{words.prepaidText}</p>
            </>
          )}
          {earnings.length === 0 ? (
            <Empty>{words.noEarnings}</Empty>
          ) : (
            <Months
              ctx={ctx}
              title={words.earnings}
              sums={earnings}
              figures={['cashback', 'discount']}
              clients
            />
          )}
        </section>
      ) : null}
      <section aria-labelledby="invoices">
        <h2 id="invoices">{words.invoices}</h2>
        <p>{words.invoicesText}</p>
        {isPartner ? <p>{words.revenueText}</p> : null}
        {invoices.length === 0 ? (
          <Empty>{words.noInvoices}</Empty>
        ) : (
          <Months ctx={ctx} title={words.invoices} sums={invoices} figures={['revenue', 'paid']} clients />
        )}
      </section>
      <Exports
        ctx={ctx}
        action={`${path}/export`}
        parts={moneyParts.filter((part) => isPartner || part === 'invoices')}
      />
    </>,
  );
};
