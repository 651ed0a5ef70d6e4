import * as v from 'valibot';
import { dataPurposes } from '../../../../shared/domain/data-purpose.ts';
import { privacyWords } from '../../../../shared/messages/pages/privacy/index.ts';
import type { PrivacyWords } from '../../../../shared/messages/pages/privacy/words.ts';
import { register } from '../../../db/retention/register.ts';
import { answerRefusal } from '../../answer.ts';
import { queryInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { Columns, Facts, Scroll } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { spansIn } from './spans.ts';

/** The platform on which every deployment runs: always a processor, whatever the host names besides. */
const platform = 'Cloudflare, Inc.';

/** What is kept, by what it is for; purposes of which this deployment keeps nothing are left out. */
const Kept = ({ http, words }: { http: Http; words: PrivacyWords['data'] }) => {
  const spans = spansIn(http.get('ctx').language);
  const rules = Object.values(register);
  return (
    <Scroll label={words.heading} stack>
      <table>
        <Columns of={[words.columns.what, words.columns.why, words.columns.until]} />
        <tbody>
          {dataPurposes
            .filter((purpose) => rules.some((rule) => rule.purpose === purpose))
            .map((purpose) => {
              const said = words.purposes[purpose];
              const bases = (['contract', 'interest'] as const).filter((basis) =>
                rules.some((rule) => rule.purpose === purpose && rule.basis === basis),
              );
              return (
                <tr>
                  <th scope="row">
                    {said.name}
                    <div class="quiet">{said.what}</div>
                  </th>
                  <td data-label={words.columns.why}>
                    {bases.map((basis) => (
                      <div>{words.bases[basis]}</div>
                    ))}
                  </td>
                  <td data-label={words.columns.until}>{said.until(spans)}</td>
                </tr>
              );
            })}
        </tbody>
      </table>
    </Scroll>
  );
};

/** `GET /privacy`. A host that has a page of its own sends people there (A9). */
export const showPrivacy = async (http: Http): Promise<Response> => {
  const asked = queryInput(http, v.strictObject({}));
  if (!asked.ok) return answerRefusal(http, 'page', asked.error);
  const { settings, language, store } = http.get('ctx');
  if (settings.face.privacy !== null) return http.redirect(settings.face.privacy, 303);
  const words = privacyWords[language];
  const { controller, officer, processors } = (await store.hostSettings.read('privacy'))('privacy');
  const host = settings.hostName;
  const contact = controller?.email ?? settings.mailFrom.address;
  const place = settings.dataLocation ?? 'anywhere';
  return page(
    http,
    { title: words.title },
    <>
      <h1>{words.title}</h1>
      <p>{words.lead(host)}</p>
      <h2>{words.roles.heading}</h2>
      <ul>
        {words.roles.lines(controller?.name ?? host).map(({ who, what }) => (
          <li>
            <strong>{who}</strong> {what}
          </li>
        ))}
      </ul>
      <p>{words.roles.agreement}</p>
      <h2>{words.contact.heading}</h2>
      {controller ? (
        <Facts
          rows={[
            [
              words.contact.controller,
              <>
                {controller.name}
                <br />
                {controller.address}
                <br />
                <a href={`mailto:${controller.email}`}>{controller.email}</a>
              </>,
            ],
            ...(officer === null ? [] : ([[words.contact.officer, officer]] as const)),
          ]}
        />
      ) : (
        <p>
          {words.contact.writeTo(host)} <a href={`mailto:${contact}`}>{contact}</a>
        </p>
      )}
      <h2>{words.data.heading}</h2>
      <p>{words.data.lead}</p>
      <Kept http={http} words={words.data} />
      <h2>{words.recipients.heading}</h2>
      <ul>
        {words.recipients.lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <h3>{words.recipients.processors}</h3>
      <Scroll label={words.recipients.processors} stack>
        <table>
          <Columns
            of={[
              words.recipients.columns.name,
              words.recipients.columns.purpose,
              words.recipients.columns.location,
            ]}
          />
          <tbody>
            {[
              {
                name: platform,
                purpose: words.recipients.platform.purpose,
                location: words.recipients.platform.location[place],
              },
              ...processors,
            ].map(({ name, purpose, location }) => (
              <tr>
                <th scope="row">{name}</th>
                <td data-label={words.recipients.columns.purpose}>{purpose}</td>
                <td data-label={words.recipients.columns.location}>{location}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {processors.length === 0 ? <p class="quiet">{words.recipients.none}</p> : null}
      <h2>{words.location.heading}</h2>
      <p data-location={place}>{words.location[place]}</p>
      <h2>{words.rights.heading}</h2>
      <ul>
        <li>
          {words.rights.copy} <a href="/me/data">{words.rights.copyLink}</a>
        </li>
        <li>
          {words.rights.correct} <a href="/me">{words.rights.correctLink}</a>
        </li>
        <li>
          {words.rights.erase} <a href="/me/delete">{words.rights.eraseLink}</a>
        </li>
        <li>{words.rights.end}</li>
        <li>{words.rights.object(contact)}</li>
        <li>{words.rights.complain}</li>
      </ul>
      <h2>{words.security.heading}</h2>
      <ul>
        {words.security.lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </>,
  );
};
