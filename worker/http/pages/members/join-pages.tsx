import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import type { JoinView } from '../../../app/organisation/invite-member.ts';
import type { OrganisationOf } from '../../../store.ts';
import { problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { Facts, Field } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { exactly } from '../parts/time.ts';
import { Hidden, Refused } from '../sign-in/parts.tsx';

/** What a mailed invitation shows; joining is the button (E4). */
export const joinPage = (http: Http, view: JoinView, token: string) => {
  const { language } = http.get('ctx');
  const words = pageWords[language].members;
  const { invitation, organisationName } = view;
  return page(
    http,
    { title: words.joinTitle(organisationName), narrow: true },
    <>
      <h1>{words.joinTitle(organisationName)}</h1>
      <p>{words.joinLead(organisationName, words.roles[invitation.role])}</p>
      <p>{words.roleHints[invitation.role]}</p>
      <Facts rows={[[words.validUntil, exactly(invitation.expiresAt, language)]]} />
      <form method="post" action={`/member-invitations/${invitation.id}/accept`}>
        <Hidden fields={{ t: token }} />
        <div class="actions">
          <button type="submit" class="primary">
            {words.join}
          </button>
        </div>
      </form>
      <p class="quiet">{words.joinOrNot}</p>
    </>,
  );
};

export const newOrganisationPage = (
  http: Http,
  shown: { organisations: readonly OrganisationOf[]; refusal?: Refusal },
) => {
  const { language } = http.get('ctx');
  const words = pageWords[language].members;
  const refusal = shown.refusal ?? null;
  return page(
    http,
    {
      title: words.newTitle,
      narrow: true,
      organisations: shown.organisations,
      status: refusal ? problemStatus(refusal.code) : 200,
    },
    <>
      <h1>{words.newTitle}</h1>
      <Refused refusal={refusal} language={language} />
      <p>{words.newLead}</p>
      <form method="post" action="/organisations/new">
        <Field name="name" label={words.newName} hint={words.newNameHint}>
          <input
            id="name"
            name="name"
            maxlength={200}
            autocomplete="organization"
            aria-describedby="name-hint"
            required
          />
        </Field>
        <div class="actions">
          <button type="submit" class="primary">
            {words.create}
          </button>
        </div>
      </form>
    </>,
  );
};
