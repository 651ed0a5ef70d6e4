import * as v from 'valibot';
import { email as emailSchema } from '../../../shared/api/primitives.ts';
import type { ProductCategory } from '../../../shared/domain/access.ts';
import type { Asked } from '../../../shared/domain/access-request.ts';
import { normaliseEmail } from '../../../shared/domain/email.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { mayAsk } from '../request/may-ask.ts';
import { sendRequest } from '../request/send.ts';
import { addClient } from './add.ts';

/** Addresses of one go: each is a request of its own, with all it has to be checked for. */
export const mostAsked = 30;

export interface AskManyInput {
  partnerId: string;
  /** One address a line; after a semicolon `full` or `limited`, where it is not what is chosen for all. */
  lines: string;
  kind: Asked['kind'];
  /** What is asked for where it is limited. */
  categories: readonly ProductCategory[];
  message: string;
}

export type AskReport = { row: number; line: string } & (
  | { outcome: 'sent'; clientId: string }
  | { outcome: 'unreadable' }
  | { outcome: 'refused'; refusal: Refusal }
);

const read = (line: string, usual: Asked['kind']): { email: string; kind: Asked['kind'] } | null => {
  const [address = '', kind = usual, ...more] = line.split(';').map((part) => part.trim());
  const email = v.safeParse(emailSchema, address);
  if (!email.success || more.length > 0) return null;
  const asked = kind.toLowerCase();
  return asked === 'full' || asked === 'limited'
    ? { email: normaliseEmail(email.output), kind: asked }
    : null;
};

/** The client at an address: the one of the book, or a new record named by it. */
const clientAt = async (
  ctx: Context,
  partnerId: string,
  email: string,
): Promise<Result<{ clientId: string }, Refusal>> => {
  const [known] = await ctx.store.clients.at(partnerId, email);
  if (known) return ok({ clientId: known.id });
  return addClient(ctx, {
    partnerId,
    record: {
      name: email.slice(0, 200),
      contact: '',
      email,
      phone: '',
      address: '',
      notes: '',
      groupName: '',
    },
  });
};

/** M7: requests to many clients, one a line; each is sent or refused by itself, and the report says which. */
export const askMany = async (
  ctx: Context,
  { partnerId, lines, kind, categories, message }: AskManyInput,
): Promise<Result<readonly AskReport[], Refusal>> => {
  const asking = await mayAsk(ctx, partnerId);
  if (!asking.ok) return asking;
  const wanted = lines
    .split('\n')
    .map((line, index) => ({ row: index + 1, line: line.trim() }))
    .filter(({ line }) => line !== '');
  if (wanted.length === 0) return fail({ code: 'nothing_selected' });
  if (wanted.length > mostAsked) return fail({ code: 'payload_too_large' });
  const report: AskReport[] = [];
  for (const { row, line } of wanted) {
    const asked = read(line, kind);
    if (asked === null) {
      report.push({ row, line, outcome: 'unreadable' });
      continue;
    }
    const client = await clientAt(ctx, partnerId, asked.email);
    if (!client.ok) {
      report.push({ row, line, outcome: 'refused', refusal: client.error });
      continue;
    }
    const { clientId } = client.value;
    const sent = await sendRequest(ctx, {
      clientId,
      email: asked.email,
      asked:
        asked.kind === 'full'
          ? { kind: 'full', payer: 'customer' }
          : { kind: 'limited', categories, names: [] },
      message,
      endsAt: null,
      projectId: null,
      replyTo: null,
      code: '',
    });
    report.push(
      sent.ok
        ? { row, line, outcome: 'sent', clientId }
        : { row, line, outcome: 'refused', refusal: sent.error },
    );
  }
  return ok(report);
};
