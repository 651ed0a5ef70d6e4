import * as v from 'valibot';
import { type HostPrivacy, lawSettings } from '../../../../../shared/api/law-settings.ts';
import { type Refusal, refuse } from '../../../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../../../shared/domain/result.ts';
import { hostWords } from '../../../../../shared/messages/pages/host/index.ts';
import { look } from '../../../../app/admin/look.ts';
import { changeHostSetting } from '../../../../app/settings/change.ts';
import { answerRefusal } from '../../../answer.ts';
import { formInput, nothing } from '../../../input.ts';
import type { problemStatus } from '../../../problem.ts';
import type { Http } from '../../../route.ts';
import { Act, Field } from '../../parts/elements.tsx';
import { exactly } from '../../parts/time.ts';
import { adminPage, Refused, refused } from '../parts.tsx';
import { settingsWords } from './index.tsx';
import { Place } from './place.tsx';

const path = '/admin/settings/privacy';
const seen = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
const text = (longest: number) => v.pipe(v.string(), v.trim(), v.maxLength(longest));
const fields = v.strictObject({
  name: text(120),
  address: text(200),
  email: text(254),
  officer: text(200),
  processors: text(10_000),
  seen,
});
type Fields = v.InferOutput<typeof fields>;

const fieldsOf = ({ controller, officer, processors }: HostPrivacy): Omit<Fields, 'seen'> => ({
  name: controller?.name ?? '',
  address: controller?.address ?? '',
  email: controller?.email ?? '',
  officer: officer ?? '',
  processors: processors.map(({ name, purpose, location }) => `${name}; ${purpose}; ${location}`).join('\n'),
});

/** One company a line, three parts; an empty controller is the host by its name. */
const privacyFrom = ({ name, address, email, officer, processors }: Fields): Result<HostPrivacy, Refusal> => {
  const parsed = v.safeParse(lawSettings.privacy.schema, {
    controller: name === '' && address === '' && email === '' ? null : { name, address, email },
    officer: officer === '' ? null : officer,
    processors: processors
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => {
        const [company = '', purpose = '', ...location] = line.split(';');
        return { name: company, purpose, location: location.join(';') };
      }),
  });
  return parsed.success ? ok(parsed.output) : refuse('invalid_input');
};

interface Said {
  refusal: Refusal;
  status: ReturnType<typeof problemStatus>;
  filled: Fields;
}

const show = async (http: Http, said?: Said): Promise<Response> => {
  const { language } = http.get('ctx');
  const found = await look(http.get('ctx'), async (store) => ({
    privacy: await store.hostSettings.versioned('privacy'),
    demand: await store.hostSettings.versioned('processingAgreement'),
    region: await store.law.databaseRegion(),
  }));
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const { privacy, demand, region } = found.value;
  const all = settingsWords(http);
  const words = hostWords[language].privacyAdmin;
  const filled = said?.filled ?? fieldsOf(privacy.value);
  const { demandedFrom } = demand.value;
  return adminPage(
    http,
    {
      title: all.sections.privacy.title,
      current: '/admin/settings',
      ...(said ? { status: said.status } : {}),
    },
    <>
      <h1>{all.sections.privacy.title}</h1>
      {said ? <Refused http={http} refusal={said.refusal} /> : null}
      <p>
        {words.lead} <a href="/privacy">{words.toPage}</a>
      </p>
      <form method="post" action={path}>
        <input type="hidden" name="seen" value={String(privacy.version)} />
        <fieldset>
          <legend>{words.controller}</legend>
          <p class="quiet">{words.controllerHint}</p>
          <Field name="name" label={words.name}>
            <input id="name" name="name" value={filled.name} maxlength={120} />
          </Field>
          <Field name="address" label={words.address}>
            <input id="address" name="address" value={filled.address} maxlength={200} />
          </Field>
          <Field name="email" label={words.email}>
            <input id="email" name="email" type="email" value={filled.email} maxlength={254} />
          </Field>
          <Field name="officer" label={words.officer}>
            <input id="officer" name="officer" value={filled.officer} maxlength={200} />
          </Field>
        </fieldset>
        <Field name="processors" label={words.processors} hint={words.processorsHint}>
          <textarea
            id="processors"
            name="processors"
            rows={6}
            maxlength={10000}
            aria-describedby="processors-hint"
          >
            {filled.processors}
          </textarea>
        </Field>
        <div class="actions">
          <button type="submit" class="primary">
            {all.save}
          </button>
        </div>
      </form>
      <h2>{words.demand.heading}</h2>
      <p>{words.demand.lead}</p>
      <p data-demanded={demandedFrom === null ? 'no' : 'yes'}>
        {demandedFrom === null ? words.demand.off : words.demand.on(exactly(demandedFrom, language))}
      </p>
      <Act
        action={`${path}/${demandedFrom === null ? 'demand' : 'demand/lift'}`}
        label={demandedFrom === null ? words.demand.start : words.demand.stop}
      />
      <Place http={http} region={region} />
    </>,
  );
};

export const form = (http: Http): Promise<Response> => show(http);

/** G1: who answers for the deployment, and who processes for the host. */
export const post = async (http: Http): Promise<Response> => {
  const input = await formInput(http, fields);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const value = privacyFrom(input.value);
  const saved = value.ok
    ? await changeHostSetting(http.get('ctx'), {
        name: 'privacy',
        value: value.value,
        seen: input.value.seen,
      })
    : value;
  if (saved.ok) return http.redirect(path, 303);
  return refused(http, saved.error, (status) =>
    show(http, { refusal: saved.error, status, filled: input.value }),
  );
};

const setDemand = async (http: Http, demanded: boolean): Promise<Response> => {
  const input = await formInput(http, nothing);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const ctx = http.get('ctx');
  const { version } = await ctx.store.hostSettings.versioned('processingAgreement');
  const saved = await changeHostSetting(ctx, {
    name: 'processingAgreement',
    value: { demandedFrom: demanded ? ctx.now : null },
    seen: version,
  });
  return saved.ok ? http.redirect(path, 303) : answerRefusal(http, 'page', saved.error);
};

/** G1: from now on new shares need a processing agreement before they are opened; those that live are left alone. */
export const demand = (http: Http): Promise<Response> => setDemand(http, true);
export const lift = (http: Http): Promise<Response> => setDemand(http, false);
