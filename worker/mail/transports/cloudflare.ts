import type { Bindings } from '../../bindings.ts';
import type { Mailer } from '../../ports.ts';

type Binding = NonNullable<Bindings['SEND_EMAIL']>;

/** Codes of the binding that no further try changes. A sender that is not set up yet is mended by the host. */
const permanent: ReadonlySet<string> = new Set([
  'E_VALIDATION_ERROR',
  'E_CONTENT_TOO_LARGE',
  'E_RECIPIENT_NOT_ALLOWED',
  'E_RECIPIENT_SUPPRESSED',
]);
const wellFormed = /^E_[A-Z_]{2,40}$/;

/**
 * Sends through Cloudflare's `send_email` binding. It knows no idempotency key; the outbox id goes
 * along as a header by which a second copy after a crash can be told.
 */
export const cloudflareMailer = (binding: Binding): Mailer => ({
  send: async (mail) => {
    try {
      await binding.send({
        from: { name: mail.from.name, email: mail.from.address },
        to: mail.to,
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        headers: { 'X-Panelshare-Id': mail.idempotencyKey, ...mail.headers },
        ...(mail.replyTo === undefined ? {} : { replyTo: mail.replyTo }),
      });
      return { sent: true };
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      return {
        sent: false,
        permanent: permanent.has(code),
        reason: wellFormed.test(code) ? code.toLowerCase() : 'binding_failed',
      };
    }
  },
});
