import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { settingsFrom } from '../../worker/services.ts';

describe('[E31] settings of local work on a real deployment', () => {
  const real = { ...env, DEPLOYMENT: 'https://share.host.example' };

  test.each([
    'https://share.host.example',
    'http://share.host.example',
    'http://localhost.host.example',
    'http://127.0.0.1.host.example',
    'https://localhost',
  ])('%s refuses to start with them', (deployment) => {
    expect(() => settingsFrom({ ...env, DEPLOYMENT: deployment, DEVELOPMENT: '1' })).toThrow('loopback only');
  });

  test('[O7] [E44] nothing said means a passkey; the host may spare its partners one, never its admins', () => {
    const { DEVELOPMENT: _local, PASSKEY_TO_OPEN: _said, ...silent } = real;
    const asked = (passkey: string) => settingsFrom({ ...silent, PASSKEY_TO_OPEN: passkey });
    expect(asked('')).toMatchObject({ development: false, passkeys: 'required', adminPasskeys: 'required' });
    expect(asked('optional')).toMatchObject({ passkeys: 'optional', adminPasskeys: 'required' });
  });
});
