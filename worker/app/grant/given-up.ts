import type { Context } from '../../ports.ts';
import type { GrantView } from '../../store.ts';

/** E38: whether the cut that is owed now is not tried any more, from the reader's own log. */
export const cutGivenUp = async (
  { store }: Pick<Context, 'store'>,
  { grant }: Pick<GrantView, 'grant'>,
  organisationId: string,
): Promise<boolean> => {
  if (grant.panelState !== 'not_yet_cut') return false;
  const { rows } = await store.audit.ofOrganisation(organisationId, {
    event: 'grant.deprovision_given_up',
    subject: grant.id,
    after: null,
  });
  return rows.some(({ data }) => data['generation'] === grant.panelGeneration);
};
