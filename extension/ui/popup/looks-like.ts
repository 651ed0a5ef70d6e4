const vendors: Readonly<Record<string, string>> = {
  'terminal.internex': 'internex',
  'my.ionos': 'IONOS',
  'partnerportal.ionos': 'IONOS',
  'manager.infomaniak': 'Infomaniak',
};

/**
 * Whether a page that no host of ours named looks like a kind of panel we know: by its address and
 * title alone, because nothing else of it may be read. It only chooses a sentence in the popup.
 */
export const looksLikePanel = (address: string, title: string): string | null => {
  const url = URL.parse(address);
  if (url === null || !url.protocol.startsWith('http')) return null;
  if (/\/(?:customer|admin)_[a-z]+\.php$/.test(url.pathname) || /\bfroxlor\b/i.test(title)) return 'Froxlor';
  return vendors[url.hostname.replace(/\.(?:co\.)?[a-z]+$/, '')] ?? null;
};
