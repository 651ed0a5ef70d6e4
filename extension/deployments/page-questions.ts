import { type Here, here, pagesAtOnce, pagesHere } from '../../shared/api/clients.ts';
import type { Answered, Api } from './api.ts';

/** A page of a panel, and what account it says it shows. */
export interface PageQuestion {
  origin: string;
  shown: string | null;
}

interface Asked {
  page: PageQuestion;
  answer(answered: Answered<Here>): void;
}

/** Names longer than any account's are asked alone: a page must not spoil the question of others. */
const longestName = 200;

const askOne = ({ origin, shown }: PageQuestion, api: Pick<Api, 'get'>): Promise<Answered<Here>> => {
  const query = new URLSearchParams({ origin, ...(shown === null ? {} : { shown }) });
  return api.get(`/api/here?${query}`, here);
};

const askTogether = async (all: readonly Asked[], api: Pick<Api, 'get'>): Promise<void> => {
  const pages = all.map(({ page: { origin, shown } }) => ({ origin, shown: shown || null }));
  const query = new URLSearchParams({ pages: JSON.stringify(pages) });
  const answered = await api.get(`/api/pages?${query}`, pagesHere);
  for (const [index, { answer }] of all.entries()) {
    if (answered.kind !== 'ok') {
      answer(answered);
      continue;
    }
    const value = answered.value.pages[index];
    answer(value ? { kind: 'ok', value } : { kind: 'unexpected', detail: '/api/pages: pages' });
  }
};

/**
 * Asks a deployment what pages are. Tabs ask by themselves; when all of them are told to ask again they
 * do so at one moment, and what comes within `moment` of the first is one question (W3).
 */
export const pageQuestions = (api: Pick<Api, 'get'>, moment: () => Promise<void>) => {
  let waiting: Asked[] = [];

  const askAll = async (): Promise<void> => {
    await moment();
    const all = waiting;
    waiting = [];
    const short = all.filter(({ page }) => (page.shown?.length ?? 0) <= longestName);
    const alone = short.length === 1 ? all : all.filter((one) => !short.includes(one));
    for (const { page, answer } of alone) void askOne(page, api).then(answer);
    if (short.length < 2) return;
    for (let from = 0; from < short.length; from += pagesAtOnce) {
      void askTogether(short.slice(from, from + pagesAtOnce), api);
    }
  };

  return (page: PageQuestion): Promise<Answered<Here>> =>
    new Promise((answer) => {
      waiting.push({ page, answer });
      if (waiting.length === 1) void askAll();
    });
};
