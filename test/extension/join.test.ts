import { describe, expect, it } from 'vitest';
import { allowedOrigin, insideDeployment, typedOrigin } from '../../extension/deployments/address.ts';
import { litPanels, panelAt } from '../../extension/deployments/directory.ts';
import { hostPattern } from '../../extension/deployments/host-pattern.ts';
import type { JoinedDeployment } from '../../extension/deployments/items.ts';
import { join, joinByPolicy, describe as readDescription } from '../../extension/deployments/join.ts';
import { withDescription } from '../../extension/deployments/readings.ts';
import { fakeFetch, json } from './memory.ts';

const host = 'https://host.example';
const share = 'https://share.host.example';
const panelOrigin = 'https://panel.host.example';

const panel = (more?: object) => ({
  id: 'pan_0000000000000001',
  kind: 'froxlor',
  name: 'Froxlor',
  origin: panelOrigin,
  enabled: true,
  ...more,
});
const description = (more?: object) => ({
  version: 1,
  deployment: share,
  name: 'Host',
  panels: [panel()],
  hosts: [host],
  ...more,
});

const world = (files: Record<string, unknown>, development = false) => {
  const { fetch, sent } = fakeFetch(({ address }) =>
    address in files ? json(files[address]) : json({ no: true }, 404),
  );
  return { ports: { fetch, development, now: () => 7 }, sent };
};
const both = {
  [`${host}/.well-known/panelshare`]: { deployment: share },
  [`${share}/.well-known/panelshare-deployment`]: description(),
};

describe('a typed address', () => {
  it('is an https origin, whatever was pasted around it [W8]', () => {
    expect(typedOrigin(' Host.Example/login?x=1 ', false)).toBe(host);
    expect(typedOrigin('https://host.example:8443/', false)).toBe('https://host.example:8443');
  });

  it.each([
    '',
    'host',
    'ftp://host.example',
    'http://host.example',
    'https://a:b@host.example',
    'java script',
  ])('is refused when it is %j [W8]', (typed) => expect(typedOrigin(typed, false)).toBeNull());

  it('may be http only on a loopback name in a development build [W8]', () => {
    expect(typedOrigin('nord.localhost:8787', true)).toBe('http://nord.localhost:8787');
    expect(typedOrigin('http://nord.localhost:8787', false)).toBeNull();
    expect(typedOrigin('http://host.example', true)).toBeNull();
    expect(allowedOrigin('http://127.0.0.1:80', true)).toBe(false);
    expect(allowedOrigin('http://127.0.0.1:8080', true)).toBe(true);
  });

  it('gives a pattern both browsers know: without a port', () => {
    expect(hostPattern('https://panel.example:8443')).toBe('https://panel.example/*');
  });
});

describe('joining', () => {
  it('works by the host’s domain when both name each other [W8] [E59]', async () => {
    const { ports } = world(both);
    expect(await join(ports, host)).toMatchObject({
      ok: true,
      value: { description: { deployment: share }, pin: { by: 'host', host } },
    });
  });

  it('works by the deployment’s own address, pinned by the domain it lists [W8]', async () => {
    const { ports } = world(both);
    expect(await join(ports, share)).toMatchObject({ ok: true, value: { pin: { by: 'host', host } } });
  });

  it('sends no cookies and follows no redirect [E59]', async () => {
    const { ports, sent } = world(both);
    await join(ports, host);
    expect(sent.map((one) => one.credentials)).toEqual(['omit', 'omit']);
  });

  it('refuses a domain that names a deployment which does not list it [E59]', async () => {
    const evil = 'https://evil.example';
    const { ports } = world({ ...both, [`${evil}/.well-known/panelshare`]: { deployment: share } });
    expect(await join(ports, evil)).toEqual({ ok: false, reason: 'not_agreed' });
  });

  it('refuses a deployment that lists a domain which names another [E59]', async () => {
    const evil = 'https://evil.example';
    const { ports } = world({
      ...both,
      [`${evil}/.well-known/panelshare-deployment`]: description({ deployment: evil }),
    });
    expect(await join(ports, evil)).toEqual({ ok: false, reason: 'not_agreed' });
  });

  it('refuses a description that speaks for another origin [E59]', async () => {
    const { ports } = world({
      [`${host}/.well-known/panelshare`]: { deployment: 'https://other.example' },
      'https://other.example/.well-known/panelshare-deployment': description(),
    });
    expect(await join(ports, host)).toEqual({ ok: false, reason: 'no_deployment' });
  });

  it('never goes to http by what a file says [W8]', async () => {
    const { ports, sent } = world({
      [`${host}/.well-known/panelshare`]: { deployment: 'http://share.example' },
    });
    expect(await join(ports, host)).toEqual({ ok: false, reason: 'not_agreed' });
    expect(sent).toHaveLength(1);
  });

  it('says whether nobody answered or nothing was offered [W8]', async () => {
    expect(await join(world({}).ports, host)).toEqual({ ok: false, reason: 'no_deployment' });
    const dead = { fetch: () => Promise.reject(new Error('dns')), development: false, now: () => 7 };
    expect(await join(dead, host)).toEqual({ ok: false, reason: 'unreachable' });
  });

  it('needs no file on a host’s domain when the browser’s administrator named it [A9]', async () => {
    const { ports } = world({ [`${share}/.well-known/panelshare-deployment`]: description() });
    expect(await joinByPolicy(ports, share)).toMatchObject({ ok: true, value: { pin: { by: 'policy' } } });
  });

  it('leaves kinds of panel it does not know dark, and the rest working [L3] [E49]', async () => {
    const { ports } = world({
      [`${share}/.well-known/panelshare-deployment`]: description({
        panels: [panel(), panel({ kind: 'future' }), panel({ origin: 'http://panel.example' })],
      }),
    });
    const found = await readDescription(ports, share);
    expect(found.kind === 'found' && found.value.panels).toEqual([panel()]);
  });
});

