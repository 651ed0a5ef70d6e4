import { useState } from 'preact/hooks';
import { usePaneWords } from './words.ts';

/** Copies a text, and says that it did. */
export const CopyButton = ({ label, value }: { label: string; value: string }) => {
  const { say } = usePaneWords();
  const [copied, setCopied] = useState(false);
  return (
    <button
      type="button"
      class="plain"
      aria-label={label}
      onClick={() => void navigator.clipboard.writeText(value).then(() => setCopied(true))}
    >
      {copied ? `✓ ${say.copied}` : say.copyShort}
    </button>
  );
};
