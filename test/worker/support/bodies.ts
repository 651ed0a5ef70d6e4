/**
 * A well-formed body for each post that needs one, by route, so that the denial suite reaches
 * the authorisation and not only the parser. A post that is not listed takes an empty body.
 */
export const bodies: Readonly<Record<string, Record<string, string | readonly string[]>>> = {
  'POST /organisations/:organisation/partner': {
    agreement_version: '2026-11',
    agreement_language: 'en',
    agreement_hash: '0'.repeat(64),
    website: 'https://studio.example',
    about: 'We build websites.',
    confirm: 'yes',
  },
  'POST /admin/applications/:organisation/authorise': { version: '0' },
  'POST /admin/applications/:organisation/reject': { version: '0', reason: 'no website' },
  'POST /admin/applications/:organisation/suspend': { version: '0', reason: 'complaints' },
  'POST /admin/applications/:organisation/reinstate': { version: '0', reason: 'settled' },
  'POST /admin/applications/:organisation/end': { version: '0', reason: 'wished' },
  'POST /admin/grants/:grant/freeze': { reason: 'complaint' },
  'POST /admin/grants/:grant/unfreeze': { reason: 'settled' },
  'POST /admin/panels': {
    kind: 'froxlor',
    name: 'Another panel',
    origin: 'https://panel.hosting.example',
    api_base: '',
    host_origin: '',
    key: '',
    secret: '',
  },
  'POST /admin/panels/:panel/credential': { key: 'api-key-0001', secret: 'api-secret-0001' },
  'POST /api/openings/:opening/landed': { shown: 'somebody' },
  'POST /grants/:grant/rights': { access: 'full_customer', until: 'open', date: '', seen: '1' },
  'POST /grants/:grant/resume': { until: 'open', date: '' },
  'POST /grants/:grant/notices': { on: 'yes' },
  'POST /grants/:grant/card/reveal': { credential: 'pcr_00000000000000000000' },
  'POST /organisations/:organisation/members/invite': {
    email: 'somebody.new@post.example',
    role: 'collaborator',
  },
  'POST /organisations/:organisation/members/:person/role': { role: 'administrator' },
  'POST /accounts/:account/share': { who: '', partner: '', access: 'full', ends: 'never', seen: 'x' },
  'POST /invitations/:invitation/claim': { organisation: 'org_00000000000000000000' },
  'POST /accounts/link': {
    panel: 'pan_00000000000000000000',
    account: 'anna',
    organisation: 'new',
    name: 'Anna',
  },
  'POST /accounts/link/confirm': { challenge: 'chl_00000000000000000000', code: '000000' },
  'POST /accounts/linked': { code: 'code', state: 'state' },
};
