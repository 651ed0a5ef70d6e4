import type { Language } from '../language.ts';
import { accounts } from './accounts.ts';
import { admin } from './admin/index.ts';
import { clients } from './clients.ts';
import { frame } from './frame.ts';
import { grants } from './grants.ts';
import { invitations } from './invitations.ts';
import { members } from './members.ts';
import { partner } from './partner/index.ts';
import { person } from './person.ts';
import { share } from './share.ts';
import { signIn } from './sign-in.ts';

const wordsIn = (language: Language) => ({
  frame: frame[language],
  share: share[language],
  invitations: invitations[language],
  accounts: accounts[language],
  partner: partner[language],
  admin: admin[language],
  signIn: signIn[language],
  person: person[language],
  members: members[language],
  grants: grants[language],
  clients: clients[language],
});

export type PageWords = ReturnType<typeof wordsIn>;

/** Words of the web pages, one section an area. */
export const pageWords: Record<Language, PageWords> = {
  en: wordsIn('en'),
  de: wordsIn('de'),
  fr: wordsIn('fr'),
  es: wordsIn('es'),
  it: wordsIn('it'),
};
