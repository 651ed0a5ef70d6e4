import { useEffect, useState } from 'preact/hooks';
import type { SupportCard } from '../../../shared/api/support.ts';
import { minute, second } from '../../../shared/domain/duration.ts';
import { spoken } from '../../../shared/domain/support-code.ts';
import { send } from '../send.ts';
import { failure, type Said } from './act.ts';
import { usePaneWords } from './words.ts';

/** How long it still counts, in whole minutes; looked at again every few seconds while it is on the screen. */
const useMinutesLeft = (expiresAt: number): number => {
  const left = () => Math.max(0, Math.ceil((expiresAt - Date.now()) / minute));
  const [minutes, setMinutes] = useState(left);
  useEffect(() => {
    setMinutes(left());
    const timer = setInterval(() => setMinutes(left()), 5 * second);
    return () => clearInterval(timer);
  }, [expiresAt]);
  return minutes;
};

const Card = ({ card }: { card: SupportCard }) => {
  const { say } = usePaneWords();
  const minutes = useMinutesLeft(card.expiresAt);
  return (
    <>
      {minutes > 0 ? (
        <p>
          <b>{spoken(card.digits)}</b> <span class="quiet">{say.supportLeft(minutes)}</span>
        </p>
      ) : (
        <p>{say.supportOver}</p>
      )}
      <p class="quiet">{say.supportLead}</p>
      {card.vip
        .filter((one) => one.digits !== '')
        .map((one) => (
          <p key={one.organisation}>
            <span class="quiet">{say.vipCode(one.organisation)}</span> <b>{spoken(one.digits)}</b>
            {one.phone !== null && <span class="quiet"> · {one.phone}</span>}
          </p>
        ))}
    </>
  );
};

/** H1, H2: the digits for a call to the host's support, asked for by a click and kept nowhere. */
export const SupportCode = ({ deployment, onSaid }: { deployment: string; onSaid(said: Said): void }) => {
  const words = usePaneWords();
  const { say } = words;
  const [card, setCard] = useState<SupportCard | null>(null);
  const show = async (): Promise<void> => {
    const answer = await send({ type: 'support_code', deployment });
    if (answer.tag === 'support_code') setCard(answer.card);
    else onSaid(await failure(words, answer.tag === 'failed' ? answer.code : 'unexpected'));
  };
  return (
    <div aria-live="polite">
      {card && <Card card={card} />}
      <button type="button" class="plain" onClick={() => void show()}>
        {card ? say.supportNew : say.supportCode}
      </button>
    </div>
  );
};
