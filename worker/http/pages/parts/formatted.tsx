import { textBlocks } from '../../../../shared/domain/simple-text.ts';

/** P12: a text of the host's; headings, lists and paragraphs are ours, what stands in them is text. */
export const Formatted = ({ text, language }: { text: string; language: string }) => (
  <div lang={language}>
    {textBlocks(text).map((block) => {
      if (block.kind === 'heading') return <h3>{block.text}</h3>;
      if (block.kind === 'paragraph') return <p>{block.text}</p>;
      return (
        <ul>
          {block.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      );
    })}
  </div>
);
