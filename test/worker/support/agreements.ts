import { env } from 'cloudflare:workers';
import type { Agreement } from '../../../shared/domain/agreement.ts';
import { day } from '../../../shared/domain/duration.ts';
import { hashOf, partnershipOf } from './partnership.ts';
import { customerAndPartner } from './sharing.ts';
import { type SignedIn, services, submit, visit } from './world.ts';

export const english = `# Partner Agreement, new

Between the host and the partner.

## Purpose

Customers share with partners.

## Care

The partner takes care & is careful.`;
export const german = english.replace('Partner Agreement, new', 'Partner-Vereinbarung, neu');

/** A version by rows, so that its dates can lie in the past. */
export const version = async (more: Partial<Agreement>): Promise<Agreement> => {
  const { commit, clock } = await services();
  const row: Agreement = {
    name: `v-${crypto.randomUUID().slice(0, 8)}`,
    fromAt: clock.now() - 40 * day,
    confirmBy: clock.now() + 40 * day,
    texts: { en: english, de: german },
    changedBy: null,
    changedAt: clock.now(),
    version: 1,
    ...more,
  };
  const made = await commit({
    actor: { kind: 'system' },
    requestId: 'scene',
    now: clock.now(),
    audit: [],
    writes: [{ do: 'insert', kind: 'agreement', row }],
  });
  if (!made.ok) throw new Error(made.error.code);
  return row;
};

/** Leaves the first version alone, so that the next test begins as a fresh deployment does. */
export const dropVersions = async (): Promise<void> => {
  await env.DB.prepare('DELETE FROM agreement_notices').run();
  await env.DB.prepare("DELETE FROM agreements WHERE name <> '2026-11'").run();
};

/** A partner that has confirmed the first version. */
export const confirmedPartner = async () => {
  const stage = await customerAndPartner();
  const { commit, clock } = await services();
  const before = await partnershipOf(stage.studio.id);
  const confirmation = {
    agreementVersion: '2026-11',
    agreementHash: await hashOf('en'),
    language: 'en',
    personId: stage.boss.person.id,
    at: clock.now() - 100 * day,
    address: '192.0.2.7',
  };
  await commit({
    actor: { kind: 'system' },
    requestId: 'scene',
    now: clock.now(),
    audit: [],
    writes: [
      { do: 'update', kind: 'partnership', row: { ...before, confirmation, version: before.version + 1 } },
      { do: 'insert', kind: 'agreementConfirmed', row: { organisationId: stage.studio.id, ...confirmation } },
    ],
  });
  return stage;
};

export const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

/** Reads the page and confirms exactly what stands on it. */
export const confirmAgain = async (id: string, as: SignedIn, more: Record<string, string> = {}) => {
  const html = await (await visit(`/organisations/${id}/partner`, as)).text();
  return submit(
    `/organisations/${id}/partner/confirm`,
    {
      agreement_version: hidden(html, 'agreement_version'),
      agreement_language: hidden(html, 'agreement_language'),
      agreement_hash: hidden(html, 'agreement_hash'),
      confirm: 'yes',
      ...more,
    },
    as,
    { 'cf-connecting-ip': '192.0.2.99' },
  );
};

export const dayIn = (days: number): string => new Date(Date.now() + days * day).toISOString().slice(0, 10);
