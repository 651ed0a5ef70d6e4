import type { JoinedDeployment } from './items.ts';

/**
 * Takes a description that was read again. An origin that it had not listed before, and that another
 * deployment lists already, is not its own, however long it has been joined (E59).
 */
export const withReading = (
  joined: readonly JoinedDeployment[],
  { description, readAt }: Pick<JoinedDeployment, 'description' | 'readAt'>,
): JoinedDeployment[] => {
  const lists = (one: JoinedDeployment, origin: string): boolean =>
    one.description.panels.some((panel) => panel.origin === origin);
  return joined.map((one) => {
    if (one.description.deployment !== description.deployment) return one;
    const panels = description.panels.filter(
      ({ origin }) =>
        one.pin.by === 'policy' ||
        lists(one, origin) ||
        !joined.some((other) => other !== one && lists(other, origin)),
    );
    return { ...one, description: { ...description, panels }, readAt };
  });
};

/** Puts a newly read description in; the pin and the moment of joining stay. */
export const withDescription = (
  joined: readonly JoinedDeployment[],
  next: JoinedDeployment,
): JoinedDeployment[] => {
  const known = joined.some((one) => one.description.deployment === next.description.deployment);
  if (!known) return [...joined, next];
  return withReading(joined, next).map((one) =>
    one.description.deployment === next.description.deployment && one.pin.by !== 'policy'
      ? { ...one, pin: next.pin }
      : one,
  );
};
