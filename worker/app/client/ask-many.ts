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

/** Lines that may be given at once. */
export const mostAsked = 500;
/** Lines of one step: each is a request of its own, with all it has to be checked for. */
export const linesPerStep = 30;

export interface AskManyInput {
  partnerId: string;
  /** One address a line; after a semicolon `full` or `limited`, where it is not what is chosen for all. */
  lines: string;
  /** The number of the first of these lines, among all that were given. */
  from: number;
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

export interface AskStep {
  report: readonly AskReport[];
  /** Lines nothing was done about yet, and the number of the first of them; null when all are done. */
  rest: { lines: string; from: number } | null;
  /** The partner may ask no more today; the rest starts with the line that met the limit. */
  dayIsFull: boolean;
}

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

/** Whether the partner itself may ask no more; a mailbox that is asked too often concerns its own line alone. */
const isDayFull = ({ code, detail }: Refusal): boolean =>
  code === 'rate_limited' && detail?.['of'] === 'partner';

/**
 * M7: requests to many clients, one a line, so many lines a step: a Worker has only so many calls for one
 * request. Each is sent or refused by itself and the report says which; what a step leaves comes back as
 * it was given, so that no line is lost.
 */
export const askMany = async (
  ctx: Context,
  { partnerId, lines, from, kind, categories, message }: AskManyInput,
): Promise<Result<AskStep, Refusal>> => {
  const asking = await mayAsk(ctx, partnerId);
  if (!asking.ok) return asking;
  const given = lines.split('\n');
  const wanted = given
    .map((line, index) => ({ row: from + index, line: line.trim() }))
    .filter(({ line }) => line !== '');
  if (wanted.length === 0) return fail({ code: 'nothing_selected' });
  if (wanted.length > mostAsked) return fail({ code: 'payload_too_large' });
  const restFrom = (row: number | undefined): AskStep['rest'] =>
    row === undefined ? null : { from: row, lines: given.slice(row - from).join('\n') };
  const report: AskReport[] = [];
  for (const { row, line } of wanted.slice(0, linesPerStep)) {
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
    if (!sent.ok && isDayFull(sent.error)) return ok({ report, rest: restFrom(row), dayIsFull: true });
    report.push(
      sent.ok
        ? { row, line, outcome: 'sent', clientId }
        : { row, line, outcome: 'refused', refusal: sent.error },
    );
  }
  return ok({ report, rest: restFrom(wanted[linesPerStep]?.row), dayIsFull: false });
};
