/** P12: a text of the host's with headings and lists, and nothing else: it is shown as text, never as HTML. */
export type TextBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: readonly string[] };

const mark = /^(?:[-*•]|##?)\s+/;

/** `## Heading`, lines that begin with `- ` as a list, and paragraphs, apart by an empty line. */
export const textBlocks = (text: string): readonly TextBlock[] => {
  const blocks: (TextBlock & { items?: string[]; text?: string })[] = [];
  let open = false;
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const trimmed = line.trim();
    const last = open ? blocks.at(-1) : undefined;
    const said = trimmed.replace(mark, '');
    open = trimmed !== '';
    if (!open) continue;
    if (trimmed.startsWith('#') && said !== trimmed) {
      blocks.push({ kind: 'heading', text: said });
      open = false;
    } else if (said !== trimmed) {
      if (last?.kind === 'list') last.items.push(said);
      else blocks.push({ kind: 'list', items: [said] });
    } else if (last?.kind === 'paragraph') last.text = `${last.text} ${trimmed}`;
    else blocks.push({ kind: 'paragraph', text: trimmed });
  }
  return blocks;
};
