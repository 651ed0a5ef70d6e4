/** The person of a token, $1, and pages by number, $2 and $3, at a moment, $4. */
const asked = `WITH who AS (
    SELECT d.person_id FROM access_tokens t JOIN devices d ON d.id = t.device_id
    WHERE t.token_hash = $1 AND t.expires_at > $4 AND d.ended_at IS NULL
  ), asked AS (
    SELECT number::int - 1 AS page, origin, shown FROM unnest($2::text[], $3::text[]) WITH ORDINALITY AS q (origin, shown, number)
  )`;

/** What of a page's grants concerns the person: one of its partner's, with how it is assigned to it. */
const concerned = `panels l JOIN accounts a ON a.panel_id = l.id AND a.shown_as = q.shown
    JOIN grants g ON g.account_id = a.id AND g.ended_at IS NULL
    JOIN members m ON m.organisation_id = g.partner_id JOIN who ON who.person_id = m.person_id
    LEFT JOIN LATERAL (SELECT coalesce(jsonb_agg(every.products), '[]') AS all_of FROM (
      SELECT s.products FROM assignments s WHERE s.grant_id = g.id AND s.person_id = m.person_id
      UNION ALL SELECT x.products FROM team_assignments x JOIN team_members y ON y.team_id = x.team_id
        WHERE x.grant_id = g.id AND y.person_id = m.person_id) every) assigned ON true
  WHERE l.origin = q.origin`;

/** Everything decided by SQL. */
export const decisionsSql = `${asked}
  SELECT q.page, EXISTS (SELECT 1 FROM ${concerned} AND l.enabled = 1
    AND g.paused IS NULL AND g.frozen = '[]' AND (g.ends_at IS NULL OR g.ends_at > $4)
    AND (g.waiting IS NULL OR g.waiting -> 'change' <> 'null')
    AND (m.role <> 'collaborator' OR EXISTS (
      SELECT 1 FROM jsonb_array_elements(assigned.all_of) one (products) WHERE jsonb_typeof(one.products) = 'null'
        OR EXISTS (SELECT 1 FROM jsonb_array_elements(CASE jsonb_typeof(one.products) WHEN 'array' THEN one.products
          ELSE '[]' END) p WHERE g.access ->> 'kind' = 'full'
          OR g.access -> 'products' @> jsonb_build_array(jsonb_build_object('productId', p -> 'productId'))))))
    AS allowed FROM asked q ORDER BY q.page`;

/** The facts alone, for a policy elsewhere. */
export const factsSql = `${asked}
  SELECT q.page, f.facts FROM asked q JOIN LATERAL (
    SELECT jsonb_build_object('enabled', l.enabled = 1, 'paused', g.paused IS NOT NULL, 'frozen', g.frozen::jsonb,
      'endsAt', g.ends_at, 'waitsWhole', g.waiting IS NOT NULL AND g.waiting -> 'change' = 'null', 'role', m.role,
      'kind', g.access ->> 'kind',
      'products', (SELECT coalesce(jsonb_agg(p -> 'productId'), '[]') FROM jsonb_array_elements(g.access -> 'products') p),
      'all', assigned.all_of @> '[null]',
      'assigned', (SELECT coalesce(jsonb_agg(p -> 'productId'), '[]')
        FROM jsonb_array_elements(assigned.all_of) one (products), jsonb_array_elements(
          CASE jsonb_typeof(one.products) WHEN 'array' THEN one.products ELSE '[]' END) p)) AS facts
    FROM ${concerned}) f ON true ORDER BY q.page`;
