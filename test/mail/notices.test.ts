import { expect, test } from 'vitest';
import { languages } from '../../shared/messages/language.ts';
import * as de from '../../shared/messages/mail/notices/de.ts';
import * as en from '../../shared/messages/mail/notices/en.ts';
import * as es from '../../shared/messages/mail/notices/es.ts';
import * as fr from '../../shared/messages/mail/notices/fr.ts';
import * as it from '../../shared/messages/mail/notices/it.ts';
import { notices } from '../../shared/messages/mail/notices/words.ts';

const words = { de: de.de, en: en.en, es: es.es, fr: fr.fr, it: it.it };

test.each(notices)('[L1] [O5] [O6] [O8] %s says in each language what happened and what to do', (notice) => {
  const said = languages.map((language) => {
    const { subject, title, body, button } = words[language][notice]({ about: 'Berg', host: 'Host' });
    expect([language, subject.length < 100, title !== '', body.length > 0]).toEqual([
      language,
      true,
      true,
      true,
    ]);
    expect([language, `${subject}${title}${body.join('')}`.includes('${')]).toEqual([language, false]);
    // A way on, but for who is not here any more.
    const ends = notice === 'person_deleted' || notice === 'organisation_deleted';
    expect([language, button === null]).toEqual([language, ends]);
    return title;
  });
  expect(new Set(said).size).toBe(languages.length);
});
