import { expect, test } from 'vitest';
import { routes } from '../../worker/http/routes.ts';
import { pages } from '../browser/support/pages.ts';

/** What is asked for by address and is no page to look at, or is reached by an act and looked at there. */
const elsewhere: Readonly<Record<string, string>> = {
  '/style.css': 'a stylesheet',
  '/face.css': 'a stylesheet',
  '/admin/settings/face/preview.css': 'a stylesheet',
  '/passkey.js': 'a script',
  '/copy.js': 'a script',
  '/orders.js': 'a script',
  '/pictures/:picture': 'a picture',
  '/organisations/:organisation/link.svg': 'a picture',
  '/requests/:request/link.svg': 'a picture',
  '/sitemap.xml': 'for machines',
  '/robots.txt': 'for machines',
  '/me/data.json': 'a file',
  '/grants/:grant/processing/text': 'a file',
  '/organisations/:organisation/partner/agreement.txt': 'a file',
  '/': 'leads on',
  '/partner': 'leads on',
  '/clients': 'leads on',
  '/claims/:claim': 'leads on',
  '/sign-in/host/back': 'leads on',
  '/partners/:partner': 'pages-axe.test.ts, from the list: a Partner-ID is drawn anew for every stage',
  '/recoveries/:recovery': 'pages-axe.test.ts, from its mail',
  '/recoveries/:recovery/take-up': 'pages-axe.test.ts, from its mail',
  '/member-invitations/:memberInvitation': 'pages-axe.test.ts, from its mail',
  '/address-changes/:addressChange': 'pages-axe.test.ts, from its mail',
  '/begins/:grant': 'one question, from its mail',
  '/dev/mailbox': 'for local work only',
  '/dev/mailbox.json': 'for local work only',
  '/dev/mailbox/:mail': 'for local work only',
  '/dev/mailbox/:mail/html': 'for local work only',
};

const shown = Object.values(pages)
  .flat()
  .map((address) => address.split('?')[0] ?? '');
const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`);

test('[L1] every page of the Worker is among those that axe and the small windows look at, or it is said why not', () => {
  const paths = routes
    .filter(({ method, surface }) => method === 'GET' && surface === 'page')
    .map(({ path }) => path);
  const missing = paths.filter(
    (path) => !(path in elsewhere) && !shown.some((one) => patternOf(path).test(one)),
  );
  expect(missing).toEqual([]);
  expect(Object.keys(elsewhere).filter((path) => !paths.includes(path))).toEqual([]);
});
