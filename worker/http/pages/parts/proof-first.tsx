import type { Context } from '../../../ports.ts';
import { withQuery } from '../sign-in/next.ts';

/**
 * The fresh proof an act asks for, in as few clicks as there can be: who has no passkey is mailed the code
 * by this very click; with one there is a choice, on the page for it. Both come back to `here`.
 */
export const ProofFirst = async ({ ctx, here, label }: { ctx: Context; here: string; label: string }) => {
  const { actor, store } = ctx;
  const chooses = actor.kind === 'person' && (await store.persons.passkeys(actor.personId)).length > 0;
  return chooses ? (
    <a class="button primary" href={withQuery('/prove', { next: here })}>
      {label}
    </a>
  ) : (
    <form method="post" action="/prove" class="inline">
      <input type="hidden" name="next" value={here} />
      <button type="submit" class="primary">
        {label}
      </button>
    </form>
  );
};
