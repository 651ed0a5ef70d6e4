/**
 * What secrets at rest are sealed with (associated data): copied to another row they do not open (E26,
 * E35). Whoever stores, reads or seals anew takes these.
 */
export const panelCredentialContext = (panelId: string): string => `panel_credential|${panelId}`;
export const ownerKeyContext = (panelId: string, accountId: string, panelAccountId: string): string =>
  `owner_key|${panelId}|${accountId}|${panelAccountId}`;
export const productCredentialContext = (grantId: string, productId: string): string =>
  `product_credential|${grantId}|${productId}`;
/** The key of a person or a client record, by which the log's names of it are sealed (G2), and what it seals. */
export const logKeyContext = (subjectId: string): string => `log_key|${subjectId}`;
export const logFieldContext = (subjectId: string): string => `log_field|${subjectId}`;
export const instructionSecretContext = (instructionId: string): string => `instruction|${instructionId}`;

/** O7: a secret of the host's own, such as the one of its OpenID client. */
export const hostSecretContext = (name: string): string => `host_secret|${name}`;
