import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { Field, Notice } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { CodeForms, Hidden, PasskeyForm, Refused } from './parts.tsx';

type Shown = Response | Promise<Response>;

const EmailField = ({ label }: { label: string }) => (
  <Field name="email" label={label}>
    <input id="email" name="email" type="email" autocomplete="email" maxlength={254} required />
  </Field>
);

/** After S15 refused a code: what still works with that address. */
const SafetyOffer = ({ email, lead, send }: { email: string; lead: string; send: string }) => (
  <Notice tone="warning">
    <p>{lead}</p>
    <form method="post" action="/safety" class="inline">
      <Hidden fields={{ email }} />
      <button type="submit">{send}</button>
    </form>
  </Notice>
);

/** O7: a button for the host's people, where the host has a provider of its own. */
const ByProvider = ({ http, name, next }: { http: Http; name: string; next: string | undefined }) => {
  const words = pageWords[http.get('ctx').language].provider;
  return (
    <form method="post" action="/sign-in/host">
      <p class="quiet">{words.forStaff}</p>
      <Hidden fields={{ next }} />
      <button type="submit">{words.signInWith(name)}</button>
    </form>
  );
};

export const signInPage = async (
  http: Http,
  shown: { next: string | undefined; refusal?: Refusal; safetyFor?: string },
): Promise<Response> => {
  const { language, store } = http.get('ctx');
  const provider = (await store.hostSettings.read('provider'))('provider');
  const words = pageWords[language].signIn;
  const refusal = shown.refusal ?? null;
  return page(
    http,
    {
      title: words.title,
      narrow: true,
      scripts: ['passkey'],
      status: refusal ? problemStatus(refusal.code) : 200,
    },
    <>
      <h1>{words.title}</h1>
      <Refused refusal={refusal} language={language} />
      {shown.safetyFor === undefined ? null : (
        <SafetyOffer email={shown.safetyFor} lead={words.safetyOffer} send={words.safetySend} />
      )}
      <p>{words.lead}</p>
      <form method="post" action="/sign-in">
        <Hidden fields={{ next: shown.next }} />
        <EmailField label={words.email} />
        <div class="actions">
          <button type="submit" class="primary">
            {words.sendCode}
          </button>
        </div>
      </form>
      <PasskeyForm
        does="use"
        action="/sign-in/passkey"
        options="/sign-in/passkey/options"
        carried={{ next: shown.next }}
        label={words.withPasskey}
        failed={words.passkeyFailed}
      >
        <p class="quiet">{words.or}</p>
      </PasskeyForm>
      {provider === null ? null : <ByProvider http={http} name={provider.name} next={shown.next} />}
      <p>
        <a href="/safety">{words.onlyLook}</a>
      </p>
    </>,
  );
};

export const codePage = (
  http: Http,
  shown: {
    title: string;
    action: string;
    carried: Readonly<Record<string, string | undefined>>;
    email: string;
    sentAgain: boolean;
    other?: string;
    refusal?: Refusal;
  },
): Shown => {
  const { language } = http.get('ctx');
  const refusal = shown.refusal ?? null;
  return page(
    http,
    { title: shown.title, narrow: true, status: refusal ? problemStatus(refusal.code) : 200 },
    <>
      <h1>{shown.title}</h1>
      <Refused refusal={refusal} language={language} />
      <CodeForms
        action={shown.action}
        carried={shown.carried}
        email={shown.email}
        sentAgain={shown.sentAgain}
        other={shown.other}
        language={language}
      />
    </>,
  );
};

export const safetyPage = (http: Http, shown: { refusal?: Refusal }): Shown => {
  const { language } = http.get('ctx');
  const words = pageWords[language].signIn;
  const refusal = shown.refusal ?? null;
  return page(
    http,
    { title: words.safetyTitle, narrow: true, status: refusal ? problemStatus(refusal.code) : 200 },
    <>
      <h1>{words.safetyTitle}</h1>
      <Refused refusal={refusal} language={language} />
      <p>{words.safetyLead}</p>
      <form method="post" action="/safety">
        <EmailField label={words.email} />
        <div class="actions">
          <button type="submit" class="primary">
            {words.safetySend}
          </button>
        </div>
      </form>
      <p>
        <a href="/sign-in">{words.title}</a>
      </p>
    </>,
  );
};
