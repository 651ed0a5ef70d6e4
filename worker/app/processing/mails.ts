import type { ProcessingAgreement } from '../../../shared/domain/processing-agreement.ts';
import type { Context } from '../../ports.ts';
import { mailLeaders } from '../grant/write.ts';
import type { MailOrder } from '../mail-order.ts';

/** G1: both sides are told, and led to where the text stands to be kept: each by a name of its own side. */
export const processingMails = async (
  ctx: Pick<Context, 'store' | 'now'>,
  agreement: Pick<ProcessingAgreement, 'customerId' | 'partnerId' | 'grantId' | 'invitationId'>,
  notice: 'processing_chosen' | 'processing_confirmed',
  about: { customer: string; partner: string },
): Promise<readonly MailOrder[]> => {
  const { customerId, partnerId, grantId, invitationId } = agreement;
  const path = grantId === null ? `/invitations/${invitationId ?? ''}` : `/grants/${grantId}/processing`;
  const content = { template: 'notice', notice, path, reason: null, at: ctx.now } as const;
  return [
    ...(await mailLeaders(ctx, [customerId], { ...content, about: about.customer })),
    ...(await mailLeaders(ctx, [partnerId], { ...content, about: about.partner })),
  ];
};
