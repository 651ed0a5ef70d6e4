import { languageChoice } from '../../../../shared/api/person.ts';
import { proofRequest } from '../../../../shared/api/sign-in.ts';
import { endDevice, listDevices, signOut } from '../../../app/device/end.ts';
import { changeProfile, viewSelf } from '../../../app/person/profile.ts';
import { requestProof } from '../../../app/person/prove.ts';
import { supportCardOf } from '../../../app/support/card.ts';
import { answerJson } from '../../answer.ts';
import { jsonInput, nothing } from '../../input.ts';
import type { Http } from '../../route.ts';

export const me = async (http: Http): Promise<Response> => answerJson(http, await viewSelf(http.get('ctx')));

export const speak = async (http: Http): Promise<Response> => {
  const input = await jsonInput(http, languageChoice);
  return answerJson(http, input.ok ? await changeProfile(http.get('ctx'), input.value) : input);
};

export const supportCode = async (http: Http): Promise<Response> => {
  const input = await jsonInput(http, nothing);
  return answerJson(http, input.ok ? await supportCardOf(http.get('ctx')) : input);
};

export const devices = async (http: Http): Promise<Response> =>
  answerJson(http, await listDevices(http.get('ctx')));

export const end = async (http: Http): Promise<Response> => {
  const input = await jsonInput(http, nothing);
  if (!input.ok) return answerJson(http, input);
  const ended = await endDevice(http.get('ctx'), { deviceId: http.req.param('device') ?? '' });
  return answerJson(http, ended.ok ? await listDevices(http.get('ctx')) : ended);
};

export const prove = async (http: Http): Promise<Response> => {
  const input = await jsonInput(http, proofRequest);
  return answerJson(http, input.ok ? await requestProof(http.get('ctx'), input.value) : input);
};

/** The extension signs itself out: its device ends with its tokens. */
export const leave = async (http: Http): Promise<Response> => {
  const input = await jsonInput(http, nothing);
  if (!input.ok) return answerJson(http, input);
  const ended = await signOut(http.get('ctx'));
  return answerJson(http, ended.ok ? { ok: true, value: {} } : ended);
};
