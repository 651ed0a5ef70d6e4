import type { Child } from 'hono/jsx';
import type { Language } from '../../../../shared/messages/language.ts';
import { logWords } from '../../../../shared/messages/pages/log/index.ts';
import { numberIn } from '../../../../shared/messages/per-language.ts';
import type { LogChain } from '../../../app/log/read.ts';
import { dateOf } from '../parts/time.ts';

/** A4: what the log is worth, and how to take it along; the same for a customer and for an admin. */
export const CheckIt = (part: { chain: LogChain; language: Language; action: string; children?: Child }) => {
  const { check } = logWords[part.language];
  const { sequence, head } = part.chain;
  const count = numberIn(part.language).format(sequence);
  return (
    <section>
      <h2>{check.title}</h2>
      <p>
        {check.sealed(count)}{' '}
        {head === null ? check.unsigned : check.signed(dateOf(Date.parse(head.date), part.language))}
      </p>
      <p>{check.take}</p>
      <form method="post" action={part.action}>
        {part.children}
        <button type="submit">{check.download}</button>
      </form>
      <p>
        <a href="/.well-known/jwks.json">{check.keys}</a>
      </p>
    </section>
  );
};
