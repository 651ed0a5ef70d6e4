import * as v from 'valibot';
import { decide } from '../../../../shared/decision.ts';
import { bookWords } from '../../../../shared/messages/pages/book/index.ts';
import { deleteClient, goesWith } from '../../../app/client/remove.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { isProven, proofAddress, standingOf } from '../grants/about.tsx';
import { accountNamed } from '../parts/account-name.ts';
import { page } from '../parts/layout.tsx';
import { sign } from '../parts/sign.ts';
import { clientIn } from './form.tsx';

/** `GET /clients/:client/delete`: what ends, before anything does; neither answer about the projects is chosen beforehand (Q6). */
export const confirmDelete = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const client = await ctx.store.clients.byId(clientIn(http));
  if (!client) return answerRefusal(http, 'page', { code: 'not_found' });
  const decision = decide(ctx.actor, 'client.delete', client.partnerId, ctx.now);
  if (!decision.allow && decision.refusal.code !== 'step_up_required') {
    return answerRefusal(http, 'page', decision.refusal);
  }
  const [{ grants, invitations }, projects, standing] = await Promise.all([
    goesWith(ctx, client.id),
    ctx.store.projects.ofClient(client.id),
    standingOf(http, client.partnerId, 'partner'),
  ]);
  const say = bookWords[ctx.language].removal;
  const path = `/clients/${client.id}/delete`;
  const title = say.title(client.name);
  const choices = [
    ['keep', say.keep, say.keepHint],
    ['delete', say.discard, say.discardHint],
  ] as const;
  return page(
    http,
    { title, ...standing },
    <>
      <h1>{title}</h1>
      <p>{say.text}</p>
      <ul>
        {grants.length === 0 ? null : (
          <li>
            {say.ends(grants.length)}
            {sign(':', ctx.language)} {grants.map((one) => accountNamed(one.account, one.panel)).join(', ')}
          </li>
        )}
        {invitations.length === 0 ? null : <li>{say.declines(invitations.length)}</li>}
        <li>{say.requests}</li>
      </ul>
      <p>{say.stays}</p>
      {isProven(http) ? (
        <form method="post" action={path}>
          <fieldset>
            <legend>
              {say.projects} ({projects.length})
            </legend>
            {choices.map(([value, label, hint]) => (
              <div class="choice">
                <input type="radio" name="projects" value={value} id={value} required />
                <label for={value}>
                  <strong>{label}</strong>
                  <small class="quiet">{hint}</small>
                </label>
              </div>
            ))}
          </fieldset>
          <div class="actions">
            <button type="submit" class="danger primary">
              {say.confirm}
            </button>
            <a class="button" href={`/clients/${client.id}`}>
              {say.cancel}
            </a>
          </div>
        </form>
      ) : (
        <div class="actions">
          <span>{say.needsProof}</span>
          <a class="button primary" href={proofAddress(path)}>
            {say.prove}
          </a>
          <a class="button" href={`/clients/${client.id}`}>
            {say.cancel}
          </a>
        </div>
      )}
    </>,
  );
};

const fields = v.strictObject({ projects: v.picklist(['keep', 'delete']) });

/** `POST /clients/:client/delete`. */
export const performDelete = async (http: Http): Promise<Response> => {
  const input = await formInput(http, fields);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const clientId = clientIn(http);
  const deleted = await deleteClient(http.get('ctx'), { clientId, ...input.value });
  if (deleted.ok) return http.redirect(`/organisations/${deleted.value.partnerId}/clients`, 303);
  return deleted.error.code === 'step_up_required'
    ? http.redirect(proofAddress(`/clients/${clientId}/delete`), 303)
    : answerRefusal(http, 'page', deleted.error);
};
