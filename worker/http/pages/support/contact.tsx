import * as v from 'valibot';
import { id } from '../../../../shared/api/primitives.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { type StaffAccessSpan, staffAccessSpans } from '../../../../shared/domain/staff-access.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { endAccess } from '../../../app/staff-access/end.ts';
import { giveAccess } from '../../../app/staff-access/give.ts';
import { type Contact, contactOf } from '../../../app/support/contact.ts';
import { newSupportCode } from '../../../app/support/own-code.ts';
import { renewVip } from '../../../app/support/premium.ts';
import { answerRefusal, logDenial } from '../../answer.ts';
import { formInput, nothing, several } from '../../input.ts';
import { problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { Act, Empty, Notice } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { offers, ownFrame } from '../parts/own.ts';
import { exactly } from '../parts/time.ts';
import { next, safeNext } from '../sign-in/next.ts';
import { Offer, SupportCodeCard, VipCode } from './parts.tsx';

const organisationOf = (http: Http): string => http.req.param('organisation') ?? '';
const pathOf = (http: Http): string => `/organisations/${organisationOf(http)}/support`;

const spans: readonly StaffAccessSpan[] = ['hour', 'shift', 'day', 'days'];
const isSpan = (text: string): text is StaffAccessSpan => Object.hasOwn(staffAccessSpans, text);
const giveForm = v.strictObject({
  account: several(id, 200),
  span: v.pipe(
    v.string(),
    v.check(isSpan),
    v.transform((text) => (isSpan(text) ? text : 'hour')),
  ),
});

const Vip = ({ http, contact }: { http: Http; contact: Contact }) => {
  const ctx = http.get('ctx');
  const words = pageWords[ctx.language].support;
  const { vip } = contact;
  if (vip === null) return null;
  return (
    <section class="card" aria-labelledby="vip">
      <h2 id="vip">{words.vip}</h2>
      <p>{words.vipLead}</p>
      <VipCode vip={vip} language={ctx.language} />
      <div class="actions">
        <Act action={`${pathOf(http)}/vip`} label={words.renewVip} />
        <small class="quiet">{words.renewHint}</small>
      </div>
      <Offer vip={vip} language={ctx.language} />
    </section>
  );
};

const OpenNow = ({ http, contact }: { http: Http; contact: Contact }) => {
  const ctx = http.get('ctx');
  const words = pageWords[ctx.language].support;
  const mayEnd = offers(ctx, 'staff_access.end', organisationOf(http));
  if (contact.open.length === 0) return null;
  return (
    <>
      <h3>{words.openNow}</h3>
      <ul class="bare">
        {contact.open.map(({ access, account }) => (
          <li>
            <div>{words.mayOpen(account.name, exactly(access.endsAt, ctx.language))}</div>
            <div class="quiet">
              {access.openedAt === null
                ? words.notUsed
                : words.lastUsed(exactly(access.openedAt, ctx.language))}
            </div>
            {mayEnd ? (
              <form method="post" action={`${pathOf(http)}/access/${access.id}/end`} class="inline">
                <button type="submit" class="danger" aria-label={`${words.end}: ${account.name}`}>
                  {words.end}
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      <p>
        <a href={`/organisations/${organisationOf(http)}/log?event=staff_access.opened`}>{words.inLog}</a>
      </p>
    </>
  );
};

const Give = ({ http, contact, chosen }: { http: Http; contact: Contact; chosen: readonly string[] }) => {
  const ctx = http.get('ctx');
  const words = pageWords[ctx.language].support;
  if (!offers(ctx, 'staff_access.give', organisationOf(http))) {
    return <p class="quiet">{words.onlyRepresentative}</p>;
  }
  if (contact.accounts.length === 0) return <Empty>{words.noAccounts}</Empty>;
  return (
    <form method="post" action={`${pathOf(http)}/access`}>
      <fieldset>
        <legend>{words.which}</legend>
        {contact.accounts.map(({ account, panel }) => (
          <div class="choice">
            <input
              type="checkbox"
              id={`account-${account.id}`}
              name="account"
              value={account.id}
              checked={chosen.includes(account.id)}
            />
            <label for={`account-${account.id}`}>
              {account.name}{' '}
              <small class="quiet">
                {panel.name} · {account.shownAs}
              </small>
            </label>
          </div>
        ))}
      </fieldset>
      <fieldset>
        <legend>{words.forHowLong}</legend>
        {spans.map((span) => (
          <div class="choice">
            <input type="radio" id={`span-${span}`} name="span" value={span} checked={span === 'hour'} />
            <label for={`span-${span}`}>{words.spans[span]}</label>
          </div>
        ))}
      </fieldset>
      <div class="actions">
        <button type="submit">{words.give}</button>
      </div>
    </form>
  );
};

const shown = async (
  http: Http,
  { refusal, chosen = [] }: { refusal?: Refusal; chosen?: readonly string[] } = {},
): Promise<Response> => {
  const ctx = http.get('ctx');
  const organisationId = organisationOf(http);
  const found = await contactOf(ctx, organisationId);
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const contact = found.value;
  const words = pageWords[ctx.language].support;
  return page(
    http,
    {
      title: words.title,
      ...(await ownFrame(ctx, organisationId)),
      current: pathOf(http),
      ...(refusal ? { status: problemStatus(refusal.code) } : {}),
    },
    <>
      <h1>{words.title}</h1>
      <p>{words.lead(ctx.settings.hostName)}</p>
      {refusal ? (
        <Notice tone="danger">
          <p data-code={refusal.code}>{words.chooseOne}</p>
        </Notice>
      ) : null}
      <SupportCodeCard code={contact.code} next={pathOf(http)} language={ctx.language} />
      <Vip http={http} contact={contact} />
      {offers(ctx, 'vip_code.view', organisationId) ? (
        <section class="card" aria-labelledby="sheet">
          <h2 id="sheet">{words.sheet}</h2>
          <p>{words.sheetLead}</p>
          <div class="actions">
            <a class="button" href={`${pathOf(http)}/sheet`}>
              {words.openSheet}
            </a>
          </div>
        </section>
      ) : null}
      <section class="card" aria-labelledby="staff-access">
        <h2 id="staff-access">{words.access}</h2>
        <p>{words.accessLead}</p>
        <OpenNow http={http} contact={contact} />
        <Give http={http} contact={contact} chosen={chosen} />
      </section>
    </>,
  );
};

export const show = (http: Http): Promise<Response> => shown(http);

export const newCode = async (http: Http): Promise<Response> => {
  const input = await formInput(http, v.strictObject({ next }));
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const made = await newSupportCode(http.get('ctx'));
  return made.ok
    ? http.redirect(safeNext(input.value.next ?? '/me'), 303)
    : answerRefusal(http, 'page', made.error);
};

export const renew = async (http: Http): Promise<Response> => {
  const input = await formInput(http, nothing);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const done = await renewVip(http.get('ctx'), { organisationId: organisationOf(http) });
  return done.ok ? http.redirect(pathOf(http), 303) : answerRefusal(http, 'page', done.error);
};

export const give = async (http: Http): Promise<Response> => {
  const input = await formInput(http, giveForm);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const { account: accountIds, span } = input.value;
  const given = await giveAccess(http.get('ctx'), { organisationId: organisationOf(http), accountIds, span });
  if (given.ok) return http.redirect(`${pathOf(http)}#staff-access`, 303);
  if (given.error.code !== 'nothing_selected') return answerRefusal(http, 'page', given.error);
  logDenial(http, given.error);
  return shown(http, { refusal: given.error, chosen: accountIds });
};

export const end = async (http: Http): Promise<Response> => {
  const input = await formInput(http, nothing);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const done = await endAccess(http.get('ctx'), {
    organisationId: organisationOf(http),
    staffAccessId: http.req.param('staffAccess') ?? '',
  });
  return done.ok
    ? http.redirect(`${pathOf(http)}#staff-access`, 303)
    : answerRefusal(http, 'page', done.error);
};
