import type { Device } from '../../../../shared/api/person.ts';
import type { Organisation } from '../../../../shared/domain/organisation.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { languageNames, languages } from '../../../../shared/messages/language.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { privacyWords } from '../../../../shared/messages/pages/privacy/index.ts';
import { proofWords } from '../../../../shared/messages/pages/proof/index.ts';
import type { Passkey, Person } from '../../../app/records.ts';
import type { OwnCode } from '../../../app/support/own-code.ts';
import type { Vip } from '../../../app/support/premium.ts';
import type { OrganisationOf } from '../../../store.ts';
import { problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { Act, Columns, Empty, Field, Notice, Scroll } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { sign } from '../parts/sign.ts';
import { dateOf, relative } from '../parts/time.ts';
import { PasskeyForm, Refused } from '../sign-in/parts.tsx';
import { SupportCodeCard, VipCode } from '../support/parts.tsx';

interface Self {
  person: Person;
  passkeys: readonly Passkey[];
  devices: readonly Device[];
  organisations: readonly OrganisationOf[];
  saved: boolean;
  /** O7: for the host's people, where the host has an OpenID provider: its name. */
  provider: string | null;
  code: OwnCode | null;
  vips: readonly { organisation: Organisation; vip: Vip }[];
}

/** H2: the code of each organisation with premium support that this role is told. */
const VipCodes = ({ http, vips }: { http: Http; vips: Self['vips'] }) => {
  const { language } = http.get('ctx');
  return vips.map(({ organisation, vip }) => (
    <section class="card" aria-labelledby={`vip-${organisation.id}`}>
      <h2
        id={`vip-${organisation.id}`}
      >{`${pageWords[language].support.vip}${sign(':', language)} ${organisation.name}`}</h2>
      <VipCode vip={vip} language={language} />
      <p>
        <a href={`/organisations/${organisation.id}/support`}>{pageWords[language].support.contact}</a>
      </p>
    </section>
  ));
};

const wordsOf = (http: Http) => pageWords[http.get('ctx').language].person;

const Profile = ({ http, person }: { http: Http; person: Person }) => {
  const words = wordsOf(http);
  return (
    <form method="post" action="/me/profile">
      <Field name="email" label={words.email}>
        <input id="email" value={person.email} readonly />
      </Field>
      <Field name="name" label={words.name}>
        <input id="name" name="name" value={person.name} maxlength={200} autocomplete="name" required />
      </Field>
      <Field name="language" label={words.language}>
        <select id="language" name="language">
          {languages.map((one) => (
            <option value={one} lang={one} selected={one === person.language}>
              {languageNames[one]}
            </option>
          ))}
        </select>
      </Field>
      <div class="actions">
        <button type="submit" class="primary">
          {words.save}
        </button>
      </div>
    </form>
  );
};

const Passkeys = ({ http, passkeys }: { http: Http; passkeys: readonly Passkey[] }) => {
  const { language, now } = http.get('ctx');
  const words = wordsOf(http);
  return (
    <>
      <p>{words.passkeysLead}</p>
      {passkeys.length === 0 ? (
        <Empty>
          <p>{words.noPasskeys}</p>
        </Empty>
      ) : (
        <Scroll label={words.passkeys} stack>
          <table>
            <Columns of={[words.passkeyName, words.added, words.lastUsed, words.actions]} />
            <tbody>
              {passkeys.map((passkey) => (
                <tr>
                  <th scope="row">{passkey.name}</th>
                  <td data-label={words.added}>{dateOf(passkey.createdAt, language)}</td>
                  <td data-label={words.lastUsed}>
                    {passkey.lastUsedAt === null ? words.never : relative(passkey.lastUsedAt, now, language)}
                  </td>
                  <td>
                    <form method="post" action={`/me/passkeys/${passkey.id}/remove`} class="inline">
                      <button type="submit" class="danger" aria-label={words.removePasskey(passkey.name)}>
                        {words.remove}
                      </button>
                    </form>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      <p>
        <a class="button" href="/me/passkeys/new">
          {words.addPasskey}
        </a>
      </p>
    </>
  );
};

const Devices = ({ http, devices }: { http: Http; devices: readonly Device[] }) => {
  const { language, now } = http.get('ctx');
  const words = wordsOf(http);
  return (
    <>
      <p>{words.devicesLead}</p>
      <Scroll label={words.devices} stack>
        <table>
          <Columns of={[words.device, words.since, words.lastSeen, words.actions]} />
          <tbody>
            {devices.map((device) => (
              <tr>
                <th scope="row">
                  {device.name}
                  <div class="quiet">
                    {words.kinds[device.kind]}
                    {device.current ? ` · ${words.thisOne}` : ''}
                  </div>
                </th>
                <td data-label={words.since}>{dateOf(device.createdAt, language)}</td>
                <td data-label={words.lastSeen}>{relative(device.lastSeenAt, now, language)}</td>
                <td>
                  <form method="post" action={`/me/devices/${device.id}/end`} class="inline">
                    <button type="submit" class="danger" aria-label={words.endDevice(device.name)}>
                      {words.end}
                    </button>
                  </form>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {devices.length > 1 ? (
        <div class="actions">
          <Act action="/me/devices/end-others" label={words.endOthers} tone="danger" />
        </div>
      ) : null}
    </>
  );
};

export const selfPage = (http: Http, self: Self) => {
  const words = wordsOf(http);
  return page(
    http,
    { title: words.title, organisations: self.organisations },
    <>
      <h1>{words.title}</h1>
      {self.saved ? (
        <Notice tone="success">
          <p>{words.saved}</p>
        </Notice>
      ) : null}
      <h2>{words.profile}</h2>
      <Profile http={http} person={self.person} />
      <p>
        <a class="button" href="/me/address">
          {proofWords[http.get('ctx').language].changeAddress}
        </a>
      </p>
      <SupportCodeCard code={self.code} next="/me" language={http.get('ctx').language} />
      <VipCodes http={http} vips={self.vips} />
      <h2>{words.passkeys}</h2>
      <Passkeys http={http} passkeys={self.passkeys} />
      {self.provider === null ? null : (
        <p>
          <a class="button" href="/me/host-sign-in">
            {pageWords[http.get('ctx').language].provider.ownTitle}
          </a>
        </p>
      )}
      <h2>{words.devices}</h2>
      <Devices http={http} devices={self.devices} />
      <h2>{privacyWords[http.get('ctx').language].own.heading}</h2>
      <p>{privacyWords[http.get('ctx').language].own.text}</p>
      <p>
        <a class="button" href="/me/data">
          {privacyWords[http.get('ctx').language].own.button}
        </a>
      </p>
      <h2>{proofWords[http.get('ctx').language].deletePerson}</h2>
      <p>
        <a class="button danger" href="/me/delete">
          {proofWords[http.get('ctx').language].deletePerson}
        </a>
      </p>
    </>,
  );
};

export const newPasskeyPage = (http: Http, shown: { next: string | undefined; refusal?: Refusal }) => {
  const { language } = http.get('ctx');
  const words = wordsOf(http);
  const refusal = shown.refusal ?? null;
  return page(
    http,
    {
      title: words.addPasskey,
      narrow: true,
      scripts: ['passkey'],
      status: refusal ? problemStatus(refusal.code) : 200,
    },
    <>
      <h1>{words.addPasskey}</h1>
      <Refused refusal={refusal} language={language} />
      <p>{words.passkeysLead}</p>
      <p data-passkey-missing>{words.noSupport}</p>
      <PasskeyForm
        does="make"
        action="/me/passkeys"
        options="/me/passkeys/options"
        carried={{ next: shown.next }}
        label={words.makePasskey}
        failed={pageWords[language].signIn.passkeyFailed}
        primary
      >
        <Field name="name" label={words.passkeyName} hint={words.passkeyNameHint}>
          <input id="name" name="name" maxlength={60} aria-describedby="name-hint" required />
        </Field>
        <p class="quiet">{words.makeLead}</p>
      </PasskeyForm>
    </>,
  );
};
