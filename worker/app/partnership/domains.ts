import { decide } from '../../../shared/decision.ts';
import { hour } from '../../../shared/domain/duration.ts';
import {
  type DomainLook,
  lookedForProof,
  mostDomains,
  newDomain,
  type PartnerDomain,
  proofLine,
  proofPath,
  provableDomain,
  recordName,
} from '../../../shared/domain/partner-domain.ts';
import type { Partnership } from '../../../shared/domain/partnership.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { AuditEvent } from '../change-set.ts';
import type { Following } from './follow.ts';
import { mailLeaders } from './notices.ts';

/** A domain with what the partner sets to prove it. */
export interface DomainSeen {
  domain: PartnerDomain;
  record: string;
  line: string;
  file: string;
}

type Looking = Pick<Context, 'store' | 'secrets' | 'outside' | 'now'>;

/** Derived, so that the line stays the same; it names the organisation, so that nobody proves with another's. */
const lineFor = async (
  { secrets }: Pick<Context, 'secrets'>,
  { organisationId, domain }: Pick<PartnerDomain, 'organisationId' | 'domain'>,
): Promise<string> =>
  proofLine((await secrets.linkToken('partner_domain', `${organisationId} ${domain}`, 1)).slice(0, 32));

export const domainsSeen = async (
  ctx: Pick<Context, 'store' | 'secrets'>,
  organisationId: string,
): Promise<readonly DomainSeen[]> =>
  Promise.all(
    (await ctx.store.partnerDomains.of(organisationId)).map(async (domain) => ({
      domain,
      record: recordName(domain.domain),
      line: await lineFor(ctx, domain),
      file: `https://${domain.domain}${proofPath}`,
    })),
  );

/** The record first, then the file. What could not be asked is unclear and never "nothing there" (E45). */
const lookForProof = async (ctx: Looking, domain: PartnerDomain): Promise<DomainLook> => {
  const line = await lineFor(ctx, domain);
  const resolver = (await ctx.store.hostSettings.read('dnsResolver'))('dnsResolver');
  const records = await ctx.outside.txt(resolver, recordName(domain.domain));
  if (records.ok && records.value.some((text) => text.trim() === line)) return { found: 'dns' };
  const file = await ctx.outside.file(domain.domain, proofPath);
  const lines = file.ok ? (file.value ?? '').split(/\r?\n/) : [];
  if (lines.some((text) => text.trim() === line)) return { found: 'file' };
  // A domain without a website is common, so its silence says nothing against a clear answer of the DNS.
  const clear = domain.way === 'file' ? file.ok && records.ok : records.ok;
  return { found: null, clear };
};

const domainEvent = ({ organisationId, domain, way }: PartnerDomain, event: string): AuditEvent => ({
  organisations: [organisationId],
  event,
  subject: { kind: 'partnership', id: organisationId },
  data: { domain, ...(way === null ? {} : { way }) },
});

const mayProve = async (ctx: Context, organisationId: string): Promise<Result<Partnership, Refusal>> => {
  const decision = decide(ctx.actor, 'partnership.domains', organisationId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  const partnership = await ctx.store.partnerships.of(organisationId);
  const { state } = partnership;
  return state === 'applied' || state === 'authorized' || state === 'suspended'
    ? ok(partnership)
    : fail({ code: 'partnership_state', detail: { state } });
};

interface DomainInput {
  organisationId: string;
  domain: string;
}

/** P11: a partner names a domain of its own; what proves it is shown then. */
export const addDomain = async (ctx: Context, input: DomainInput): Promise<Result<void, Refusal>> => {
  const may = await mayProve(ctx, input.organisationId);
  if (!may.ok) return may;
  const domain = provableDomain(input.domain);
  const own = await ctx.store.partnerDomains.of(input.organisationId);
  if (domain === null || own.length >= mostDomains) return fail({ code: 'domain_not_provable' });
  if (own.some((one) => one.domain === domain)) return ok(undefined);
  const row = newDomain(input.organisationId, domain, ctx.now);
  return ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'insert', kind: 'partnerDomain', row }],
    audit: [domainEvent(row, 'partnership.domain_added')],
  });
};

const checksPerHour = 30;

/** P11: looks now; a domain that was proved loses its proof by the daily looks alone. */
export const checkDomain = async (ctx: Context, input: DomainInput): Promise<Result<void, Refusal>> => {
  const may = await mayProve(ctx, input.organisationId);
  if (!may.ok) return may;
  const row = await ctx.store.partnerDomains.one(input.organisationId, input.domain);
  if (!row) return fail({ code: 'not_found' });
  if (!(await ctx.limiter.take(`domain_check:${input.organisationId}`, checksPerHour, hour))) {
    return fail({ code: 'rate_limited' });
  }
  const look = await lookForProof(ctx, row);
  if (look.found === null) return fail({ code: 'domain_not_proved' });
  const looked = lookedForProof(row, look, ctx.now);
  return ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'update', kind: 'partnerDomain', row: looked }],
    audit: row.state === 'verified' ? [] : [domainEvent(looked, 'partnership.domain_verified')],
    tell: [input.organisationId],
  });
};

export const removeDomain = async (ctx: Context, input: DomainInput): Promise<Result<void, Refusal>> => {
  const may = await mayProve(ctx, input.organisationId);
  if (!may.ok) return may;
  const row = await ctx.store.partnerDomains.one(input.organisationId, input.domain);
  if (!row) return fail({ code: 'not_found' });
  return ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'delete', kind: 'partnerDomain', row }],
    audit: [domainEvent(row, 'partnership.domain_removed')],
    tell: [input.organisationId],
  });
};

/** P11: every proof is looked for again; one that is gone for good is withdrawn, and its partner is told. */
export const recheckDomains = async (
  ctx: Following & Pick<Context, 'secrets' | 'outside'>,
  limit: number,
): Promise<void> => {
  for (const row of await ctx.store.partnerDomains.due(ctx.now, limit)) {
    const looked = lookedForProof(row, await lookForProof(ctx, row), ctx.now);
    const withdrawn = looked.state === 'withdrawn';
    await ctx.commit({
      actor: ctx.actor,
      requestId: ctx.requestId,
      now: ctx.now,
      writes: [{ do: 'update', kind: 'partnerDomain', row: looked }],
      audit: withdrawn ? [domainEvent(looked, 'partnership.domain_withdrawn')] : [],
      mails: withdrawn
        ? await mailLeaders(ctx, row.organisationId, {
            template: 'notice',
            notice: 'domain_withdrawn',
            about: row.domain,
            path: `/organisations/${row.organisationId}/partner`,
            reason: null,
            at: ctx.now,
          })
        : [],
      tell: withdrawn ? [row.organisationId] : [],
    });
  }
};
