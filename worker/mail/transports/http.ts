import { second } from '../../../shared/domain/duration.ts';
import type { Mailer } from '../../ports.ts';

export interface MailService {
  url: string;
  token: string;
}

const timeout = 10 * second;

/**
 * Posts each mail as JSON to the host's mail service: `{ from: { name, address }, to, replyTo?,
 * subject, text, html, headers? }`, bearer token, and the outbox id as `Idempotency-Key`. Any 2xx is taken
 * as sent; the answer's body is not read.
 */
export const httpMailer = (service: MailService, send: typeof fetch = fetch): Mailer => ({
  send: async ({ idempotencyKey, ...mail }) => {
    try {
      const response = await send(service.url, {
        method: 'POST',
        redirect: 'manual',
        signal: AbortSignal.timeout(timeout),
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${service.token}`,
          'idempotency-key': idempotencyKey,
        },
        body: JSON.stringify(mail),
      });
      await response.body?.cancel();
      if (response.ok) return { sent: true };
      return { sent: false, permanent: refusesThisMail(response.status), reason: `http_${response.status}` };
    } catch (error) {
      const late = error instanceof Error && error.name === 'TimeoutError';
      return { sent: false, permanent: false, reason: late ? 'timeout' : 'unreachable' };
    }
  },
});

/** What says that this mail can never be sent. A wrong token or address of the service is mended by the host. */
const refusesThisMail = (status: number): boolean => [400, 413, 422].includes(status);
