import * as v from 'valibot';
import type { Cleanup, CleanupStep } from '../../../../shared/domain/cleanup.ts';
import type { InventoryDifference, InventoryEntry } from '../../../../shared/domain/inventory.ts';
import type { Language } from '../../../../shared/messages/language.ts';
import { aftercareWords } from '../../../../shared/messages/pages/aftercare/index.ts';
import type { LeftBehind } from '../../../app/grant/left-behind.ts';
import { orderRemoval } from '../../../app/grant/order-cleanup.ts';
import type { GrantView } from '../../../store.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, several } from '../../input.ts';
import type { Http } from '../../route.ts';
import { offers } from '../parts/own.ts';
import { sign } from '../parts/sign.ts';
import { exactly } from '../parts/time.ts';
import { grantIn, isProven, proofAddress } from './about.tsx';

/** Ids are the panel's own. */
export const entryIds = several(v.pipe(v.string(), v.minLength(1), v.maxLength(1000)), 200);

const named = (entry: Pick<InventoryEntry, 'kind' | 'name'>, language: Language): string =>
  aftercareWords[language].existing.choice(aftercareWords[language].kinds[entry.kind], entry.name);

/** New entries; those the panel can remove have a box to tick. */
export const NewEntries = (part: {
  entries: readonly InventoryEntry[];
  tickable: boolean;
  ticked: boolean;
  language: Language;
}) => {
  const words = aftercareWords[part.language].left;
  return (
    <>
      {part.entries.map((entry, index) => (
        <div class="choice" data-entry={entry.kind}>
          {part.tickable && entry.removable ? (
            <>
              <input
                type="checkbox"
                id={`entry-${index}`}
                name="entry"
                value={entry.id}
                checked={part.ticked}
              />
              <label for={`entry-${index}`}>{named(entry, part.language)}</label>
            </>
          ) : (
            <span>
              {named(entry, part.language)}{' '}
              {entry.removable ? null : <small class="quiet">{words.byHand}</small>}
            </span>
          )}
        </div>
      ))}
    </>
  );
};

const Difference = ({
  http,
  view,
  difference,
  busy,
}: {
  http: Http;
  view: GrantView;
  difference: InventoryDifference;
  busy: boolean;
}) => {
  const ctx = http.get('ctx');
  const { language } = ctx;
  const words = aftercareWords[language].left;
  const { added, removed, changed } = difference;
  const { id, customerId } = view.grant;
  const may = offers(ctx, 'grant.clean_up', customerId) && !busy && added.some((entry) => entry.removable);
  const proven = isProven(http);
  return (
    <>
      {added.length === 0 && changed.length === 0 ? <p data-left="nothing">{words.nothing}</p> : null}
      {added.length === 0 ? null : (
        <form method="post" action={`/grants/${id}/left-behind`}>
          <fieldset>
            <legend>{words.added(view.partner.name)}</legend>
            <NewEntries entries={added} tickable={may && proven} ticked={false} language={language} />
          </fieldset>
          {may ? (
            <div class="actions on-screen">
              {proven ? (
                <button type="submit">{words.remove}</button>
              ) : (
                <a class="button" href={proofAddress(`/grants/${id}/receipt`)}>
                  {words.prove}
                </a>
              )}
            </div>
          ) : null}
        </form>
      )}
      {changed.length === 0 ? null : (
        <ul>
          {changed.map(({ before, after }) => (
            <li data-changed={after.kind}>
              {aftercareWords[language].kinds[after.kind]}
              {sign(':', language)} {words.changed(before.name, after.name)}
            </li>
          ))}
        </ul>
      )}
      {removed.length === 0 ? null : (
        <>
          <p>{words.gone}</p>
          <ul>
            {removed.map((entry) => (
              <li>{named(entry, language)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};

const stepText = (step: CleanupStep, language: Language): string => {
  const { kinds, progress } = aftercareWords[language];
  return step.step === 'remove'
    ? progress.remove(kinds[step.entry.kind], step.entry.name)
    : progress.steps[step.step];
};

/** How far each order is, step by step. */
const Progress = ({ cleanups, language }: { cleanups: readonly Cleanup[]; language: Language }) => {
  const words = aftercareWords[language].progress;
  if (cleanups.length === 0) return null;
  const failed = cleanups.some((one) => one.steps.some((step) => step.state === 'failed'));
  return (
    <>
      <h3>{words.heading}</h3>
      {cleanups.map((cleanup) => (
        <>
          <p class="quiet">{exactly(cleanup.askedAt, language)}</p>
          <ul>
            {cleanup.steps.map((step) => (
              <li data-step={step.state}>
                {stepText(step, language)}
                {sign(':', language)} {words.states[step.state]}
              </li>
            ))}
          </ul>
        </>
      ))}
      {failed ? <p>{words.failed}</p> : null}
    </>
  );
};

/** M9, E39: the receipt's part about what the partner may have planted. For the customer only. */
export const LeftBehindPart = ({ http, view, left }: { http: Http; view: GrantView; left: LeftBehind }) => {
  const ctx = http.get('ctx');
  const { language } = ctx;
  const { left: words, kinds, recovery } = aftercareWords[language];
  const busy = left.cleanups.some((one) => one.steps.some((step) => step.state === 'waiting'));
  const { looked } = left;
  const unlistedText =
    looked.kind === 'cannot_list'
      ? words.cannotList
      : looked.kind === 'unreadable'
        ? words.unreadable
        : words.unlisted;
  const recovers = view.grant.access.kind === 'full' && offers(ctx, 'grant.clean_up', view.grant.customerId);
  return (
    <section id="left-behind" data-looked={looked.kind}>
      <h2>{words.heading}</h2>
      {looked.kind === 'pending' ? <p>{words.pending}</p> : null}
      {looked.kind === 'compared' ? (
        <Difference http={http} view={view} difference={looked.difference} busy={busy} />
      ) : null}
      {left.unlisted.length === 0 ? null : (
        <>
          <p>{unlistedText}</p>
          <ul>
            {left.unlisted.map((kind) => (
              <li data-unlisted={kind}>{kinds[kind]}</li>
            ))}
          </ul>
        </>
      )}
      {left.known.length === 0 ? null : (
        <>
          <p>{words.known}</p>
          <ul>
            {left.known.map((entry) => (
              <li data-known={entry.kind}>{named(entry, language)}</li>
            ))}
          </ul>
        </>
      )}
      <Progress cleanups={left.cleanups} language={language} />
      {recovers && !busy ? (
        <div class="on-screen">
          <p>{recovery.offerText(view.partner.name)}</p>
          <a class="button" href={`/grants/${view.grant.id}/recovery`}>
            {recovery.offer}
          </a>
        </div>
      ) : null}
    </section>
  );
};

const fields = v.strictObject({ entry: entryIds });

/** `POST /grants/:grant/left-behind`: what is ticked is taken away by a job; the receipt shows how far it is. */
export const removeLeftBehind = async (http: Http): Promise<Response> => {
  const input = await formInput(http, fields);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const grantId = grantIn(http);
  const ordered = await orderRemoval(http.get('ctx'), { grantId, entryIds: input.value.entry });
  return ordered.ok
    ? http.redirect(`/grants/${grantId}/receipt#left-behind`, 303)
    : answerRefusal(http, 'page', ordered.error);
};
