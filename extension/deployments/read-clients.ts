import { type Client, type Clients, clients } from '../../shared/api/clients.ts';
import type { Answered, Api } from './api.ts';

/** A list that is known up to a point; its clients are read only when something of them has changed. */
export interface KnownList {
  upTo: string;
  clients(): Promise<readonly Client[] | null>;
}

/** How a deployment's list is now; null clients: as it was. */
export interface ListReading {
  upTo: string;
  clients: readonly Client[] | null;
}

const page = (api: Pick<Api, 'get'>, query: Readonly<Record<string, string>>): Promise<Answered<Clients>> => {
  const asked = new URLSearchParams(query).toString();
  return api.get(`/api/clients${asked === '' ? '' : `?${asked}`}`, clients);
};

/** The pages after the first one of a whole list. */
const wholeList = async (api: Pick<Api, 'get'>, first: Clients): Promise<Answered<ListReading>> => {
  const found = [...first.clients];
  let after = first.next;
  while (after !== null) {
    const answer = await page(api, { after });
    if (answer.kind !== 'ok') return answer;
    found.push(...answer.value.clients);
    // A page that names itself as the next one would never end.
    after = answer.value.next === after ? null : answer.value.next;
  }
  return { kind: 'ok', value: { upTo: first.upTo, clients: found } };
};

/** Asks for what has changed since, or for the whole list where nothing is known or the Worker says so (W1). */
export const readClients = async (
  api: Pick<Api, 'get'>,
  known: KnownList | null,
): Promise<Answered<ListReading>> => {
  const answer = await page(api, known === null ? {} : { since: known.upTo });
  if (answer.kind !== 'ok') return answer;
  const { whole, upTo, gone, clients: changed } = answer.value;
  if (whole) return wholeList(api, answer.value);
  if (changed.length === 0 && gone.length === 0) return { kind: 'ok', value: { upTo, clients: null } };
  const before = (await known?.clients()) ?? null;
  if (before === null) return readClients(api, null);
  const now = new Map(before.map((one) => [one.grantId, one]));
  for (const one of changed) now.set(one.grantId, one);
  for (const grantId of gone) now.delete(grantId);
  return { kind: 'ok', value: { upTo, clients: [...now.values()] } };
};
