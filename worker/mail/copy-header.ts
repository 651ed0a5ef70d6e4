/** Stands in every copy that we send, so that one that comes back is known. */
export const copyHeader = 'X-Panelshare-Copy';
