import type { Http } from '../../route.ts';

/** Without the mail's token: it opens to whom the request was sent, once signed in (Q3). */
export const requestAddress = (http: Http, requestId: string): string =>
  `${http.get('ctx').settings.deployment}/requests/${requestId}`;
