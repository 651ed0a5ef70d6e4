import type { MailOrder } from '../app/mail-order.ts';
import type { MailView } from './view.ts';

/** What an admin may write (shared/api/primitives.ts, longText). */
export const longestReason = 2_000;

/** What a template makes of its order; paths are of our own address. */
export type Parts = Pick<MailView, 'words' | 'facts'> & {
  path: string | null;
  code?: string;
  aside?: { text: string; path: string };
  replyTo?: string | null;
  quote?: string;
};

/** An order of one template. */
export type Order<Template extends MailOrder['template']> = Extract<MailOrder, { template: Template }>;
