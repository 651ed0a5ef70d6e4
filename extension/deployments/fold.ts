/** Lower case, without accents: `Zürich` is found by `zurich`. Plain letters, which most keys are, have none. */
export const fold = (text: string): string =>
  (/[^\x20-\x7e]/.test(text) ? text.normalize('NFD').replace(/\p{M}/gu, '') : text).toLowerCase();
