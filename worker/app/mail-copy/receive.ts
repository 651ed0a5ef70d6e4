import type { Account } from '../../../shared/domain/account.ts';
import { hour } from '../../../shared/domain/duration.ts';
import { type Grant, grantStateAt } from '../../../shared/domain/grant.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Services } from '../../ports.ts';
import { mailLeaders } from '../grant/write.ts';
import type { MailOrder } from '../mail-order.ts';
import { shareWords } from '../share-words.ts';

/*
 * What a partner gets while its e-mail copy is on (M5). Of our own mails it always gets those about
 * its share, copy or not, because they go to the leaders of both sides: rights and payer changed,
 * paused, run out, resumed, frozen, ended, reminders. Codes, sign-in links, news about devices and
 * passkeys go to one person and to nobody else. So the copy adds only what the panel sends to the
 * account's copy address, through the filter (worker/mail/inbound/filter.ts).
 */

/** A mail that may pass: text only, its links cut to where they lead. */
export interface PassedMail {
  from: string;
  subject: string;
  text: string;
  attachments: readonly string[];
}

/** What the filter says; of a mail that is held back nothing but a word of ours about why. */
export type Verdict = { pass: true; mail: PassedMail } | { pass: false; reason: string };

/** More an hour is no system mail but a flood or a loop. */
const mostAnHour = 60;

/** Grants of an account whose partners get a copy at this moment (E21). */
const copied = (grants: readonly Grant[], now: number): readonly Grant[] =>
  grants.filter(
    (grant) =>
      grant.mailCopy === 'on' && grant.access.kind === 'full' && grantStateAt(grant, now) === 'active',
  );

/** Which account a copy address stands for, if anybody is to get its mails; `full` when too many came. */
export const recipientOf = async (
  { secrets, store, limiter, clock }: Services,
  token: string,
): Promise<Result<{ account: Account; grants: readonly Grant[] }, 'unknown' | 'full'>> => {
  const account = await store.mailCopies.accountOf(await secrets.hash(token));
  if (!account) return { ok: false, error: 'unknown' };
  const grants = copied(await store.grants.ofAccount(account.id), clock.now());
  if (grants.length === 0) return ok({ account, grants });
  const within = await limiter.take(`mail_copy ${account.id}`, mostAnHour, hour);
  return within ? ok({ account, grants }) : { ok: false, error: 'full' };
};

/** What a mail is sealed with in the outbox: in another order's row it does not open (E35). */
export const sealedFor = (grantId: string): string => `mail_copy|${grantId}`;

const ordersFor = async (
  services: Services,
  grant: Grant,
  verdict: Verdict,
): Promise<readonly MailOrder[]> => {
  const { store, secrets, clock } = services;
  const view = await store.grants.view(grant.id);
  if (!view) return [];
  const at = clock.now();
  const about = { grantId: grant.id, at, ...shareWords(view) };
  return mailLeaders(
    services,
    [grant.partnerId],
    verdict.pass
      ? {
          template: 'mail_copy',
          sealed: await secrets.seal(JSON.stringify(verdict.mail), sealedFor(grant.id)),
          ...about,
        }
      : { template: 'mail_copy_held', ...about },
  );
};

/**
 * M5: passes on what the filter lets through, and says of everything else only that it was there.
 * A mail that came already is dropped by the database, in the same commit.
 */
export const receiveCopy = async (
  services: Services,
  to: { account: Account; grants: readonly Grant[] },
  { messageId, verdict }: { messageId: string; verdict: Verdict },
): Promise<'taken' | 'repeated'> => {
  const { ids, secrets, clock, commit } = services;
  const now = clock.now();
  const orders = await Promise.all(to.grants.map((grant) => ordersFor(services, grant, verdict)));
  const committed = await commit({
    actor: { kind: 'system' },
    requestId: ids.id('mai'),
    now,
    writes: [
      {
        do: 'insert',
        kind: 'mailCopied',
        row: {
          id: ids.id('mai'),
          accountId: to.account.id,
          messageHash: await secrets.hash(`${to.account.id} ${messageId}`),
          at: now,
          verdict: verdict.pass ? 'passed' : verdict.reason,
        },
      },
    ],
    audit: to.grants.map((grant) => ({
      organisations: [grant.customerId, grant.partnerId],
      event: verdict.pass ? 'mail_copy.passed' : 'mail_copy.held',
      subject: { kind: 'grant', id: grant.id },
      data: verdict.pass ? {} : { reason: verdict.reason },
    })),
    mails: orders.flat(),
  });
  if (committed.ok) return 'taken';
  if (committed.error.code === 'conflict') return 'repeated';
  throw new Error(`a copied mail could not be kept: ${committed.error.code}`);
};
