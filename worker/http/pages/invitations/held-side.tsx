import { invitationState } from '../../../../shared/domain/invitation.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import type { InvitationSight } from '../../../app/invitation/see.ts';
import type { Http } from '../../route.ts';
import { Field, Notice } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { Details } from './details.tsx';

type HeldSight = Extract<InvitationSight, { side: 'held' }>;

/** S4: for the agency that is no partner yet: become one, or take the share for an organisation that is. */
export const heldSide = async (http: Http, sight: HeldSight, token: string | null): Promise<Response> => {
  const ctx = http.get('ctx');
  const words = pageWords[ctx.language].invitations;
  const { view, organisations } = sight;
  const { invitation, customer } = view;
  const state = invitationState(invitation, ctx.now);
  const others = organisations.filter((one) => one.organisation.id !== invitation.customerId);
  const ready = others.filter((one) => one.partnership === 'authorized' && one.role !== 'collaborator');
  const notReady = others.filter((one) => one.partnership !== 'authorized');
  const title = words.heldTitle(customer.name);
  return page(
    http,
    { title, organisations },
    <>
      <h1>{title}</h1>
      {await Details({ view, ctx, own: false })}
      {state !== 'pending' ? (
        <Notice tone="plain">
          <p data-state={state}>{words.closed[state]}</p>
        </Notice>
      ) : ready.length > 0 ? (
        <form method="post" action={`/invitations/${invitation.id}/claim`}>
          {token === null ? null : <input type="hidden" name="t" value={token} />}
          <Field name="organisation" label={words.heldChoose} hint={words.takeHint}>
            <select id="organisation" name="organisation" aria-describedby="organisation-hint">
              {ready.map(({ organisation }) => (
                <option value={organisation.id}>{organisation.name}</option>
              ))}
            </select>
          </Field>
          <div class="actions">
            <button type="submit" class="primary">
              {words.take}
            </button>
          </div>
        </form>
      ) : (
        <>
          <p>{words.heldIntro}</p>
          {notReady.map(({ organisation, partnership }) => (
            <p>
              {partnership === 'applied' ? (
                words.applied(organisation.name)
              ) : (
                <a class="button primary" href={`/organisations/${organisation.id}/partner`}>
                  {notReady.length === 1 ? words.apply : `${words.apply}: ${organisation.name}`}
                </a>
              )}
            </p>
          ))}
          {notReady.length === 0 ? (
            <div class="actions">
              <a class="button primary" href="/organisations/new">
                {words.makeOrganisation}
              </a>
            </div>
          ) : null}
        </>
      )}
    </>,
  );
};
