import { tokens } from '../../shared/design/tokens.ts';

/** Puts the design's tokens and a surface's own rules on the page, without a style element. */
export const adoptStyles = (css: string): void => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${tokens(':root')}\n${css}`);
  document.adoptedStyleSheets = [sheet];
};

/** The rules of a part that came later. */
export const addStyles = (css: string): void => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
};
