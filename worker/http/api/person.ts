import { languageChoice } from '../../../shared/api/person.ts';
import { proofRequest } from '../../../shared/api/sign-in.ts';
import { endDevice, listDevices, signOut } from '../../app/device/end.ts';
import { changeProfile, viewSelf } from '../../app/person/profile.ts';
import { requestProof } from '../../app/person/prove.ts';
import { supportCardOf } from '../../app/support/card.ts';
import { answerJson } from '../answer.ts';
import { jsonInput, nothing } from '../input.ts';
import type { Route } from '../route.ts';

const route = (
  method: Route['method'],
  path: string,
  handle: Route['handle'],
): Route & { surface: 'api' } => ({
  method,
  path,
  surface: 'api',
  authorisation: { kind: 'person' },
  handle,
});

/** The person behind the extension: who it is, its devices, and a fresh proof (O2). */
export const personApiRoutes: readonly Route[] = [
  route('GET', '/api/me', async (http) => answerJson(http, await viewSelf(http.get('ctx')))),
  route('POST', '/api/me/language', async (http) => {
    const input = await jsonInput(http, languageChoice);
    return answerJson(http, input.ok ? await changeProfile(http.get('ctx'), input.value) : input);
  }),
  {
    ...route('POST', '/api/me/support-code', async (http) => {
      const input = await jsonInput(http, nothing);
      return answerJson(http, input.ok ? await supportCardOf(http.get('ctx')) : input);
    }),
    secretAnswer: true,
  },
  route('GET', '/api/devices', async (http) => answerJson(http, await listDevices(http.get('ctx')))),
  route('POST', '/api/devices/:device/end', async (http) => {
    const input = await jsonInput(http, nothing);
    if (!input.ok) return answerJson(http, input);
    const ended = await endDevice(http.get('ctx'), { deviceId: http.req.param('device') ?? '' });
    return answerJson(http, ended.ok ? await listDevices(http.get('ctx')) : ended);
  }),
  route('POST', '/api/proofs', async (http) => {
    const input = await jsonInput(http, proofRequest);
    return answerJson(http, input.ok ? await requestProof(http.get('ctx'), input.value) : input);
  }),
  // The extension signs itself out: its device ends with its tokens.
  route('POST', '/oauth/sign-out', async (http) => {
    const input = await jsonInput(http, nothing);
    if (!input.ok) return answerJson(http, input);
    const ended = await signOut(http.get('ctx'));
    return answerJson(http, ended.ok ? { ok: true, value: {} } : ended);
  }),
];
