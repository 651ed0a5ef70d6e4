import type { Bindings } from '../bindings.ts';
import type { Mailer, Settings } from '../ports.ts';
import { cloudflareMailer } from './transports/cloudflare.ts';
import { httpMailer } from './transports/http.ts';
import { mailboxMailer } from './transports/mailbox.ts';

/** A deployment whose transport is not set up keeps its mails waiting until it is. */
const notSetUp = (reason: string): Mailer => ({
  send: async () => ({ sent: false, permanent: false, reason }),
});

/** The transport that this deployment names in `MAIL_TRANSPORT`. */
export const mailerFrom = (env: Bindings, settings: Settings): Mailer => {
  switch (env.MAIL_TRANSPORT) {
    case 'mailbox':
      // It keeps codes and links in clear; nothing but local work may do that.
      return settings.development ? mailboxMailer(env.DB) : notSetUp('mailbox_is_local');
    case 'http': {
      const { MAIL_HTTP_URL: url, MAIL_HTTP_TOKEN: token } = env;
      if (url === undefined || token === undefined) return notSetUp('mail_http_not_set');
      if (!url.startsWith('https://') && !settings.development) return notSetUp('mail_http_not_https');
      return httpMailer({ url, token });
    }
    case 'cloudflare':
      return env.SEND_EMAIL ? cloudflareMailer(env.SEND_EMAIL) : notSetUp('send_email_not_bound');
    default:
      return notSetUp('mail_transport_unknown');
  }
};
