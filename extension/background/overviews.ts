import { table } from '../deployments/database.ts';
import { acceptOverview, type Overview } from '../deployments/lists.ts';

/** What each deployment last said, without its long list. */
export const overviews = table('overviews', acceptOverview);

export const overviewOf = (deployment: string): Promise<Overview | null> => overviews.get(deployment);
