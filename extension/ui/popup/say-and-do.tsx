import { useLayoutEffect, useRef } from 'preact/hooks';

/** One sentence, one button: every empty, failed or unfinished state of the popup. */
export interface SayAndDoProps {
  text: string;
  tone?: 'note' | 'failed' | 'warning';
  button?: string | undefined;
  onDo?: (() => void) | undefined;
  /** A question: its button takes the focus, so that Enter answers it, and this lets it be. */
  onEscape?: (() => void) | undefined;
  /** As a bar above a list, or alone in its place. */
  as: 'bar' | 'page';
}

export const SayAndDo = ({ text, tone = 'note', button, onDo, onEscape, as }: SayAndDoProps) => {
  const main = useRef<HTMLButtonElement>(null);
  const asks = onEscape !== undefined;
  // With the sentence, not after it: an Enter between the two would put the question again.
  useLayoutEffect(() => {
    if (asks) main.current?.focus();
  }, [asks, text]);
  return (
    <div
      class={`say ${as} ${tone}${asks ? ' asks' : ''}`}
      role={tone === 'failed' || asks ? 'alert' : 'status'}
    >
      {text}
      {button !== undefined && (
        <button
          type="button"
          ref={main}
          class={as === 'page' ? 'main' : 'plain'}
          onClick={onDo}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || onEscape === undefined) return;
            event.preventDefault();
            onEscape();
          }}
        >
          {button}
        </button>
      )}
    </div>
  );
};
