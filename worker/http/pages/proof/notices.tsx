import type { Account } from '../../../../shared/domain/account.ts';
import { proofWords } from '../../../../shared/messages/pages/proof/index.ts';
import type { OwnClaim } from '../../../app/claim/decide.ts';
import type { ContactChange } from '../../../app/records.ts';
import type { Http } from '../../route.ts';
import { Act, Notice } from '../parts/elements.tsx';
import { offers } from '../parts/own.ts';

/** S2: what the host still looks at, and what it refused, on the organisation's own page. */
export const OwnClaims = ({ http, claims }: { http: Http; claims: readonly OwnClaim[] }) => {
  const words = proofWords[http.get('ctx').language];
  return (
    <>
      {claims.map(({ claim, panel, provable }) => (
        <Notice tone={claim.state === 'pending' ? 'plain' : 'warning'}>
          <p>
            <strong>
              {claim.state === 'pending' ? words.checking : words.refusedByHost}: {claim.shownAs} (
              {panel.name})
            </strong>
            <br />
            {provable
              ? words.provable
              : claim.state === 'pending'
                ? words.checkingText
                : (claim.answer ?? '')}
          </p>
          {provable ? (
            <p>
              <a class="button" href={`/claims/${claim.id}`}>
                {words.prove}
              </a>
            </p>
          ) : null}
        </Notice>
      ))}
    </>
  );
};

/** E34: the panel names another contact; who may, confirms it. The address itself is not shown to everybody. */
export const ContactInDoubt = ({
  http,
  account,
  change,
}: {
  http: Http;
  account: Account;
  change: ContactChange | null;
}) => {
  if (!change) return null;
  const ctx = http.get('ctx');
  const words = proofWords[http.get('ctx').language];
  return (
    <Notice tone="warning">
      <p>
        <strong>{words.contactTitle}.</strong> {words.contactText}
      </p>
      {offers(ctx, 'account.confirm_contact', account.organisationId) ? (
        <>
          <p>
            <code>{change.email}</code>
          </p>
          <Act
            action={`/accounts/${account.id}/contact`}
            name="seen"
            value={String(change.version)}
            label={words.contactConfirm}
          />
          <p class="quiet">{words.contactConfirmHint}</p>
        </>
      ) : null}
    </Notice>
  );
};

/** O8: the way out, for oneself and for the whole organisation. */
export const Leaving = ({ http, organisationId }: { http: Http; organisationId: string }) => {
  const ctx = http.get('ctx');
  const words = proofWords[http.get('ctx').language];
  return (
    <>
      {offers(ctx, 'organisation.leave', organisationId) ? (
        <>
          <h2>{words.leave}</h2>
          <p>{words.leaveText}</p>
          <Act action={`/organisations/${organisationId}/leave`} label={words.leave} tone="danger" />
        </>
      ) : null}
      {offers(ctx, 'organisation.delete', organisationId) ? (
        <p>
          <a class="button danger" href={`/organisations/${organisationId}/delete`}>
            {words.deleteOrganisation}
          </a>
        </p>
      ) : null}
    </>
  );
};
