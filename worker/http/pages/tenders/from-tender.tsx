import type { Language } from '../../../../shared/messages/language.ts';
import { tenderWords } from '../../../../shared/messages/pages/tenders/index.ts';
import { Notice } from '../parts/elements.tsx';

/** T4, P7: a share that came of a tender says so, and what its partner has promised for it. */
export const FromTender = ({ language, host }: { language: Language; host: string }) => (
  <Notice tone="plain">
    <p data-from="tender">{tenderWords[language].fromTender(host)}</p>
  </Notice>
);

/** The same on the consent page, which carries the tender on. */
export const TenderOfShare = (part: { tender: string; language: Language; host: string }) =>
  part.tender === '' ? null : (
    <>
      <input type="hidden" name="tender" value={part.tender} />
      <FromTender language={part.language} host={part.host} />
    </>
  );
