import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import type { Organisations } from '../../worker/organisation/calls.ts';
import { organisationsIn } from '../../worker/organisation/namespace.ts';
import { servicesOf, settingsFrom } from '../../worker/services.ts';

/** The platform as it is outside: objects of a place are others than those of the same name elsewhere. */
const platform = () => {
  const reached: string[] = [];
  const within = (place: string): Organisations => ({
    idFromName: (name) => {
      reached.push(`${place}/${name}`);
      return env.ORGANISATION.idFromName(name);
    },
    get: (id) => env.ORGANISATION.get(id),
    jurisdiction: (name) => within(name),
  });
  return { reached, namespace: within('anywhere') };
};

describe('[G4] where the data lies', () => {
  test.each([
    ['eu', 'eu'],
    ['', 'anywhere'],
    [undefined, 'anywhere'],
  ])(
    'DATA_JURISDICTION %s: every commit reaches the objects of that place and no others',
    async (said, place) => {
      const { reached, namespace } = platform();
      const { DATA_JURISDICTION: _none, ...plain } = { ...env, ORGANISATION: namespace };
      const context = createExecutionContext();
      const { commit, clock } = await servicesOf(
        said === undefined ? plain : { ...plain, DATA_JURISDICTION: said },
        context,
      );
      await commit({
        actor: { kind: 'system' },
        requestId: 'place',
        now: clock.now(),
        audit: [],
        tell: ['org_place'],
      });
      await waitOnExecutionContext(context);
      expect(reached).toEqual([`${place}/org_place`]);
    },
  );

  test('a place nobody knows is refused, not taken for anywhere', () => {
    expect(() => organisationsIn({ ...env, DATA_JURISDICTION: 'mars' })).toThrow('DATA_JURISDICTION');
    expect(() => settingsFrom({ ...env, DATA_JURISDICTION: 'EU' })).toThrow('DATA_JURISDICTION');
    expect(settingsFrom({ ...env, DATA_JURISDICTION: 'eu' }).dataLocation).toBe('eu');
    expect(settingsFrom(env).dataLocation).toBeNull();
  });
});
