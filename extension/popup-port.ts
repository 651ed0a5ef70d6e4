/** Port an open popup holds: while it stands the background listens live, and says when lists changed. */
export const popupPort = 'popup';
