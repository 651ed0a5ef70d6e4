import { hostWords } from '../../../../../shared/messages/pages/host/index.ts';
import type { Settings } from '../../../../ports.ts';
import type { Http } from '../../../route.ts';
import { Notice } from '../../parts/elements.tsx';

/** Regions in which a database bound to a place may answer. */
const regionsOf = { eu: ['WEUR', 'EEUR'] } as const;

/** G4: whether the database answers from outside the place to which the deployment says it is bound. */
export const strays = (location: Settings['dataLocation'], region: string | null): boolean =>
  location !== null && region !== null && !regionsOf[location].some((one) => one === region.toUpperCase());

/** Where the data lies: what was set, and from where the database answered just now. */
export const Place = ({ http, region }: { http: Http; region: string | null }) => {
  const { settings, language } = http.get('ctx');
  const words = hostWords[language].privacyAdmin.place;
  const place = settings.dataLocation ?? 'anywhere';
  return (
    <>
      <h2>{words.heading}</h2>
      <p data-location={place}>{words.objects[place]}</p>
      <p>{region === null ? words.regionUnknown : words.region(region)}</p>
      {strays(settings.dataLocation, region) ? (
        <Notice tone="danger">
          <p data-code="location_strays">{words.strays}</p>
        </Notice>
      ) : null}
      <p class="quiet">{words.how}</p>
    </>
  );
};
