import { renewalWindow } from '../../../../shared/domain/duration.ts';
import { grantStateAt } from '../../../../shared/domain/grant.ts';
import type { Language } from '../../../../shared/messages/language.ts';
import { grantWords } from '../../../../shared/messages/pages/grants/index.ts';
import type { GrantView } from '../../../store.ts';
import { Notice } from '../parts/elements.tsx';
import { dateOf, exactly } from '../parts/time.ts';

/** Why a grant does not open now, and what comes next; one sentence a hold, because holds are kept apart (E1). */
const sentences = ({ grant, partner }: GrantView, now: number, language: Language): readonly string[] => {
  const words = grantWords[language].state;
  if (grant.endedAt !== null) {
    return [words.ended[grant.endedBy ?? 'host'](exactly(grant.endedAt, language))];
  }
  const found: string[] = grant.frozen.map((reason) => words.frozen[reason]);
  if (grant.paused === 'customer') found.push(words.paused(partner.name));
  else if (grantStateAt({ ...grant, frozen: [] }, now) === 'paused') {
    const last = (grant.endsAt ?? now) + renewalWindow;
    found.push(
      now > last ? words.ranOutForGood(partner.name) : words.ranOut(partner.name, dateOf(last, language)),
    );
  }
  return found;
};

/**
 * E38: our side and the panel's are two things; until the panel has followed, both sides read so. Where a
 * person has to follow, the steps stand on the same page and say it themselves.
 */
const panelSentence = ({ grant, panel }: GrantView, givenUp: boolean, language: Language): string | null => {
  const words = grantWords[language].state;
  const followed = panel.connection === 'connected' || panel.connection === 'owner';
  if (!followed && grant.panelState === 'applying') return null;
  if (givenUp) return words.givenUp;
  if (grant.panelState === 'applying') return words.applying;
  return grant.panelState === 'cutting' || grant.panelState === 'not_yet_cut' ? words.notYetCut : null;
};

export const StateNotices = ({
  view,
  now,
  language,
  givenUp,
}: {
  view: GrantView;
  now: number;
  language: Language;
  /** The cut at the panel is not tried any more. */
  givenUp: boolean;
}) => {
  const panel = panelSentence(view, givenUp, language);
  return (
    <>
      {sentences(view, now, language).map((sentence) => (
        <Notice tone={view.grant.endedAt === null ? 'warning' : 'plain'}>
          <p>{sentence}</p>
        </Notice>
      ))}
      {panel === null ? null : (
        <Notice tone="warning">
          <p data-panel-state={view.grant.panelState}>{panel}</p>
        </Notice>
      )}
    </>
  );
};
