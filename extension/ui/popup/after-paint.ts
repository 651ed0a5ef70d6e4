/** Acts once what was rendered stands on the screen, for which an effect alone is a turn too early; what it answers takes that back. */
export const afterPaint = (act: () => void): (() => void) => {
  const timer = setTimeout(act);
  return () => clearTimeout(timer);
};
