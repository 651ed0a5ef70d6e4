import { proofWords } from '../../../../shared/messages/pages/proof/index.ts';
import { leaveOrganisation } from '../../../app/organisation/members.ts';
import { removeOrganisation, viewRemoval } from '../../../app/organisation/remove.ts';
import { removePerson, viewPersonRemoval } from '../../../app/person/remove.ts';
import type { GrantView } from '../../../store.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, nothing } from '../../input.ts';
import type { Http } from '../../route.ts';
import { accountNamed } from '../parts/account-name.ts';
import { Act, Notice } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { ownFrame } from '../parts/own.ts';
import { sign } from '../parts/sign.ts';
import { takeSession } from '../sign-in/session.ts';

const organisationOf = (http: Http): string => http.req.param('organisation') ?? '';

const SharesThatEnd = ({ title, views }: { title: string; views: readonly GrantView[] }) =>
  views.length === 0 ? null : (
    <>
      <h2>{title}</h2>
      <ul>
        {views.map((view) => (
          <li>
            {accountNamed(view.account, view.panel)}: {view.customer.name} → {view.partner.name}
          </li>
        ))}
      </ul>
    </>
  );

export const askOrganisation = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const organisationId = organisationOf(http);
  const [view, frame] = await Promise.all([viewRemoval(ctx, organisationId), ownFrame(ctx, organisationId)]);
  if (!view.ok) return answerRefusal(http, 'page', view.error);
  const words = proofWords[http.get('ctx').language];
  const { name, given, held } = view.value;
  const place = `/organisations/${organisationId}`;
  return page(
    http,
    {
      title: words.deleteOrganisation,
      ...frame,
      current: `${place}/members`,
    },
    <>
      <h1>
        {words.deleteOrganisation}
        {sign(':', http.get('ctx').language)} {name}
      </h1>
      <Notice tone="warning">
        <p>{words.deleteOrganisationText}</p>
      </Notice>
      <SharesThatEnd title={words.sharesGiven} views={given} />
      <SharesThatEnd title={words.sharesHeld} views={held} />
      {given.length + held.length === 0 ? <p>{words.nothingShared}</p> : null}
      <p>{words.keptOrganisation}</p>
      <div class="actions">
        <Act action={`${place}/delete`} label={words.deleteOrganisationGo} tone="danger primary" />
        <a class="button" href={`${place}/members`}>
          {words.back}
        </a>
      </div>
    </>,
  );
};

export const askPerson = async (http: Http): Promise<Response> => {
  const view = await viewPersonRemoval(http.get('ctx'));
  if (!view.ok) return answerRefusal(http, 'page', view.error);
  const words = proofWords[http.get('ctx').language];
  const { blockedBy, leaves } = view.value;
  return page(
    http,
    { title: words.deletePerson, narrow: true },
    <>
      <h1>{words.deletePerson}</h1>
      <p>{words.deletePersonText}</p>
      <p>{words.keptPerson}</p>
      {leaves.length > 0 ? (
        <p>
          {words.leaves} {leaves.map(({ name }) => name).join(', ')}
        </p>
      ) : null}
      {blockedBy.length > 0 ? (
        <Notice tone="warning">
          <p>{words.blocked}</p>
          <ul>
            {blockedBy.map(({ id, name }) => (
              <li>
                <a href={`/organisations/${id}/members`}>{name}</a>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <div class="actions">
        {blockedBy.length === 0 ? (
          <Act action="/me/delete" label={words.deletePersonGo} tone="danger primary" />
        ) : null}
        <a class="button" href="/me">
          {words.back}
        </a>
      </div>
    </>,
  );
};

export const leave = async (http: Http): Promise<Response> => {
  const input = await formInput(http, nothing);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const left = await leaveOrganisation(http.get('ctx'), { organisationId: organisationOf(http) });
  return left.ok ? http.redirect('/', 303) : answerRefusal(http, 'page', left.error);
};

export const deleteOrganisation = async (http: Http): Promise<Response> => {
  const input = await formInput(http, nothing);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const gone = await removeOrganisation(http.get('ctx'), { organisationId: organisationOf(http) });
  return gone.ok ? http.redirect('/', 303) : answerRefusal(http, 'page', gone.error);
};

export const deletePerson = async (http: Http): Promise<Response> => {
  const input = await formInput(http, nothing);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const gone = await removePerson(http.get('ctx'));
  if (!gone.ok) return answerRefusal(http, 'page', gone.error);
  takeSession(http);
  return http.redirect('/sign-in', 303);
};
