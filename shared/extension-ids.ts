/** The extension as browsers and their policies name it: Chromium's follows from the key in wxt.config.ts. */
export const extensionIds = {
  chromium: 'idocfccoilfjeomfhecfaahbaihkmgdl',
  firefox: 'extension@panelshare.example',
} as const;