describe('a panel’s origin claimed by two deployments', () => {
  const joined = (
    deployment: string,
    joinedAt: number,
    by: 'host' | 'policy' = 'host',
  ): JoinedDeployment => ({
    description: {
      version: 1,
      deployment,
      name: deployment,
      hosts: [host],
      panels: [
        { id: 'pan_0000000000000001', kind: 'froxlor', name: 'F', origin: panelOrigin, enabled: true },
      ],
    },
    pin: by === 'host' ? { by, host } : { by },
    joinedAt,
    readAt: joinedAt,
  });
  const first = joined('https://first.example', 1);
  const second = joined('https://second.example', 2);

  it('belongs to the one joined first, in whatever order they are kept [E59]', () => {
    expect(panelAt([second, first], panelOrigin)?.deployment).toBe('https://first.example');
    expect(litPanels([second, first]).map((one) => one.deployment)).toEqual(['https://first.example']);
  });

  it('belongs to the one set by policy before any other [A9] [E59]', () => {
    const policy = joined('https://policy.example', 3, 'policy');
    expect(panelAt([first, second, policy], panelOrigin)?.deployment).toBe('https://policy.example');
  });

  it('does not change hands when its owner switches it off [E59] [E49]', () => {
    const off = structuredClone(first);
    for (const one of off.description.panels) one.enabled = false;
    expect(litPanels([off, second])).toEqual([]);
  });

  it('does not change hands when one that was joined earlier claims it later [E59]', () => {
    const greedy = structuredClone(first);
    greedy.description.panels = [];
    const after = withDescription([greedy, second], { ...first, readAt: 3 });
    expect(panelAt(after, panelOrigin)?.deployment).toBe('https://second.example');
    // Read again and again it stays so, and what nobody else claims is lit at once.
    const again = withDescription(after, { ...first, readAt: 4 });
    expect(panelAt(again, panelOrigin)?.deployment).toBe('https://second.example');
    const alone = withDescription([greedy], { ...first, readAt: 3 });
    expect(litPanels(alone).map((one) => one.deployment)).toEqual(['https://first.example']);
  });

  it('does not change hands when the later one joins again [E59]', () => {
    const again = { ...second, joinedAt: 99 };
    const all = withDescription([first, second], again);
    expect(all.map((one) => one.joinedAt)).toEqual([1, 2]);
  });
});

it('opens as a page of a deployment only what lies in it [E59]', () => {
  expect(insideDeployment('/invitations/1', share)).toBe(`${share}/invitations/1`);
  expect(insideDeployment(`${share}/x`, share)).toBe(`${share}/x`);
  expect(insideDeployment('https://evil.example/x', share)).toBeNull();
  expect(insideDeployment('//evil.example/x', share)).toBeNull();
  expect(insideDeployment('javascript:alert(1)', share)).toBeNull();
});

describe('the host’s logo [A9]', () => {
  const pixel = 'data:image/png;base64,iVBORw0KGgo=';
  const read = (logo: unknown) =>
    readDescription(
      world({ [`${share}/.well-known/panelshare-deployment`]: description({ logo }) }).ports,
      share,
    );

  it('comes with the description', async () => {
    expect(await read(pixel)).toMatchObject({ kind: 'found', value: { name: 'Host', logo: pixel } });
  });

  it.each([
    'https://elsewhere.example/logo.png',
    'data:image/svg+xml;base64,PHN2Zy8+',
    'data:text/html;base64,PGI+',
    'data:image/png;base64,"onerror=1',
    `data:image/png;base64,${'A'.repeat(50_000)}`,
    7,
  ])('is left out when it is %j, and the rest of the deployment works', async (logo) => {
    const found = await read(logo);
    expect(found).toMatchObject({ kind: 'found', value: { name: 'Host' } });
    expect(JSON.stringify(found)).not.toContain('logo');
  });
});
