/**
 * What secrets at rest are sealed with (associated data): copied to another row they do not open (E26,
 * E35). Whoever stores, reads or seals anew takes these.
 */
export const panelCredentialContext = (panelId: string): string => `panel_credential|${panelId}`;
export const productCredentialContext = (grantId: string, productId: string): string =>
  `product_credential|${grantId}|${productId}`;
export const instructionSecretContext = (instructionId: string): string => `instruction|${instructionId}`;
