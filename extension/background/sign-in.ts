import { signIn, signOut } from '../deployments/sign-in.ts';
import { forgetLists, refresh } from './lists.ts';
import { failure } from './opening.ts';
import { listenFrom } from './ports.ts';
import { apiOf, joinedAt, sessions, signInPorts } from './services.ts';
import { askAgainAt } from './tabs.ts';

export const askPanels = async (deployment: string): Promise<void> => {
  const joined = await joinedAt(deployment);
  for (const panel of joined?.description.panels ?? []) await askAgainAt(panel.origin);
};

/** Null when signed in, else the reason. */
export const signInTo = async (deployment: string): Promise<{ code: string; detail: string } | null> => {
  const joined = await joinedAt(deployment);
  if (!joined) return { code: 'not_found', detail: '' };
  const result = await signIn(signInPorts, deployment);
  if (result.kind === 'cancelled') return { code: 'sign_in_cancelled', detail: '' };
  if (result.kind !== 'signed_in') return failure(result);
  listenFrom(deployment);
  await refresh(deployment, joined.description.name);
  await askPanels(deployment);
  return null;
};

export const signOutOf = async (deployment: string): Promise<void> => {
  await signOut(sessions, apiOf(deployment), deployment);
  const joined = await joinedAt(deployment);
  await forgetLists(deployment, joined?.description.name ?? deployment);
  await askPanels(deployment);
};
