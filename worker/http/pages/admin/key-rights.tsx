import { keyExcesses } from '../../../../shared/domain/key-excess.ts';
import { hostWords } from '../../../../shared/messages/pages/host/index.ts';
import { keyedKinds } from '../../../../shared/messages/pages/key-rights/words.ts';
import type { AuditRow } from '../../../app/records.ts';
import type { Http } from '../../route.ts';
import { Notice } from '../parts/elements.tsx';

/** Set-up names the least rights; for one kind of panel, or for each where none is chosen yet (E50). */
export const LeastRights = ({ http, kind }: { http: Http; kind: string | null }) => {
  const words = hostWords[http.get('ctx').language].keyRights;
  const shown = keyedKinds.filter((one) => kind === null || one === kind);
  if (shown.length === 0) return null;
  return (
    <details open={kind !== null}>
      <summary>{words.needs}</summary>
      <ul>
        {shown.map((one) => (
          <li>
            {kind === null ? <strong>{one}: </strong> : null}
            {words.least[one]} <span class="quiet">{words.guide(`docs/panels/${one}.md`)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
};

/** What the last test saw the key do that it should not be able to do (E50). */
export const KeyExcessNotice = ({ http, test }: { http: Http; test: AuditRow | null }) => {
  const words = hostWords[http.get('ctx').language].keyRights;
  const told = test?.data['excess'];
  if (typeof told !== 'string') return null;
  const found = keyExcesses.filter((one) => told.split(' ').includes(one));
  return (
    <Notice tone="warning">
      {found.length === 0 ? (
        <p>{words.unknown}</p>
      ) : (
        <>
          <p>{words.tooMuch}</p>
          <ul>
            {found.map((one) => (
              <li data-excess={one}>{words.excess[one]}</li>
            ))}
          </ul>
          <p>{words.advice}</p>
        </>
      )}
    </Notice>
  );
};
