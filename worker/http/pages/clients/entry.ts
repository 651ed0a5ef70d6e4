import * as v from 'valibot';
import { clientBook } from '../../../app/client/book.ts';
import { answerRefusal } from '../../answer.ts';
import { queryInput } from '../../input.ts';
import type { Http } from '../../route.ts';

const query = v.strictObject({
  /** As a vendor's portal names its client: a hint, by which the record is looked for. */
  name: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200)), ''),
});

/**
 * `GET /clients`: where the controls in a vendor's portal for agencies lead (Q1). To the record of
 * that name in the person's own client book, to the form that makes it, or to the book.
 */
export const enterBook = async (http: Http): Promise<Response> => {
  const asked = queryInput(http, query);
  if (!asked.ok) return answerRefusal(http, 'page', asked.error);
  const ctx = http.get('ctx');
  const { actor, store } = ctx;
  if (actor.kind !== 'person') return answerRefusal(http, 'page', { code: 'sign_in_required' });
  const mine = await store.organisations.ofPerson(actor.personId);
  const standings = await Promise.all(mine.map(({ organisation }) => store.partnerships.of(organisation.id)));
  const partner = standings.find(({ state }) => state === 'authorized' || state === 'suspended');
  if (!partner) return http.redirect('/partner', 303);
  const path = `/organisations/${partner.organisationId}/clients`;
  const { name } = asked.value;
  if (name === '') return http.redirect(path, 303);
  const book = await clientBook(ctx, {
    partnerId: partner.organisationId,
    words: name,
    groupName: null,
    after: null,
  });
  if (!book.ok) return answerRefusal(http, 'page', book.error);
  const found = book.value.rows.filter(({ client }) => client.name === name);
  const [one] = found;
  const words = encodeURIComponent(name);
  if (found.length > 1) return http.redirect(`${path}?words=${words}`, 303);
  return http.redirect(one ? `/clients/${one.client.id}` : `${path}/new?name=${words}`, 303);
};
