/** One sentence, one button: every empty, failed or unfinished state of the popup. */
export interface SayAndDoProps {
  text: string;
  tone?: 'note' | 'failed' | 'warning';
  button?: string;
  onDo?(): void;
  /** As a bar above a list, or alone in its place. */
  as: 'bar' | 'page';
}

export const SayAndDo = ({ text, tone = 'note', button, onDo, as }: SayAndDoProps) => (
  <div class={`say ${as} ${tone}`} role={tone === 'failed' ? 'alert' : 'status'}>
    {text}
    {button !== undefined && (
      <button type="button" class={as === 'page' ? 'main' : 'plain'} onClick={onDo}>
        {button}
      </button>
    )}
  </div>
);
