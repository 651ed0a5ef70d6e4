import { cors } from 'hono/cors';

/** Bearer tokens only: any origin may call, none may send cookies (architecture, Extension sign-in). */
export const apiCors = cors({
  origin: '*',
  allowHeaders: ['authorization', 'content-type', 'idempotency-key', 'accept-language'],
  allowMethods: ['GET', 'POST'],
  maxAge: 600,
});
