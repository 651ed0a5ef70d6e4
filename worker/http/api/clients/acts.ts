import * as v from 'valibot';
import { paused } from '../../../../shared/api/accounts.ts';
import {
  clients,
  here,
  landed,
  landedAnswer,
  listPoint,
  opening,
  pagesAsked,
  pagesHere,
} from '../../../../shared/api/clients.ts';
import { id, origin } from '../../../../shared/api/primitives.ts';
import { ok } from '../../../../shared/domain/result.ts';
import { accountAnswer } from '../../../app/account/answer.ts';
import { accountOverview } from '../../../app/account/overview.ts';
import { pauseGrant } from '../../../app/grant/pause.ts';
import { listClients } from '../../../app/opening/clients.ts';
import { type HereFacts, hereFacts, type WhatIsHere, whatIsHere } from '../../../app/opening/here.ts';
import { reportLanding } from '../../../app/opening/landed.ts';
import { openClient } from '../../../app/opening/open.ts';
import type { Context } from '../../../ports.ts';
import type { ShownPage } from '../../../store/grants.ts';
import { answerJson, answerRefusal } from '../../answer.ts';
import { jsonInput, nothing, queryInput } from '../../input.ts';
import type { Ahead, Http } from '../../route.ts';

/** A point that is not understood, an older release's say, is none: the whole list is the answer. */
const listQuery = v.strictObject({
  after: v.optional(id),
  since: v.fallback(v.optional(listPoint), undefined),
});

export const list = async (http: Http) => {
  const query = queryInput(http, listQuery);
  if (!query.ok) return answerRefusal(http, 'api', query.error);
  const listed = await listClients(http.get('ctx'), {
    after: query.value.after ?? null,
    since: query.value.since ?? null,
  });
  return answerJson(http, listed.ok ? ok(v.parse(clients, listed.value)) : listed);
};

export const open = async (http: Http) => {
  const input = await jsonInput(http, nothing);
  if (!input.ok) return answerRefusal(http, 'api', input.error);
  const opened = await openClient(http.get('ctx'), { grantId: http.req.param('grant') ?? '' });
  return answerJson(http, opened.ok ? ok(v.parse(opening, opened.value)) : opened);
};

export const land = async (http: Http) => {
  const input = await jsonInput(http, landed);
  if (!input.ok) return answerRefusal(http, 'api', input.error);
  const told = await reportLanding(http.get('ctx'), {
    openingId: http.req.param('opening') ?? '',
    shown: input.value.shown,
  });
  return answerJson(http, told.ok ? ok(v.parse(landedAnswer, told.value)) : told);
};

export const pause = async (http: Http) => {
  const input = await jsonInput(http, nothing);
  if (!input.ok) return answerRefusal(http, 'api', input.error);
  const done = await pauseGrant(http.get('ctx'), { grantId: http.req.param('grant') ?? '' });
  return answerJson(http, done.ok ? ok(v.parse(paused, { paused: done.value.changed ? 1 : 0 })) : done);
};

const shownName = v.pipe(v.string(), v.maxLength(200));
const hereQuery = v.strictObject({ origin, shown: v.optional(shownName) });

const answersFor = async (ctx: Context, pages: readonly ShownPage[], facts: HereFacts) => {
  const found = await whatIsHere(ctx, pages, facts);
  return found.ok ? ok(await Promise.all(found.value.map((one) => hereAnswer(ctx, one)))) : found;
};

export const whatHere: Ahead = async (http, services, { tokenHash, now }) => {
  const query = queryInput(http, hereQuery);
  if (!query.ok) return () => answerRefusal(http, 'api', query.error);
  const { origin: at, shown = '' } = query.value;
  const pages = [{ origin: at, shown: shown === '' ? null : shown }];
  const facts = await hereFacts(services, tokenHash, pages, now);
  return async () => {
    const answers = await answersFor(http.get('ctx'), pages, facts);
    return answerJson(http, answers.ok ? ok(v.parse(here, answers.value[0])) : answers);
  };
};

const pagesQuery = v.strictObject({ pages: v.pipe(v.string(), v.parseJson(), pagesAsked) });

export const whatOnPages: Ahead = async (http, services, { tokenHash, now }) => {
  const query = queryInput(http, pagesQuery);
  if (!query.ok) return () => answerRefusal(http, 'api', query.error);
  const { pages } = query.value;
  const facts = await hereFacts(services, tokenHash, pages, now);
  return async () => {
    const answers = await answersFor(http.get('ctx'), pages, facts);
    return answerJson(http, answers.ok ? ok(v.parse(pagesHere, { pages: answers.value })) : answers);
  };
};

const hereAnswer = async (ctx: Context, { panel, limits, client, account }: WhatIsHere) => {
  const own = account ? await accountOverview(ctx, account.id) : null;
  const [mine] = own?.ok ? await accountAnswer(ctx, [own.value]) : [];
  return {
    panel: panel && {
      id: panel.id,
      kind: panel.kind,
      name: panel.name,
      enabled: panel.enabled,
      inPage: panel.connection === 'customer_session',
      limits,
    },
    client,
    account: mine ?? null,
    at: ctx.now,
  };
};
