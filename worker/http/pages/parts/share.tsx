import type { Access } from '../../../../shared/domain/access.ts';
import { type EnforcementLabel, type SignInWay, shownAs } from '../../../../shared/domain/enforcement.ts';
import type { GrantState, PanelState } from '../../../../shared/domain/grant.ts';
import type { InvitationState } from '../../../../shared/domain/invitation.ts';
import { wholeCategory } from '../../../../shared/domain/whole-category.ts';
import type { Language } from '../../../../shared/messages/language.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { Badge, type Tone } from './elements.tsx';
import { sign } from './sign.ts';
import { dateOf } from './time.ts';

/** What ending a share would do, in sentences; never more than was checked (S7, E30). */
export const enforcementText = (label: EnforcementLabel, language: Language): string => {
  const words = pageWords[language].sharing;
  const sentences: string[] = [];
  const shown = shownAs(label);
  if (shown === 'leaky') sentences.push(words.leaky);
  if (shown === 'enforced') {
    sentences.push(label.unbounded ? words.enforcedByCredential : words.enforced);
  }
  if (label.enforcement === 'recorded') sentences.push(words.recorded);
  if (label.enforcement === 'brokered') {
    const idle = new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'long' });
    sentences.push(
      words.brokered(label.idleSeconds === null ? null : idle.format(Math.ceil(label.idleSeconds / 60))),
    );
    if (label.unbounded) sentences.push(words.unbounded);
  }
  if (!label.verified) sentences.push(words.unverified);
  return sentences.join(' ');
};

export const Enforcement = ({ label, language }: { label: EnforcementLabel; language: Language }) => (
  <span data-enforcement={label.enforcement}>{enforcementText(label, language)}</span>
);

/** A product by its own name; what stands for a whole category, in the reader's language. */
export const productName = (productId: string, name: string, language: Language): string => {
  const { categories, whole } = pageWords[language].sharing;
  const category = wholeCategory(productId);
  return category === null ? name : whole(categories[category]);
};

/** What a share gives, product by product with what may be done there; names are text, whatever they hold (E45). */
export const AccessSummary = (part: {
  access: Access;
  language: Language;
  /** Said to the customer itself. */
  own?: boolean;
}) => {
  const { access, language } = part;
  const words = pageWords[language].sharing;
  const payer = part.own ? words.own.payer : words.payer;
  if (access.kind === 'full') {
    return (
      <>
        {words.full}. {payer[access.payer]}.
      </>
    );
  }
  return (
    <ul>
      {access.products.map((product) => (
        <li>
          {productName(product.productId, product.name, language)}{' '}
          <small>({product.actions.map((action) => words.actions[action]).join(', ')})</small>
        </li>
      ))}
    </ul>
  );
};

/** The same in a few words, for tables. */
export const accessShort = (access: Access, language: Language): string =>
  access.kind === 'full'
    ? pageWords[language].sharing.full
    : pageWords[language].sharing.products(access.products.length);

/** What bounds a share in time, as every page that shows its end needs it. */
export interface Ending {
  endsAt: number | null;
  idleDays?: number | null;
  /** The partner's project it is for, or null. */
  projectId?: string | null;
}

/** What ends it beside a date (X3); empty where nothing does. */
export const otherEnds = ({ idleDays, projectId }: Ending, language: Language): string => {
  const words = pageWords[language].sharing;
  const ends = [...(projectId ? [words.projectEnd] : []), ...(idleDays ? [words.idleEnd(idleDays)] : [])];
  return ends.map((end) => `${sign(';', language)} ${end}`).join('');
};

/** How long, and what else ends it (S12, X3). */
export const endText = (ending: Ending, language: Language, own = false): string => {
  const words = pageWords[language].sharing;
  const open = own ? words.own.untilEnd : words.untilIEnd;
  const until = ending.endsAt === null ? open : words.until(dateOf(ending.endsAt, language));
  return `${until}${otherEnds(ending, language)}`;
};

/** Opened by what the access card says, and not by a sign-in of ours. */
export const opensCard = (way: string): boolean => cardWays.some((one) => one === way);
const cardWays: readonly SignInWay[] = ['card', 'session', 'by_hand'];

const tones: Record<GrantState, Tone> = {
  waiting: 'accent',
  active: 'success',
  paused: 'warning',
  frozen: 'warning',
  ended: 'danger',
};

/** The state of a grant, and beside it what the panel has not followed yet (E38). */
export const GrantBadge = (grant: { state: GrantState; panelState: PanelState; language: Language }) => {
  const words = pageWords[grant.language].sharing;
  const panel = words.panel[grant.panelState];
  return (
    <>
      <Badge tone={tones[grant.state]}>{words.states[grant.state]}</Badge>
      {panel === '' ? null : <Badge tone="warning">{panel}</Badge>}
    </>
  );
};

export const InvitationBadge = ({ state, language }: { state: InvitationState; language: Language }) => (
  <Badge tone={state === 'pending' ? 'accent' : state === 'accepted' ? 'success' : 'plain'}>
    {pageWords[language].sharing.invitation[state]}
  </Badge>
);
