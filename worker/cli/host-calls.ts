/** The Worker said no, or did not answer at all. */
export class Refused extends Error {}

const tries = 4;

type Call = (method: 'GET' | 'POST', path: string, body?: unknown) => Promise<unknown>;

/**
 * Calls of a host's own program, with the token of its panel. What fails by the way is tried again; a post that is
 * then refused as a conflict came in the first time, and its answer is null.
 */
export const hostCalls =
  (deployment: string, token: string, pause = 1_000): Call =>
  async (method, path, body) => {
    for (let left = tries - 1; ; left -= 1) {
      try {
        const response = await fetch(new URL(path, deployment), {
          method,
          headers: {
            authorization: `Bearer ${token}`,
            ...(method === 'POST' ? { 'content-type': 'application/json' } : {}),
          },
          ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
        });
        if (response.ok) return await response.json();
        if (response.status === 409 && left < tries - 1) return null;
        if (response.status < 500 || left === 0) {
          throw new Refused(`${response.status} ${await response.text()}`);
        }
      } catch (error) {
        if (error instanceof Refused || left === 0) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, pause * (tries - left)));
    }
  };
