import { languageNames } from '../../../../shared/messages/language.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import type { AgreementCopy } from '../../../app/partnership/agreement-copy.ts';

/** The copy to keep: the text exactly as it was hashed, and below it who confirmed it, when and from where. */
export const agreementCopyText = (copy: AgreementCopy, hostName: string): string => {
  const words = pageWords[copy.language].partner;
  const { confirmation, confirmedBy, organisation } = copy;
  const line = (name: string, value: string): string => `${name}: ${value}`;
  const block = confirmation
    ? [
        words.confirmation,
        line(organisation.name, organisation.clientId),
        line(words.confirmedBy, confirmedBy ? `${confirmedBy.name} <${confirmedBy.email}>` : '–'),
        line(words.confirmedAt, new Date(confirmation.at).toISOString()),
        line(words.confirmedFrom, confirmation.address),
        line(words.confirmedVersion, `${confirmation.agreementVersion}, ${languageNames[copy.language]}`),
        line(words.fingerprint, confirmation.agreementHash),
      ]
    : [words.notConfirmed];
  return `${copy.text}\n\n${'-'.repeat(60)}\n\n${[hostName, ...block].join('\n')}\n`;
};
