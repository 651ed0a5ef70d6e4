/** What scenes take from `cloudflare:test`, where no test runs. */
export const createExecutionContext = () => ({
  waitUntil: (work: Promise<unknown>): void => void work.catch(() => {}),
  passThroughOnException: (): void => {},
});

export const waitOnExecutionContext = async (): Promise<void> => {};
