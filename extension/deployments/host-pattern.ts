/** The match pattern of an origin's host. Firefox knows no ports in patterns, so none is written. */
export const hostPattern = (origin: string): string => {
  const url = new URL(origin);
  return `${url.protocol}//${url.hostname}/*`;
};
