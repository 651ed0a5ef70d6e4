import type { PartnershipState } from '../../../../shared/domain/partnership.ts';
import { Badge, type Tone } from './elements.tsx';

const tones: Record<PartnershipState, Tone> = {
  none: 'plain',
  applied: 'accent',
  authorized: 'success',
  rejected: 'danger',
  suspended: 'warning',
  ended: 'plain',
};

export const PartnershipBadge = ({ state, word }: { state: PartnershipState; word: string }) => (
  <Badge tone={tones[state]}>{word}</Badge>
);
