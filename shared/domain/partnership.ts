import type { EligibilityAnswers } from './eligibility.ts';
import type { Refusal } from './refusal.ts';
import { fail, ok, type Result } from './result.ts';

export const partnershipStates = ['none', 'applied', 'authorized', 'rejected', 'suspended', 'ended'] as const;
export type PartnershipState = (typeof partnershipStates)[number];

/** What a legal representative confirmed, and how (P2). */
export interface AgreementConfirmation {
  agreementVersion: string;
  /** SHA-256 of the text in the language that was shown, hexadecimal. */
  agreementHash: string;
  language: string;
  personId: string;
  at: number;
  /** Network address the confirmation came from. */
  address: string;
}

/** What the applicant wrote for the admins: website, a sentence about the company, and P7's answers. */
export interface ApplicationEvidence {
  website: string;
  about: string;
  /** Absent in applications from before the criteria were asked. */
  answers?: EligibilityAnswers;
  /** The register's entry as entries are compared (E57). */
  registerKey?: string | null;
}

export interface Partnership {
  organisationId: string;
  state: PartnershipState;
  /** `PID-…`; given once, at the first authorisation, and never changed (P5). */
  partnerId: string | null;
  confirmation: AgreementConfirmation | null;
  evidence: ApplicationEvidence | null;
  reason: string | null;
  appliedAt: number | null;
  authorizedAt: number | null;
  version: number;
}

export type PartnershipCommand =
  | { type: 'apply'; confirmation: AgreementConfirmation; evidence: ApplicationEvidence }
  /** P10: a newer version of the agreement. */
  | { type: 'confirm'; confirmation: AgreementConfirmation }
  | { type: 'authorise'; partnerId: string }
  | { type: 'reject'; reason: string }
  | { type: 'suspend'; reason: string }
  | { type: 'reinstate'; reason: string }
  | { type: 'end'; reason: string };

export const noPartnership = (organisationId: string): Partnership => ({
  organisationId,
  state: 'none',
  partnerId: null,
  confirmation: null,
  evidence: null,
  reason: null,
  appliedAt: null,
  authorizedAt: null,
  version: 0,
});

/** From which states each command is possible (P3, P4, P9). */
const allowedFrom: Record<PartnershipCommand['type'], readonly PartnershipState[]> = {
  apply: ['none', 'rejected', 'ended'],
  authorise: ['applied'],
  reject: ['applied'],
  confirm: ['applied', 'authorized', 'suspended'],
  suspend: ['authorized'],
  reinstate: ['suspended'],
  end: ['authorized', 'suspended'],
};

export const mayPartnership = (state: PartnershipState, command: PartnershipCommand['type']): boolean =>
  allowedFrom[command].includes(state);

export const transitionPartnership = (
  current: Partnership,
  command: PartnershipCommand,
  now: number,
): Result<Partnership, Refusal> => {
  if (!mayPartnership(current.state, command.type)) {
    return fail({ code: 'partnership_state', detail: { state: current.state } });
  }
  const next = { ...current, version: current.version + 1 };
  switch (command.type) {
    case 'apply':
      return ok({
        ...next,
        state: 'applied',
        confirmation: command.confirmation,
        evidence: command.evidence,
        reason: null,
        appliedAt: now,
      });
    case 'confirm':
      return ok({ ...next, confirmation: command.confirmation });
    case 'authorise':
      return ok({
        ...next,
        state: 'authorized',
        partnerId: current.partnerId ?? command.partnerId,
        reason: null,
        authorizedAt: now,
      });
    case 'reject':
      return ok({ ...next, state: 'rejected', reason: command.reason });
    case 'suspend':
      return ok({ ...next, state: 'suspended', reason: command.reason });
    case 'reinstate':
      return ok({ ...next, state: 'authorized', reason: command.reason });
    case 'end':
      return ok({ ...next, state: 'ended', reason: command.reason });
  }
};

/** Why a partner in this state can accept nothing, or null when it can (P6, E6). */
export const partnerRefusal = (state: PartnershipState): Refusal | null => {
  if (state === 'authorized') return null;
  return { code: state === 'suspended' ? 'partner_suspended' : 'partner_not_authorized' };
};
