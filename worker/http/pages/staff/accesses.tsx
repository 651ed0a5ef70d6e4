import type { Child } from 'hono/jsx';
import { aftercareWords } from '../../../../shared/messages/pages/aftercare/index.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { staffWords } from '../../../../shared/messages/pages/staff/index.ts';
import { lookAtAccount, openAccount } from '../../../app/staff-access/use.ts';
import { openAccesses } from '../../../app/support/find.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, nothing } from '../../input.ts';
import type { Http } from '../../route.ts';
import { adminPage, Table } from '../admin/parts.tsx';
import { formPage } from '../clients/open.tsx';
import { Act, Empty, Facts } from '../parts/elements.tsx';
import { exactly } from '../parts/time.ts';

const current = '/staff/accesses';
const idIn = (http: Http): string => http.req.param('staffAccess') ?? '';

/** `GET /staff/accesses` (H3): what customers have opened for the staff. */
export const list = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const { language } = ctx;
  const found = await openAccesses(ctx);
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const words = staffWords[language];
  return adminPage(
    http,
    { title: words.accesses, current },
    <>
      <h1>{words.accesses}</h1>
      <p>{words.accessesLead}</p>
      {found.value.length === 0 ? (
        <Empty>
          <p>{words.noAccesses}</p>
        </Empty>
      ) : (
        <Table
          caption={words.accesses}
          head={[words.account, words.customer, words.panel, words.until, '']}
          rows={found.value.map(({ access, account, panel, organisation }) => [
            <>
              {account.name} <small>{account.shownAs}</small>
            </>,
            <a href={`/staff/organisations/${organisation.id}`}>{organisation.name}</a>,
            panel.name,
            exactly(access.endsAt, language),
            <a class="button" href={`${current}/${access.id}`} aria-label={`${words.look}: ${account.name}`}>
              {words.look}
            </a>,
          ])}
        />
      )}
    </>,
  );
};

const Listed = ({
  caption,
  head,
  rows,
  none,
}: {
  caption: string;
  head: readonly string[];
  rows: readonly Child[][] | null;
  none: string;
}) => (
  <>
    <h2>{caption}</h2>
    {rows === null ? <p class="quiet">{none}</p> : <Table caption={caption} head={head} rows={rows} />}
  </>
);

/** `GET /staff/accesses/:staffAccess` (H3): what the panel lists, and the way in where there is one. */
export const detail = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const { language } = ctx;
  const found = await lookAtAccount(ctx, { staffAccessId: idIn(http) });
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const { view, capabilities, products, entries } = found.value;
  const words = staffWords[language];
  const opens = capabilities?.full === 'link' || capabilities?.full === 'form';
  return adminPage(
    http,
    { title: view.account.name, current },
    <>
      <h1>{view.account.name}</h1>
      <Facts
        rows={[
          [
            words.customer,
            <a href={`/staff/organisations/${view.organisation.id}`}>{view.organisation.name}</a>,
          ],
          [words.panel, view.panel.name],
          [words.until, exactly(view.access.endsAt, language)],
        ]}
      />
      {opens ? (
        <>
          <Act action={`${current}/${view.access.id}/open`} label={words.signIn} tone="primary" />
          <p class="quiet">{words.signInHint}</p>
        </>
      ) : (
        <p>{words.noSignIn}</p>
      )}
      <Listed
        caption={words.products}
        head={[words.name, words.kind]}
        rows={
          products?.map(({ name, category }) => [name, pageWords[language].sharing.categories[category]]) ??
          null
        }
        none={words.noList}
      />
      <Listed
        caption={words.entries}
        head={[words.name, words.kind]}
        rows={entries?.map(({ name, kind }) => [name, aftercareWords[language].kinds[kind]]) ?? null}
        none={words.noList}
      />
    </>,
  );
};

/** H3: one sign-in at the panel, as a partner gets one. */
export const open = async (http: Http): Promise<Response> => {
  const input = await formInput(http, nothing);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const opened = await openAccount(http.get('ctx'), { staffAccessId: idIn(http) });
  if (!opened.ok) return answerRefusal(http, 'page', opened.error);
  http.header('cache-control', 'no-store');
  const { signIn, shownAs } = opened.value;
  return signIn.way === 'link' ? http.redirect(signIn.url, 303) : formPage(http, { ...signIn, shownAs });
};
