import { pageWords } from '../../../../../shared/messages/pages/index.ts';
import type { JudgedFace } from '../../../../app/settings/face.ts';
import type { Http } from '../../../route.ts';
import { Facts, Notice } from '../../parts/elements.tsx';
import { faceLinks } from '../../parts/face.tsx';
import { settingsWords } from './index.tsx';

/** The face as it would look, light and dark, before anything is saved. */
export const Preview = ({ http, judged, note }: { http: Http; judged: JudgedFace; note: string | null }) => {
  const { language, settings } = http.get('ctx');
  const words = settingsWords(http).face;
  const frame = pageWords[language].frame;
  const { face, picture } = judged;
  const name = face.name ?? settings.hostName;
  const from = face.mailFrom ?? settings.mailFrom;
  const source = picture
    ? `data:${picture.type};base64,${picture.bytes}`
    : face.logo
      ? `/pictures/${face.logo.hash}`
      : null;
  const links = faceLinks(face, frame);
  return (
    <>
      <Notice tone="plain">
        <p>{words.previewOnly}</p>
        {note === null ? null : <p>{note}</p>}
      </Notice>
      <div class="looks">
        {(['light', 'dark'] as const).map((one) => (
          <section class={`look ${one}`} aria-label={words.looks[one]}>
            <div class="top">
              <span class="brand">
                {source === null ? null : <img src={source} alt="" height={24} />} {name} · Panelshare
              </span>
            </div>
            <div>
              <p>{words.looks[one]}</p>
              <p>
                <span class="button primary">{words.sampleButton}</span>
              </p>
              <p>
                <span class="link">{words.sampleLink}</span>
              </p>
            </div>
            <footer>
              {links.map(({ label }) => (
                <span>{label}</span>
              ))}
              <span>{frame.never}</span>
            </footer>
          </section>
        ))}
      </div>
      <h2>{words.mailPreview}</h2>
      <Facts rows={[[words.from, `${from.name} <${from.address}>`]]} />
    </>
  );
};
