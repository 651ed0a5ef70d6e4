import * as v from 'valibot';
import { fail, ok } from '../../../shared/domain/result.ts';
import type {
  Aftercare,
  PanelAccess,
  PanelAnswer,
  PanelFailure,
  PanelRequest,
  PanelResult,
} from '../../ports/panel.ts';
import { description } from './answers.ts';
import { clientAssertion } from './assertions.ts';

/** The host as the Worker calls it: its published endpoints, our client assertion, and answers that were parsed. */

export interface Endpoints {
  link: string;
  linkToken: string;
  login: string;
  backchannel: string;
  accounts: string;
}

/** What the host publishes about itself. */
export interface Published {
  endpoints: Endpoints;
  aftercare: Aftercare;
}

const failure = (code: PanelFailure['code'], reason: string): { ok: false; error: PanelFailure } =>
  fail({ code, reason });

export const refusalOf = ({ status, contentType }: PanelAnswer): { ok: false; error: PanelFailure } => {
  const reason = `http_${status}`;
  // A web server in front of the host says 404 as well; only the protocol's own JSON speaks of accounts.
  if (status === 404 && contentType === 'application/json') return failure('account_not_found', reason);
  if (status === 401 || status === 403) return failure('panel_denied', reason);
  if (status === 429 || status >= 500) return failure('panel_unreachable', reason);
  return failure('panel_answer_invalid', reason);
};

const parsed = <Schema extends v.GenericSchema>(
  answer: PanelAnswer,
  schema: Schema,
): PanelResult<v.InferOutput<Schema>> => {
  if (answer.status !== 200) return refusalOf(answer);
  if (answer.contentType !== 'application/json') return failure('panel_answer_invalid', 'not_json');
  if (answer.body.trim() === '') return failure('panel_answer_invalid', 'empty');
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), answer.body);
  return read.success ? ok(read.output) : failure('panel_answer_invalid', 'unexpected_shape');
};

export interface DelegatedHost {
  endpoints(): Promise<PanelResult<Endpoints>>;
  aftercare(): Promise<PanelResult<Aftercare>>;
  /** An authenticated request to one of the host's endpoints, by its address. */
  ask<Schema extends v.GenericSchema>(
    endpoint: string,
    request: Pick<PanelRequest, 'method' | 'body' | 'headers'>,
    schema: Schema,
  ): Promise<PanelResult<v.InferOutput<Schema>>>;
  /** A request that carries its own proof. */
  post(endpoint: string, contentType: string, body: string): Promise<PanelResult<PanelAnswer>>;
}

export const delegatedHost = (access: PanelAccess): DelegatedHost => {
  let known: Promise<PanelResult<Published>> | null = null;

  /** Only a plain path on the host's own origin: what it publishes never leads us, or a form, elsewhere (E31). */
  const own = (endpoint: string): boolean => {
    const url = URL.parse(endpoint);
    return url !== null && endpoint === `${access.origin}${url.pathname}` && url.pathname !== '/';
  };
  const pathOf = (endpoint: string): string => endpoint.slice(access.origin.length);

  const discover = async (): Promise<PanelResult<Published>> => {
    const answer = await access.fetch({ method: 'GET', path: '/.well-known/panelshare' });
    if (!answer.ok) return answer;
    const found = parsed(answer.value, description);
    if (!found.ok) return found;
    if (found.value.deployment !== access.deployment) return failure('panel_denied', 'other_deployment');
    const endpoints: Endpoints = {
      link: found.value.link_endpoint,
      linkToken: found.value.link_token_endpoint,
      login: found.value.login_endpoint,
      backchannel: found.value.backchannel_endpoint,
      accounts: found.value.accounts_endpoint,
    };
    return Object.values(endpoints).every(own)
      ? ok({ endpoints, aftercare: { lists: found.value.inventory, recovers: found.value.recovery } })
      : failure('panel_answer_invalid', 'foreign_endpoint');
  };

  const published = async (): Promise<PanelResult<Published>> => {
    known ??= discover();
    const result = await known;
    // A host that was down for a moment is asked again.
    if (!result.ok) known = null;
    return result;
  };

  return {
    endpoints: async () => {
      const found = await published();
      return found.ok ? ok(found.value.endpoints) : found;
    },

    aftercare: async () => {
      const found = await published();
      return found.ok ? ok(found.value.aftercare) : found;
    },

    ask: async (endpoint, request, schema) => {
      const answer = await access.fetch({
        ...request,
        path: pathOf(endpoint),
        headers: { ...request.headers, authorization: `Bearer ${await clientAssertion(access)}` },
      });
      return answer.ok ? parsed(answer.value, schema) : answer;
    },

    post: (endpoint, contentType, body) =>
      access.fetch({
        method: 'POST',
        path: pathOf(endpoint),
        headers: { 'content-type': contentType },
        body,
      }),
  };
};
