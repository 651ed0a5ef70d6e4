/** The optional part of the protocol (docs/delegated-login.md, section 8) against the replica. */
import { beforeEach, describe, expect, it } from 'vitest';
import { BERG, DIAZ, NORD } from '../panels/internex/world.ts';
import { HOST, type Stage, setStage } from './stage.ts';
import { client } from './tokens.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});

const ask = async (method: 'GET' | 'POST', path: string, body?: string, signed = true) => {
  const answer = await stage.replica.app.request(`${HOST}/panelshare/accounts/${path}`, {
    method,
    headers: {
      ...(signed ? { authorization: `Bearer ${await client(stage.party)}` } : {}),
      ...(method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
    },
    ...(body === undefined ? {} : { body }),
  });
  return { status: answer.status, text: await answer.text() };
};

const places = [
  ['GET', 'inventory'],
  ['POST', 'inventory/usr-old-webmaster/remove'],
  ['POST', 'recovery'],
] as const;

describe('[M9] [M10] what is there, and the way back', () => {
  it.each(places)('%s %s: only for a linked account, only for the issuer', async (method, place) => {
    expect((await ask(method, `${NORD}/${place}`)).status).toBe(404);
    expect((await ask(method, `nobody/${place}`)).status).toBe(404);
    expect(await ask(method, `${BERG}/${place}`, undefined, false)).toMatchObject({ status: 401 });
  });

  it('an entry is removed once, twice is fine, a fixed one is refused', async () => {
    expect((await ask('GET', `${BERG}/inventory`)).text).toContain('old webmaster');
    for (let time = 0; time < 2; time += 1) {
      const removed = await ask('POST', `${BERG}/inventory/usr-old-webmaster/remove`, '');
      expect(removed.status).toBe(200);
      expect(removed.text).not.toContain('old webmaster');
    }
    expect((await ask('POST', `${BERG}/inventory/fwd-orders/remove`, '')).status).toBe(409);
    expect((await ask('GET', `${BERG}/inventory`)).text).toContain('fwd-orders');
  });

  it("[E36] another account's entry stays where it is", async () => {
    expect((await ask('POST', `${DIAZ}/inventory/key-deploy/remove`, '')).status).toBe(200);
    expect((await ask('GET', `${BERG}/inventory`)).text).toContain('key-deploy');
    expect((await ask('GET', `${DIAZ}/inventory`)).text).not.toContain('key-deploy');
  });

  it.each(['step=everything&contact_email=a@b.example', 'step=contact', ''])(
    'recovery with "%s" changes nothing',
    async (body) => {
      const before = stage.replica.state.accounts.get(BERG);
      expect((await ask('POST', `${BERG}/recovery`, body)).status).toBe(400);
      expect(stage.replica.state.accounts.get(BERG)).toEqual(before);
    },
  );
});
