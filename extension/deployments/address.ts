/** What an address must be before anything of a deployment or a panel is stored, asked for or opened. */

const loopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '127.0.0.1' || hostname.endsWith('.localhost');

/** https everywhere; http only on loopback names and only in a development build. */
export const allowedOrigin = (origin: string, development: boolean): boolean => {
  const url = URL.parse(origin);
  if (url === null || url.origin !== origin) return false;
  if (url.protocol === 'https:') return true;
  return development && url.protocol === 'http:' && loopback(url.hostname);
};

/** The origin a person means by what was typed (`host.example`, a pasted address), or null. */
export const typedOrigin = (typed: string, development: boolean): string | null => {
  const text = typed.trim();
  if (text === '') return null;
  const named = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  const url = URL.parse(named);
  if (url === null || url.username !== '' || url.password !== '') return null;
  const bare = !/^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  if (bare && development && loopback(url.hostname)) url.protocol = 'http:';
  if (!url.hostname.includes('.') && !loopback(url.hostname)) return null;
  return allowedOrigin(url.origin, development) ? url.origin : null;
};

/** An address the Worker named, if it lies in that deployment; null else (E59). */
export const insideDeployment = (address: string, deployment: string): string | null => {
  const url = URL.parse(address, deployment);
  return url !== null && url.origin === deployment ? url.href : null;
};
