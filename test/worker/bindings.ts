/** Bindings of the Worker under test: fixed keys, a fake address, and mail into the local mailbox. */
export const deployment = 'http://panelshare.localhost:8710';

export const testBindings = {
  DEPLOYMENT: deployment,
  HOST_NAME: 'Test Hosting',
  MAIL_FROM_NAME: 'Test Hosting',
  MAIL_FROM_ADDRESS: 'share@hosting.example',
  MAIL_TRANSPORT: 'mailbox',
  MAIL_COPY_DOMAIN: 'copies.hosting.example',
  PASSKEY_TO_OPEN: 'optional',
  DEVELOPMENT: '1',
  EXTENSION_REDIRECTS: 'https://redirect.example/panelshare',
  DERIVE_KEY: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=',
  CREDENTIAL_KEYS: '{"k1":"ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8="}',
  SIGNING_KEYS: JSON.stringify({
    keys: [
      {
        kty: 'EC',
        crv: 'P-256',
        kid: 'test-1',
        x: '9Z_dbwiWpOM3eangpYBJfEYzW-jQknJcQIJ0Dd5YJwM',
        y: '1h4PWYhpNFxCRA3vG_mf1GFOWdDj12kjcP7YekhsdK8',
        d: '0kZhGJF__PmTXC-eHCS3xnPbR8mNIvAcdf9dx0unWFE',
      },
    ],
  }),
};
