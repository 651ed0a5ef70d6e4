import type { Language } from '../../../../shared/messages/language.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { linkWords } from '../../../../shared/messages/pages/link/index.ts';
import { Field } from '../parts/elements.tsx';

/** A link to be handed on: as text to copy, and as a QR code whose alternative text is the link itself. */
export const LinkToHand = (part: { url: string; code: string; hint: string; language: Language }) => {
  const words = linkWords[part.language];
  const copying = pageWords[part.language].partner;
  return (
    <>
      <Field name="link" label={words.field} hint={part.hint}>
        <span class="beside">
          <input id="link" class="mono" readonly value={part.url} aria-describedby="link-hint" />
          <button type="button" data-copy="link" data-done={copying.copied} hidden>
            {copying.copy}
          </button>
          <span class="quiet" role="status" data-copied="link" />
        </span>
      </Field>
      <figure>
        <img class="qr" src={part.code} alt={words.alt(part.url)} width="224" height="224" />
        <figcaption>
          <code class="any-break">{part.url}</code>
          <br />
          {words.codeHint}
        </figcaption>
      </figure>
    </>
  );
};
