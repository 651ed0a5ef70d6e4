import type { Live } from '../ports.ts';
import type { OrganisationCalls, Organisations } from './calls.ts';

/** The one subprotocol we speak; the ticket travels beside it, because a browser sends no other header. */
export const liveProtocol = 'panelshare';

/** Holds the sockets of persons who belong to no organisation yet. */
const nowhere = 'nowhere';

/** The object in which the sockets of persons with this home stand (home.ts). */
export const objectOf = (
  namespace: Organisations,
  home: string | null,
): DurableObjectStub<OrganisationCalls> => namespace.get(namespace.idFromName(home ?? nowhere));

/** What the Worker and the objects ask of an object; no client reaches one. */
export const objectCalls = {
  open: 'https://organisation/open',
  askAgain: 'https://organisation/ask-again',
  push: 'https://organisation/push',
} as const;

/**
 * Asks each organisation's object to tell its members' sockets. Telling also closes sockets whose
 * login has ended, so whoever ends a device tells the person's organisations. One that cannot be
 * told leaves the others told: clients ask by themselves once a minute.
 */
export const liveThrough = (namespace: Organisations): Live => ({
  askAgain: async (organisationIds) => {
    const told = await Promise.allSettled(
      [...new Set(organisationIds)].map((organisationId) =>
        objectOf(namespace, organisationId).fetch(objectCalls.askAgain, {
          method: 'POST',
          body: organisationId,
        }),
      ),
    );
    const missed = told.filter((one) => one.status === 'rejected' || !one.value.ok).length;
    if (missed > 0) console.error(JSON.stringify({ at: 'live', missed }));
  },
});
