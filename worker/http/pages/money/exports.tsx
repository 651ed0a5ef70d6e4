import * as v from 'valibot';
import { isMonth } from '../../../../shared/domain/money/month.ts';
import { clientParts, type MoneyPart, moneyParts } from '../../../../shared/domain/money/parts.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import type { Result } from '../../../../shared/domain/result.ts';
import { ledgerWords } from '../../../../shared/messages/pages/ledger/index.ts';
import { exportClientMoney, exportMoney, type Wanted } from '../../../app/ledger/export.ts';
import type { Context } from '../../../ports.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { clientIn } from '../clients/form.tsx';
import { MonthField } from './months.tsx';

/** Months of which a file of its own can be taken; the rest is in the one of all months. */
const monthsApart = 24;

/** M7: what can be taken as a file, of one month or of all. */
export const Exports = (part: {
  ctx: Pick<Context, 'language' | 'now'>;
  action: string;
  parts: readonly MoneyPart[];
}) => {
  const words = ledgerWords[part.ctx.language];
  return (
    <section aria-labelledby="exports">
      <h2 id="exports">{words.exports}</h2>
      <p>{words.exportsText}</p>
      <form method="post" action={part.action}>
        <MonthField id="export-month" ctx={part.ctx} count={monthsApart} chosen="" all />
        <div class="actions">
          {part.parts.map((one) => (
            <button type="submit" name="part" value={one}>
              {words.export[one]}
            </button>
          ))}
        </div>
      </form>
    </section>
  );
};

const month = v.optional(v.union([v.literal(''), v.pipe(v.string(), v.check(isMonth))]), '');

const file = async (http: Http, wanted: Wanted, made: Result<string, Refusal>): Promise<Response> => {
  if (!made.ok) return answerRefusal(http, 'page', made.error);
  const name = [wanted.part, wanted.month].filter((part) => part !== null).join('-');
  return http.body(made.value, 200, {
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': `attachment; filename="${name}.csv"`,
    'cache-control': 'no-store',
  });
};

/** `POST …/money/export`: a post, because it is written down. */
export const download = async (http: Http): Promise<Response> => {
  const input = await formInput(http, v.strictObject({ part: v.picklist(moneyParts), month }));
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const wanted: Wanted = { part: input.value.part, month: input.value.month || null };
  const organisationId = http.req.param('organisation') ?? '';
  return file(http, wanted, await exportMoney(http.get('ctx'), { organisationId, ...wanted }));
};

/** `POST /clients/:client/money/export` (B6). */
export const downloadOfClient = async (http: Http): Promise<Response> => {
  const input = await formInput(http, v.strictObject({ part: v.picklist(clientParts), month }));
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const wanted: Wanted = { part: input.value.part, month: input.value.month || null };
  return file(
    http,
    wanted,
    await exportClientMoney(http.get('ctx'), { clientId: clientIn(http), ...wanted }),
  );
};
