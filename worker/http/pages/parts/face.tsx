import type { HostFace } from '../../../../shared/api/host-settings.ts';
import type { FrameWords } from '../../../../shared/messages/pages/frame/words.ts';

/** A9: the host's own pages about itself, for the foot of ours; only those it has named. */
export const faceLinks = (face: HostFace, words: FrameWords): readonly { href: string; label: string }[] =>
  (['imprint', 'privacy', 'terms'] as const).flatMap((name) => {
    // Where the host has no page on privacy, ours says what is kept (G2).
    const href = face[name] ?? (name === 'privacy' ? '/privacy' : null);
    return href === null ? [] : [{ href, label: words.hostLinks[name] }];
  });

/** The logo beside the host's name, which says the same: it has no text of its own. */
export const Logo = ({ face }: { face: HostFace }) =>
  face.logo === null ? null : (
    <img
      src={`/pictures/${face.logo.hash}`}
      alt=""
      height={24}
      width={Math.max(1, Math.round((24 * face.logo.width) / face.logo.height))}
    />
  );
