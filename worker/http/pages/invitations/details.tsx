import { enforcementOf } from '../../../../shared/domain/enforcement.ts';
import { invitationState } from '../../../../shared/domain/invitation.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { capabilitiesIn } from '../../../app/grant/panel-facts.ts';
import { matchCodeOf } from '../../../app/partnership/match-code.ts';
import type { Context } from '../../../ports.ts';
import type { InvitationView } from '../../../store.ts';
import { Facts } from '../parts/elements.tsx';
import { AccessSummary, Enforcement, endText, InvitationBadge } from '../parts/share.tsx';
import { exactly } from '../parts/time.ts';
import { FromTender } from '../tenders/from-tender.tsx';

/** All of an invitation that both sides may read, with how it would be held (E30). */
export const Details = async ({ view, ctx, own }: { view: InvitationView; ctx: Context; own: boolean }) => {
  const { language } = ctx;
  const words = pageWords[language].invitations;
  const { invitation, account, panel, customer, partner } = view;
  const state = invitationState(invitation, ctx.now);
  const [able, verified, matchCode, fromTender] = await Promise.all([
    capabilitiesIn(ctx)(panel.id),
    partner ? ctx.store.partnerDomains.verified([partner.id]) : null,
    state === 'pending' && partner ? matchCodeOf(ctx, partner.id) : null,
    ctx.store.invitations.cameOfTender({ invitationId: invitation.id }),
  ]);
  const domains = (partner && verified?.get(partner.id)) ?? [];
  return (
    <>
      {fromTender ? <FromTender language={language} host={ctx.settings.hostName} /> : null}
      <Facts
        rows={[
          [words.customer, customer.name],
          [words.partner, partner?.name ?? invitation.heldFor],
          ...(domains.length === 0
            ? []
            : ([[pageWords[language].share.domain, domains.join(', ')]] as const)),
          [words.account, account.name],
          [words.panel, panel.name],
          [words.access, <AccessSummary access={invitation.access} language={language} own={own} />],
          [words.until, endText(invitation, language, own)],
          [
            pageWords[language].sharing.enforcementLabel,
            <Enforcement
              label={enforcementOf(invitation.access.kind, able, panel.verifiedAt)}
              language={language}
            />,
          ],
          [words.state, <InvitationBadge state={state} language={language} />],
          ...(state === 'pending'
            ? ([[words.answerBy, exactly(invitation.expiresAt, language)]] as const)
            : []),
          ...(matchCode === null ? [] : ([[pageWords[language].share.matchCode, matchCode]] as const)),
        ]}
      />
    </>
  );
};
