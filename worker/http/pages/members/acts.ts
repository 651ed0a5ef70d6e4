import * as v from 'valibot';
import { email, memberRole, shortText } from '../../../../shared/api/primitives.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import type { Result } from '../../../../shared/domain/result.ts';
import { createOrganisation } from '../../../app/organisation/create.ts';
import {
  cancelMemberInvitation,
  inviteMember,
  join,
  viewJoin,
} from '../../../app/organisation/invite-member.ts';
import { dismissMember, giveRole, viewMembers } from '../../../app/organisation/members.ts';
import { renameOrganisation } from '../../../app/organisation/rename.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, nothing, queryInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { joinPage, newOrganisationPage } from './join-pages.tsx';
import { type Done, doneThings, membersPage } from './members-page.tsx';

const inviteForm = v.strictObject({ email, role: memberRole });
const roleForm = v.strictObject({ role: memberRole });
const linkToken = v.pipe(v.string(), v.maxLength(100));

const organisationOf = (http: Http): string => http.req.param('organisation') ?? '';

/** Refusals about who asks are for the whole page; the others stand above the list they are about. */
const aboutWhoAsks: readonly Refusal['code'][] = [
  'sign_in_required',
  'not_found',
  'not_allowed',
  'step_up_required',
  'safety_session_only',
  'unsupported_media_type',
];

const answer = async (http: Http, result: Result<unknown, Refusal>, done: Done) => {
  const organisationId = organisationOf(http);
  if (result.ok) return http.redirect(`/organisations/${organisationId}/members?done=${done}`, 303);
  if (aboutWhoAsks.includes(result.error.code)) return answerRefusal(http, 'page', result.error);
  const view = await viewMembers(http.get('ctx'), organisationId);
  return view.ok
    ? membersPage(http, view.value, { refusal: result.error })
    : answerRefusal(http, 'page', view.error);
};

export const showNew = async (http: Http, refusal?: Refusal) => {
  const { actor, store } = http.get('ctx');
  const organisations = actor.kind === 'person' ? await store.organisations.ofPerson(actor.personId) : [];
  return newOrganisationPage(http, { organisations, ...(refusal ? { refusal } : {}) });
};

export const makeNew = async (http: Http): Promise<Response> => {
  const input = await formInput(http, v.strictObject({ name: shortText }));
  if (!input.ok) return showNew(http, input.error);
  const made = await createOrganisation(http.get('ctx'), input.value);
  return made.ok ? http.redirect(`/organisations/${made.value.id}`, 303) : showNew(http, made.error);
};

export const show = async (http: Http): Promise<Response> => {
  const input = queryInput(http, v.strictObject({ done: v.optional(v.picklist(doneThings)) }));
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const view = await viewMembers(http.get('ctx'), organisationOf(http));
  return view.ok
    ? membersPage(http, view.value, { done: input.value.done })
    : answerRefusal(http, 'page', view.error);
};

export const invite = async (http: Http): Promise<Response> => {
  const input = await formInput(http, inviteForm);
  const result = input.ok
    ? await inviteMember(http.get('ctx'), { organisationId: organisationOf(http), ...input.value })
    : input;
  return answer(http, result, 'invited');
};

export const cancelInvitation = async (http: Http): Promise<Response> => {
  const input = await formInput(http, nothing);
  const invitationId = http.req.param('memberInvitation') ?? '';
  const result = input.ok
    ? await cancelMemberInvitation(http.get('ctx'), { organisationId: organisationOf(http), invitationId })
    : input;
  return answer(http, result, 'cancelled');
};

export const changeRole = async (http: Http): Promise<Response> => {
  const input = await formInput(http, roleForm);
  const personId = http.req.param('person') ?? '';
  const result = input.ok
    ? await giveRole(http.get('ctx'), { organisationId: organisationOf(http), personId, ...input.value })
    : input;
  return answer(http, result, 'changed');
};

export const remove = async (http: Http): Promise<Response> => {
  const input = await formInput(http, nothing);
  const personId = http.req.param('person') ?? '';
  const result = input.ok
    ? await dismissMember(http.get('ctx'), { organisationId: organisationOf(http), personId })
    : input;
  return answer(http, result, 'removed');
};

export const rename = async (http: Http): Promise<Response> => {
  const organisationId = organisationOf(http);
  const input = await formInput(http, v.strictObject({ name: shortText }));
  const renamed = input.ok
    ? await renameOrganisation(http.get('ctx'), { organisationId, ...input.value })
    : input;
  // What waits is said by the page itself, for as long as it waits.
  if (renamed.ok && renamed.value === 'waits') {
    return http.redirect(`/organisations/${organisationId}/members`, 303);
  }
  return answer(http, renamed, 'renamed');
};

export const showJoin = async (http: Http): Promise<Response> => {
  const input = queryInput(http, v.strictObject({ t: linkToken }));
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const invitationId = http.req.param('memberInvitation') ?? '';
  const view = await viewJoin(http.get('ctx'), { invitationId, token: input.value.t });
  return view.ok ? joinPage(http, view.value, input.value.t) : answerRefusal(http, 'page', view.error);
};

export const accept = async (http: Http): Promise<Response> => {
  const input = await formInput(http, v.strictObject({ t: linkToken }));
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const invitationId = http.req.param('memberInvitation') ?? '';
  const joined = await join(http.get('ctx'), { invitationId, token: input.value.t });
  return joined.ok
    ? http.redirect(`/organisations/${joined.value.organisationId}`, 303)
    : answerRefusal(http, 'page', joined.error);
};
