import * as v from 'valibot';
import { groupName } from '../../../../shared/api/client-book.ts';
import { id } from '../../../../shared/api/primitives.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import type { Result } from '../../../../shared/domain/result.ts';
import { connectGrant } from '../../../app/client/connect.ts';
import { groupClients } from '../../../app/client/edit.ts';
import { exportClient, exportClients } from '../../../app/client/export.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, nothing, several } from '../../input.ts';
import type { Http } from '../../route.ts';
import { grantIn } from '../grants/about.tsx';
import { clientIn } from './form.tsx';

const organisationIn = (http: Http): string => http.req.param('organisation') ?? '';

const csv = (http: Http, made: Result<string, Refusal>): Response | Promise<Response> =>
  made.ok
    ? http.body(made.value, 200, {
        'content-type': 'text/csv; charset=utf-8; header=present',
        'content-disposition': 'attachment; filename="clients.csv"',
        'cache-control': 'no-store',
      })
    : answerRefusal(http, 'page', made.error);

/** M7: a post and no link, because that the book left stands in the log. */
export const exportAll = async (http: Http): Promise<Response> => {
  const input = await formInput(http, nothing);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  return csv(http, await exportClients(http.get('ctx'), { partnerId: organisationIn(http) }));
};

export const exportOne = async (http: Http): Promise<Response> => {
  const input = await formInput(http, nothing);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  return csv(http, await exportClient(http.get('ctx'), { clientId: clientIn(http) }));
};

const groupFields = v.strictObject({ client: several(id, 50), group: groupName });

/** M7. */
export const group = async (http: Http): Promise<Response> => {
  const input = await formInput(http, groupFields);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const partnerId = organisationIn(http);
  const grouped = await groupClients(http.get('ctx'), {
    partnerId,
    clientIds: input.value.client,
    groupName: input.value.group,
  });
  return grouped.ok
    ? http.redirect(`/organisations/${partnerId}/clients`, 303)
    : answerRefusal(http, 'page', grouped.error);
};

/** Which record access is to belong to. */
export const clientChoice = v.union([v.literal('new'), id]);

const connectFields = v.strictObject({ client: clientChoice });

/** `POST /grants/:grant/client`: the record of access that has none yet. */
export const connect = async (http: Http): Promise<Response> => {
  const input = await formInput(http, connectFields);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const connected = await connectGrant(http.get('ctx'), {
    grantId: grantIn(http),
    choice: input.value.client,
  });
  return connected.ok
    ? http.redirect(`/clients/${connected.value.clientId}`, 303)
    : answerRefusal(http, 'page', connected.error);
};
