/** Words of the admins' page about privacy and data (G1, G4). */
export interface PrivacyAdminWords {
  lead: string;
  toPage: string;
  controller: string;
  controllerHint: string;
  name: string;
  address: string;
  email: string;
  officer: string;
  processors: string;
  processorsHint: string;
  demand: {
    heading: string;
    lead: string;
    off: string;
    on: (since: string) => string;
    start: string;
    stop: string;
  };
  place: {
    heading: string;
    objects: Record<'eu' | 'anywhere', string>;
    region: (region: string) => string;
    regionUnknown: string;
    strays: string;
    how: string;
  };
}
