import type { MiddlewareHandler } from 'hono';
import type { Env } from '../route.ts';

/** Strict by default: no framing, no referrer, no scripts but our own files (E10, E32). */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  // A form may lead to a panel (sign-in by form, linking); panels are https, or loopback in local work.
  "form-action 'self' https: http://localhost:* http://*.localhost:* http://127.0.0.1:*",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** An answer to a program is no page: it loads nothing, and what asks often gets no long header for it. */
const noPage = "default-src 'none'; frame-ancestors 'none'";

export const securityHeaders: MiddlewareHandler<Env> = async (http, next) => {
  await next();
  if (http.res.status === 101) return;
  const { headers } = http.res;
  const isPage = !/^application\/(?:\w+\+)?json\b/.test(headers.get('content-type') ?? '');
  if (!headers.has('content-security-policy'))
    headers.set('content-security-policy', isPage ? contentSecurityPolicy : noPage);
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'no-referrer');
  headers.set('x-frame-options', 'DENY');
  headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()');
  headers.set('cross-origin-opener-policy', 'same-origin-allow-popups');
  // ASVS 3.4.1: a year.
  headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
};
