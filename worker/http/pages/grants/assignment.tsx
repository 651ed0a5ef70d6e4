import * as v from 'valibot';
import { id } from '../../../../shared/api/primitives.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { grantWords } from '../../../../shared/messages/pages/grants/index.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { assignClient, assigning, assignProducts, productsToAssign } from '../../../app/grant/assign.ts';
import type { GrantSight } from '../../../app/grant/see.ts';
import type { Context } from '../../../ports.ts';
import type { Assignee } from '../../../store.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, queryInput, several } from '../../input.ts';
import { problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { page } from '../parts/layout.tsx';
import { grantIn, Refused, standingOf } from './about.tsx';

/** M6: which collaborators and teams may open this client, and which of its products. */
export const Assignment = async ({ sight, ctx }: { sight: GrantSight; ctx: Context }) => {
  const words = grantWords[ctx.language].assign;
  const sharing = pageWords[ctx.language].sharing;
  const grantId = sight.view.grant.id;
  const found = await assigning(ctx, grantId);
  if (!found.ok) return null;
  const { collaborators, teams, assignees } = found.value;
  const choice = (one: { id: string; name: string; more: string }) => {
    const assigned: Assignee | undefined = assignees.find((assignee) => assignee.id === one.id);
    const scope = assigned?.products ? sharing.products(assigned.products.length) : words.everything;
    return (
      <div class="choice">
        <input type="checkbox" name="to" value={one.id} id={one.id} checked={assigned !== undefined} />
        <label for={one.id}>
          {one.name} <small>{one.more}</small>
        </label>
        {assigned ? (
          <a
            href={`/grants/${grantId}/assign/products?to=${one.id}`}
            aria-label={`${scope} · ${words.productsOf(one.name)}`}
          >
            {scope}
          </a>
        ) : null}
      </div>
    );
  };
  return (
    <section>
      <h2 id="assign">{words.heading}</h2>
      <p>{words.hint}</p>
      {collaborators.length + teams.length === 0 ? (
        <p class="quiet">{words.none}</p>
      ) : (
        <form method="post" action={`/grants/${grantId}/assign`}>
          <fieldset aria-labelledby="assign">
            {teams.map(({ team, members }) =>
              choice({ id: team.id, name: team.name, more: words.team(members.length) }),
            )}
            {collaborators.map(({ person }) =>
              choice({ id: person.id, name: person.name, more: person.email }),
            )}
          </fieldset>
          <div class="actions">
            <button type="submit">{words.save}</button>
          </div>
        </form>
      )}
      <p>
        <a href={`/organisations/${sight.view.grant.partnerId}/teams`}>{words.toTeams}</a>
      </p>
    </section>
  );
};

const assignFields = v.strictObject({ to: several(id, 700) });

/** `POST /grants/:grant/assign`. */
export const assign = async (http: Http): Promise<Response> => {
  const input = await formInput(http, assignFields);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const done = await assignClient(http.get('ctx'), { grantId: grantIn(http), ids: input.value.to });
  return done.ok ? http.redirect(`/grants/${grantIn(http)}`, 303) : answerRefusal(http, 'page', done.error);
};

const chooser = async (http: Http, to: string, refusal: Refusal | null): Promise<Response> => {
  const ctx = http.get('ctx');
  const grantId = grantIn(http);
  const found = await productsToAssign(ctx, { grantId, id: to });
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const words = grantWords[ctx.language];
  const { one, choice } = found.value;
  const some = one.products !== null || refusal !== null;
  const title = words.assign.productsOf(one.name);
  return page(
    http,
    {
      title,
      ...(await standingOf(http, found.value.assigning.grant.partnerId, 'partner')),
      status: refusal ? problemStatus(refusal.code) : 200,
    },
    <>
      <h1>{title}</h1>
      {refusal ? <Refused http={http} refusal={refusal} /> : null}
      <form method="post" action={`/grants/${grantId}/assign/products`}>
        <input type="hidden" name="to" value={to} />
        <fieldset>
          <legend>{words.assign.which}</legend>
          <div class="choice">
            <input type="radio" name="which" value="all" id="which-all" checked={!some} />
            <label for="which-all">{words.assign.everything}</label>
          </div>
          <div class="choice">
            <input type="radio" name="which" value="some" id="which-some" checked={some} />
            <label for="which-some">{words.assign.some}</label>
          </div>
        </fieldset>
        <fieldset>
          <legend>{words.assign.some}</legend>
          {choice.map((product, index) => (
            <div class="choice">
              <input
                type="checkbox"
                name="product"
                value={product.productId}
                id={`product-${index}`}
                checked={one.products?.some((chosen) => chosen.productId === product.productId)}
              />
              <label for={`product-${index}`}>{product.name}</label>
            </div>
          ))}
        </fieldset>
        <div class="actions">
          <button type="submit" class="primary">
            {words.assign.save}
          </button>
          <a class="button" href={`/grants/${grantId}`}>
            {words.acts.back}
          </a>
        </div>
      </form>
    </>,
  );
};

/** `GET /grants/:grant/assign/products?to=…`: of one collaborator or team. */
export const showProducts = (http: Http): Response | Promise<Response> => {
  const asked = queryInput(http, v.strictObject({ to: v.optional(id) }));
  return asked.ok ? chooser(http, asked.value.to ?? '', null) : answerRefusal(http, 'page', asked.error);
};

const productFields = v.strictObject({
  to: id,
  which: v.picklist(['all', 'some']),
  product: several(v.pipe(v.string(), v.maxLength(300)), 1000),
});

/** `POST /grants/:grant/assign/products`. */
export const saveProducts = async (http: Http): Promise<Response> => {
  const input = await formInput(http, productFields);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const { to, which, product } = input.value;
  const grantId = grantIn(http);
  const products = which === 'all' ? null : product;
  const done = await assignProducts(http.get('ctx'), { grantId, id: to, products });
  if (done.ok) return http.redirect(`/grants/${grantId}`, 303);
  return done.error.code === 'nothing_selected'
    ? chooser(http, to, done.error)
    : answerRefusal(http, 'page', done.error);
};
