import type { JoinedDeployment } from './items.ts';

/**
 * What each joined deployment is called in lists: by the name it gives itself, and where two give themselves
 * the same one, with the address that tells them apart (E59).
 */
export const hostNames = (joined: readonly JoinedDeployment[]): ReadonlyMap<string, string> => {
  const plain = (name: string): string => name.normalize('NFKC').trim().toLowerCase();
  return new Map(
    joined.map(({ description: { deployment, name } }) => {
      const same = joined.filter((other) => plain(other.description.name) === plain(name));
      return [deployment, same.length === 1 ? name : `${name.trim()} (${new URL(deployment).host})`];
    }),
  );
};
