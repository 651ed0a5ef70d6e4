import * as v from 'valibot';
import { recoverySteps } from '../../../../shared/domain/cleanup.ts';
import { aftercareWords } from '../../../../shared/messages/pages/aftercare/index.ts';
import { grantWords } from '../../../../shared/messages/pages/grants/index.ts';
import { leftBehind, recoverable } from '../../../app/grant/left-behind.ts';
import { mayCleanUp, orderRecovery } from '../../../app/grant/order-cleanup.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { page } from '../parts/layout.tsx';
import { grantIn, standingOf } from './about.tsx';
import { entryIds, NewEntries } from './left-behind.tsx';

/** M10: what the panel sets back by itself, and what is left to do by hand. Needs the proof to be seen. */
export const showRecovery = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const { language } = ctx;
  const found = await mayCleanUp(ctx, grantIn(http));
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const view = found.value;
  if (view.grant.access.kind !== 'full') return answerRefusal(http, 'page', { code: 'panel_unsupported' });
  const { recovery: words, kinds } = aftercareWords[language];
  const able = await recoverable(ctx, view);
  const { looked, unlisted } = await leftBehind(ctx, view);
  const added = looked.kind === 'compared' ? looked.difference.added : [];
  const does = able.length > 0 || added.some((entry) => entry.removable);
  const hand = recoverySteps.filter((step) => !able.includes(step));
  const title = words.title(view.account.name);
  return page(
    http,
    { title, ...(await standingOf(http, view.grant.customerId)) },
    <>
      <h1>{title}</h1>
      <p>{words.intro(view.partner.name)}</p>
      {does ? (
        <form method="post" action={`/grants/${view.grant.id}/recovery`}>
          <h2>{words.panelDoes}</h2>
          <ul>
            {able.map((step) => (
              <li data-recovers={step}>{words.does[step](view.account.pinnedEmail ?? '')}</li>
            ))}
          </ul>
          {added.length === 0 ? null : (
            <fieldset>
              <legend>{aftercareWords[language].left.added(view.partner.name)}</legend>
              <NewEntries entries={added} tickable ticked language={language} />
            </fieldset>
          )}
          <div class="actions">
            <button type="submit" class="danger primary">
              {words.start}
            </button>
          </div>
        </form>
      ) : (
        <p>{words.nothing}</p>
      )}
      {hand.length + unlisted.length === 0 ? null : (
        <>
          <h2>{words.byHand}</h2>
          <ul>
            {hand.map((step) => (
              <li data-by-hand={step}>{words.hand[step]}</li>
            ))}
            {unlisted.map((kind) => (
              <li data-by-hand={kind}>{words.look(kinds[kind])}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={`/grants/${view.grant.id}/receipt`}>{grantWords[language].acts.receipt}</a>
      </p>
    </>,
  );
};

const fields = v.strictObject({ entry: entryIds });

export const performRecovery = async (http: Http): Promise<Response> => {
  const input = await formInput(http, fields);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const grantId = grantIn(http);
  const ordered = await orderRecovery(http.get('ctx'), { grantId, entryIds: input.value.entry });
  return ordered.ok
    ? http.redirect(`/grants/${grantId}/receipt#left-behind`, 303)
    : answerRefusal(http, 'page', ordered.error);
};
