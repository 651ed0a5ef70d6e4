import * as v from 'valibot';
import { memberRole } from '../../shared/api/primitives.ts';
import { json, parser } from './codec.ts';

/* How the rows of an incident are read (G3). */

export const idRow = parser(v.object({ id: v.string() }));

export const grantRow = parser(
  v.pipe(
    v.object({
      id: v.string(),
      customer: v.string(),
      customer_id: v.string(),
      client_id: v.string(),
      partner: v.string(),
      partner_organisation_id: v.string(),
      partner_id: v.nullable(v.string()),
      account: v.string(),
      panel_account_id: v.string(),
      panel_id: v.string(),
      panel: v.string(),
      access: v.string(),
      state: v.string(),
      panel_state: v.string(),
      started_at: v.number(),
      ended_at: v.nullable(v.number()),
    }),
    v.transform((row) => ({
      id: row.id,
      customer: row.customer,
      customerId: row.customer_id,
      clientId: row.client_id,
      partner: row.partner,
      partnerOrganisationId: row.partner_organisation_id,
      partnerId: row.partner_id,
      account: row.account,
      panelAccountId: row.panel_account_id,
      panelId: row.panel_id,
      panel: row.panel,
      access: row.access,
      state: row.state,
      panelState: row.panel_state,
      startedAt: row.started_at,
      endedAt: row.ended_at,
    })),
  ),
);

export const eventRow = parser(
  v.pipe(
    v.object({
      at: v.number(),
      event: v.string(),
      organisation_id: v.nullable(v.string()),
      actor_id: v.nullable(v.string()),
      subject_id: v.string(),
      data: json(v.record(v.string(), v.unknown())),
    }),
    v.transform((row) => ({
      at: row.at,
      event: row.event,
      organisationId: row.organisation_id,
      actorId: row.actor_id,
      subjectId: row.subject_id,
      data: row.data,
    })),
  ),
);

export const staffRow = parser(
  v.pipe(
    v.object({
      account_id: v.string(),
      account: v.string(),
      customer_id: v.string(),
      customer: v.string(),
      client_id: v.string(),
      panel: v.string(),
      from: v.number(),
      to: v.number(),
    }),
    v.transform(({ account_id, customer_id, client_id, ...row }) => ({
      ...row,
      accountId: account_id,
      customerId: customer_id,
      clientId: client_id,
    })),
  ),
);

export const openingRow = parser(
  v.pipe(
    v.object({
      grant_id: v.string(),
      person_id: v.string(),
      at: v.number(),
      way: v.string(),
      outcome: v.string(),
      device_id: v.nullable(v.string()),
    }),
    v.transform((row) => ({
      grantId: row.grant_id,
      personId: row.person_id,
      at: row.at,
      way: row.way,
      outcome: row.outcome,
      deviceId: row.device_id,
    })),
  ),
);

export const memberRow = parser(
  v.pipe(
    v.object({ organisation_id: v.string(), person_id: v.string(), role: memberRole, since: v.number() }),
    v.transform(({ organisation_id, person_id, role, since }) => ({
      organisationId: organisation_id,
      personId: person_id,
      role,
      since,
    })),
  ),
);

export const pair = <One extends string, Other extends string>(first: One, second: Other) =>
  parser(v.object({ [first]: v.string(), [second]: v.string() }));
