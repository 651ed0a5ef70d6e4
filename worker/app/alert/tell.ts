import type { Notice } from '../../../shared/messages/mail/notices/words.ts';
import type { Services } from '../../ports.ts';
import type { MailOrder } from '../mail-order.ts';

/** A mail to each of the host's admins, in the own language of each. */
export const tellAdmins = async (
  { store }: Pick<Services, 'store'>,
  told: { notice: Notice; about: string; path: string; at: number },
): Promise<readonly MailOrder[]> =>
  (await store.persons.admins()).map(({ email, language }) => ({
    to: email,
    language,
    template: 'notice',
    reason: null,
    ...told,
  }));
