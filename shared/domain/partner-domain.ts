import { day, hour } from './duration.ts';
import { canonicalDomain } from './email.ts';

/** P11: a domain that a partner says is its own, and whether it has proved it. */
export interface PartnerDomain {
  organisationId: string;
  domain: string;
  /** `withdrawn`: it was proved, and the proof is gone. */
  state: 'pending' | 'verified' | 'withdrawn';
  way: 'dns' | 'file' | null;
  addedAt: number;
  verifiedAt: number | null;
  /** When the proof was last there. */
  seenAt: number | null;
  checkedAt: number | null;
  /** When the proof is looked for again by itself; null while only the partner asks. */
  nextCheckAt: number | null;
  /** Looks in a row that clearly did not find it. */
  missed: number;
  version: number;
}

/** What a look for the proof gave. An unclear answer, such as a name server that is down, is not "nothing there". */
export type DomainLook = { found: 'dns' | 'file' } | { found: null; clear: boolean };

/** More domains than that need no proof for a partner's identity, only for somebody trying out ours. */
export const mostDomains = 10;

/** Looks that in a row have to find nothing before a proof is withdrawn, a day apart. */
const missesAllowed = 3;
/** A proof that nobody has seen for so long is withdrawn, however unclear the answers were. */
const unseenAllowed = 30 * day;

/** The host of `https://www.studio.example/` or `studio.example`, as it is proved; null for what is no public domain. */
export const provableDomain = (typed: string): string | null => {
  const host = typed
    .trim()
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/[/?#].*$/, '');
  const domain = canonicalDomain(host).replace(/^www\./, '');
  const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
  const shaped = new RegExp(`^(?:${label}\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$`).test(domain);
  return shaped && domain.length <= 240 ? domain : null;
};

export const newDomain = (organisationId: string, domain: string, now: number): PartnerDomain => ({
  organisationId,
  domain,
  state: 'pending',
  way: null,
  addedAt: now,
  verifiedAt: null,
  seenAt: null,
  checkedAt: null,
  nextCheckAt: null,
  missed: 0,
  version: 1,
});

/** Where the record is set and the file is laid; both hold the same line. */
export const recordName = (domain: string): string => `_panelshare-partner.${domain}`;
export const proofPath = '/.well-known/panelshare-partner.txt';
export const proofLine = (token: string): string => `panelshare-partner=${token}`;

/** What a look changes. A proof is taken back only after repeated clear misses (P11). */
export const lookedForProof = (current: PartnerDomain, look: DomainLook, now: number): PartnerDomain => {
  const next = { ...current, checkedAt: now, version: current.version + 1 };
  if (look.found !== null) {
    return {
      ...next,
      state: 'verified',
      way: look.found,
      verifiedAt: current.state === 'verified' ? current.verifiedAt : now,
      seenAt: now,
      nextCheckAt: now + day,
      missed: 0,
    };
  }
  if (current.state !== 'verified') return next;
  const missed = current.missed + (look.clear ? 1 : 0);
  const unseen = now - (current.seenAt ?? current.addedAt) > unseenAllowed;
  return missed >= missesAllowed || unseen
    ? { ...next, state: 'withdrawn', missed, nextCheckAt: null }
    : { ...next, missed, nextCheckAt: now + (look.clear ? day : hour) };
};

/** The domain of an address and those above it, by which a proved domain may cover it. */
export const domainsAbove = (domain: string): readonly string[] => {
  const labels = domain.split('.');
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'));
};
