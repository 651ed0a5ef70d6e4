import * as v from 'valibot';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import type { Result } from '../../../../shared/domain/result.ts';
import { setNotices } from '../../../app/grant/notices.ts';
import { pauseGrant } from '../../../app/grant/pause.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, nothing } from '../../input.ts';
import type { Http } from '../../route.ts';
import { grantIn } from './about.tsx';

const back = (http: Http, done: Result<unknown, Refusal>): Response | Promise<Response> =>
  done.ok ? http.redirect(`/grants/${grantIn(http)}`, 303) : answerRefusal(http, 'page', done.error);

/** M4: one click. */
export const pause = async (http: Http): Promise<Response> => {
  const input = await formInput(http, nothing);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  return back(http, await pauseGrant(http.get('ctx'), { grantId: grantIn(http) }));
};

const noticesFields = v.strictObject({ on: v.picklist(['yes', 'no']) });

/** W7. */
export const notices = async (http: Http): Promise<Response> => {
  const input = await formInput(http, noticesFields);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const on = input.value.on === 'yes';
  return back(http, await setNotices(http.get('ctx'), { grantId: grantIn(http), on }));
};
