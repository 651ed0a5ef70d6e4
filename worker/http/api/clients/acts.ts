import * as v from 'valibot';
import { paused } from '../../../../shared/api/accounts.ts';
import { clients, here, landed, landedAnswer, opening } from '../../../../shared/api/clients.ts';
import { id, origin } from '../../../../shared/api/primitives.ts';
import { limitsProducts } from '../../../../shared/domain/enforcement.ts';
import { ok } from '../../../../shared/domain/result.ts';
import { accountAnswer } from '../../../app/account/answer.ts';
import { accountOverview } from '../../../app/account/overview.ts';
import { capabilitiesIn } from '../../../app/grant/panel-facts.ts';
import { pauseGrant } from '../../../app/grant/pause.ts';
import { listClients } from '../../../app/opening/clients.ts';
import { whatIsHere } from '../../../app/opening/here.ts';
import { reportLanding } from '../../../app/opening/landed.ts';
import { openClient } from '../../../app/opening/open.ts';
import { answerJson, answerRefusal } from '../../answer.ts';
import { jsonInput, nothing, queryInput } from '../../input.ts';
import type { Http } from '../../route.ts';

const listQuery = v.strictObject({ after: v.optional(id) });

export const list = async (http: Http) => {
  const query = queryInput(http, listQuery);
  if (!query.ok) return answerRefusal(http, 'api', query.error);
  const listed = await listClients(http.get('ctx'), { after: query.value.after ?? null });
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

const hereQuery = v.strictObject({
  origin,
  shown: v.optional(v.pipe(v.string(), v.maxLength(200))),
});

export const whatHere = async (http: Http) => {
  const ctx = http.get('ctx');
  const query = queryInput(http, hereQuery);
  if (!query.ok) return answerRefusal(http, 'api', query.error);
  const shown = query.value.shown ?? '';
  const found = await whatIsHere(ctx, { origin: query.value.origin, shown: shown === '' ? null : shown });
  if (!found.ok) return answerRefusal(http, 'api', found.error);
  const { panel, client, account } = found.value;
  const own = account ? await accountOverview(ctx, account.id) : null;
  const [mine] = own?.ok ? await accountAnswer(ctx, [own.value]) : [];
  const answer = {
    panel: panel && {
      id: panel.id,
      kind: panel.kind,
      name: panel.name,
      enabled: panel.enabled,
      inPage: panel.connection === 'customer_session',
      limits: limitsProducts(await capabilitiesIn(ctx)(panel.id)),
    },
    client,
    account: mine ?? null,
    at: ctx.now,
  };
  return answerJson(http, ok(v.parse(here, answer)));
};
