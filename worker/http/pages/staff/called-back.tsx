import * as v from 'valibot';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import type { Result } from '../../../../shared/domain/result.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { staffWords } from '../../../../shared/messages/pages/staff/index.ts';
import { lookAsStaff } from '../../../app/admin/look.ts';
import { type CallBack, longestCallAgo } from '../../../app/support/call-back.ts';
import { verifyEmergency } from '../../../app/support/emergency.ts';
import { pauseAccountByStaff, pauseGrantByStaff } from '../../../app/support/pause.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput } from '../../input.ts';
import type { problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { adminPage, Refused, refused } from '../admin/parts.tsx';
import { accountNamed, told } from '../parts/account-name.ts';
import { Field, Notice, Options } from '../parts/elements.tsx';
import { sign } from '../parts/sign.ts';

const typed = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(1000)), '');
const fields = v.strictObject({ number: typed, minutes: typed, spoke_to: typed, reason: typed });
type Values = v.InferOutput<typeof fields>;
const empty: Values = { number: '', minutes: '', spoke_to: '', reason: '' };

const callOf = (values: Values): CallBack => ({
  number: values.number,
  minutesAgo: /^\d{1,3}$/.test(values.minutes) ? Number(values.minutes) : -1,
  spokeTo: values.spoke_to,
  reason: values.reason,
});

interface Shown {
  values: Values;
  refusal?: Refusal;
  status?: ReturnType<typeof problemStatus>;
}

interface Subject {
  title: string;
  path: string;
  customerId: string;
  /** What follows from the call, and the button that does it; pausing unless it says so. */
  act?: { lead: string; button: string };
}

const form = async (http: Http, subject: Subject, { values, refusal, status }: Shown): Promise<Response> => {
  const ctx = http.get('ctx');
  const words = staffWords[ctx.language];
  const members = await ctx.store.organisations.members(subject.customerId);
  const callBack = refusal?.detail?.['field'] === 'call_back';
  return adminPage(
    http,
    { title: subject.title, current: '/staff', ...(status ? { status } : {}) },
    <>
      <h1>{subject.title}</h1>
      {callBack ? (
        <Notice tone="danger">
          <p data-code="invalid_input">{words.callBackNeeded}</p>
        </Notice>
      ) : refusal ? (
        <Refused http={http} refusal={refusal} />
      ) : null}
      <p>{subject.act?.lead ?? words.pauseLead}</p>
      <form method="post" action={subject.path}>
        <Field name="number" label={words.number} hint={words.numberHint}>
          <input
            id="number"
            name="number"
            type="tel"
            value={values.number}
            maxlength={40}
            autocomplete="off"
            aria-describedby="number-hint"
            required
          />
        </Field>
        <Field name="minutes" label={words.minutes} hint={words.minutesHint}>
          <input
            id="minutes"
            name="minutes"
            type="number"
            min={0}
            max={longestCallAgo}
            value={values.minutes}
            aria-describedby="minutes-hint"
            required
          />
        </Field>
        <Field name="spoke_to" label={words.spokeTo}>
          <select id="spoke_to" name="spoke_to" required>
            <Options
              of={[['', '–'], ...members.map(({ person }) => [person.id, person.name] as const)]}
              chosen={values.spoke_to}
            />
          </select>
        </Field>
        <Field name="reason" label={words.reason} hint={words.reasonHint}>
          <textarea id="reason" name="reason" maxlength={1000} aria-describedby="reason-hint" required>
            {values.reason}
          </textarea>
        </Field>
        <div class="actions">
          <button type="submit" class={subject.act ? 'primary' : 'danger primary'}>
            {subject.act?.button ?? words.pause}
          </button>
          <a class="button" href={`/staff/organisations/${subject.customerId}`}>
            {words.back}
          </a>
        </div>
      </form>
    </>,
  );
};

const grantSubject = async (http: Http): Promise<Result<Subject | null, Refusal>> => {
  const ctx = http.get('ctx');
  const id = http.req.param('grant') ?? '';
  return lookAsStaff(ctx, async (store) => {
    const view = await store.grants.view(id);
    return (
      view && {
        title: staffWords[ctx.language].pauseGrant(view.partner.name, accountNamed(view.account, view.panel)),
        path: `/staff/grants/${id}/pause`,
        customerId: view.customer.id,
      }
    );
  });
};

const accountSubject = async (http: Http): Promise<Result<Subject | null, Refusal>> => {
  const ctx = http.get('ctx');
  const id = http.req.param('account') ?? '';
  return lookAsStaff(ctx, async (store) => {
    const account = await store.accounts.byId(id);
    return (
      account && {
        title: staffWords[ctx.language].pauseAllOf(told(account.name, account.shownAs)),
        path: `/staff/accounts/${id}/pause`,
        customerId: account.organisationId,
      }
    );
  });
};

const emergencySubject = async (http: Http): Promise<Result<Subject | null, Refusal>> => {
  const ctx = http.get('ctx');
  const id = http.req.param('organisation') ?? '';
  const words = pageWords[ctx.language].coolingOff.emergency;
  return lookAsStaff(ctx, async (store) => {
    const organisation = await store.organisations.byId(id);
    return (
      organisation && {
        title: `${words.title}${sign(':', ctx.language)} ${organisation.name}`,
        path: `/staff/organisations/${id}/emergency`,
        customerId: id,
        act: { lead: words.lead, button: words.save },
      }
    );
  });
};

type SubjectOf = typeof grantSubject;

const show = async (http: Http, subjectOf: SubjectOf, shown: Shown): Promise<Response> => {
  const subject = await subjectOf(http);
  if (!subject.ok) return answerRefusal(http, 'page', subject.error);
  if (!subject.value) return answerRefusal(http, 'page', { code: 'not_found' });
  return form(http, subject.value, shown);
};

const act = async (
  http: Http,
  subjectOf: SubjectOf,
  done: 'paused' | 'emergency',
  follow: (call: CallBack) => Promise<Result<{ organisationId: string }, Refusal>>,
): Promise<Response> => {
  const input = await formInput(http, fields);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const came = await follow(callOf(input.value));
  if (came.ok) return http.redirect(`/staff/organisations/${came.value.organisationId}?${done}=1`, 303);
  return refused(http, came.error, (status) =>
    show(http, subjectOf, { values: input.value, refusal: came.error, status }),
  );
};

export const grantForm = (http: Http): Promise<Response> => show(http, grantSubject, { values: empty });
export const accountForm = (http: Http): Promise<Response> => show(http, accountSubject, { values: empty });

export const pauseGrant = (http: Http): Promise<Response> =>
  act(http, grantSubject, 'paused', (call) =>
    pauseGrantByStaff(http.get('ctx'), { grantId: http.req.param('grant') ?? '', call }),
  );

export const pauseAccount = (http: Http): Promise<Response> =>
  act(http, accountSubject, 'paused', (call) =>
    pauseAccountByStaff(http.get('ctx'), { accountId: http.req.param('account') ?? '', call }),
  );

export const emergencyForm = (http: Http): Promise<Response> =>
  show(http, emergencySubject, { values: empty });

/** X1. */
export const verify = (http: Http): Promise<Response> =>
  act(http, emergencySubject, 'emergency', (call) =>
    verifyEmergency(http.get('ctx'), { organisationId: http.req.param('organisation') ?? '', call }),
  );
