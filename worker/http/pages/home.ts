import { answerRefusal } from '../answer.ts';
import { anybody, page } from '../page-route.ts';
import { lazy, type Route } from '../route.ts';

const pageScript = (name: string, why: string): Route =>
  page('GET', `/${name}.js`, anybody(why), async (http) => {
    const asset = await http.env.ASSETS.fetch(new URL(`/${name}.js`, http.req.url));
    if (!asset.ok) return answerRefusal(http, 'page', { code: 'not_found' });
    return http.body(await asset.text(), 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=300',
    });
  });

/** Where a person without an organisation begins. */
const startOf = { admin: '/admin', staff: '/staff', nobody: '/organisations/new' } as const;

/** Where `/` leads: to sign in, to one's own area, or, for the very first visit, to making an organisation. */
export const homeRoutes: readonly Route[] = [
  page(
    'GET',
    '/style.css',
    anybody('the stylesheet'),
    lazy(() => import('./home/stylesheet.ts'), 'style'),
  ),
  pageScript('passkey', 'the page script for passkeys'),
  pageScript('copy', 'the page script for copying'),
  pageScript('orders', 'the page script for files of orders'),
  page('GET', '/', { kind: 'person', safety: true, host: true }, async (http) => {
    const { actor, store } = http.get('ctx');
    if (actor.kind !== 'person') return http.redirect('/sign-in', 303);
    // O7: that session is for the host's pages, whatever organisations the person has.
    const [first] = actor.session === 'host' ? [] : await store.organisations.ofPerson(actor.personId);
    if (first) return http.redirect(`/organisations/${first.organisation.id}`, 303);
    return http.redirect(startOf[actor.hostRole ?? 'nobody'], 303);
  }),
];
