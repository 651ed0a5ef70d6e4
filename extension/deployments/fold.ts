/** Lower case, without accents: `Zürich` is found by `zurich`. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
