import type { Language } from '../../../../shared/messages/language.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import type { OrganisationOf } from '../../../store.ts';
import { Field, Options } from '../parts/elements.tsx';

/** Value of the choice to make a new organisation. */
export const newOrganisation = 'new';

/** For whom an account is linked: an organisation the reader represents, or a new one with its name (S3). */
export const ForWhom = (form: {
  represented: readonly OrganisationOf[];
  organisation: string;
  name: string;
  language: Language;
}) => {
  const words = pageWords[form.language].accounts.linking;
  return (
    <>
      {form.represented.length === 0 ? (
        <input type="hidden" name="organisation" value={newOrganisation} />
      ) : (
        <Field name="organisation" label={words.organisation}>
          <select id="organisation" name="organisation">
            <Options
              of={[
                ...form.represented.map(({ organisation }) => [organisation.id, organisation.name] as const),
                [newOrganisation, words.newOrganisation],
              ]}
              chosen={form.organisation}
            />
          </select>
        </Field>
      )}
      <Field name="name" label={words.organisationName} hint={words.organisationHint}>
        <input
          id="name"
          name="name"
          value={form.name}
          maxlength={200}
          required={form.represented.length === 0}
          aria-describedby="name-hint"
        />
      </Field>
    </>
  );
};
