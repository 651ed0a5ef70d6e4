import { Agent, request } from 'node:http';
import * as v from 'valibot';

/** The rules of shared/decision.ts about a page, in the words of Cerbos. */
export const policy = `apiVersion: api.cerbos.dev/v1
resourcePolicy:
  resource: page
  version: default
  rules:
    - actions: ['act']
      effect: EFFECT_ALLOW
      roles: ['person']
      condition:
        match:
          all:
            of:
              - expr: R.attr.enabled && !R.attr.paused && size(R.attr.frozen) == 0 && !R.attr.waitsWhole
              - expr: R.attr.endsAt == null || R.attr.endsAt > P.attr.now
              - expr: >-
                  R.attr.role != "collaborator" || R.attr.all
                  || (R.attr.kind == "full" && size(R.attr.assigned) > 0)
                  || R.attr.assigned.exists(p, p in R.attr.products)
`;

const row = v.object({ page: v.number(), facts: v.record(v.string(), v.unknown()) });
const answered = v.object({
  results: v.array(
    v.object({
      resource: v.object({ id: v.string() }),
      actions: v.object({ act: v.string() }),
    }),
  ),
});

const agent = new Agent({ keepAlive: true });

const post = (address: string, body: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const question = request(
      address,
      { agent, method: 'POST', headers: { 'content-type': 'application/json' } },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => resolve(Buffer.concat(parts).toString()));
      },
    );
    question.on('error', reject);
    question.end(body);
  });

/** All pages in one question to the server; a page without a grant of the person's is asked nothing about. */
export const cerbosDecisions = async (
  address: string,
  rows: readonly unknown[],
  count: number,
  now: number,
): Promise<boolean[]> => {
  const facts = v.parse(v.array(row), rows);
  const allowed = Array.from({ length: count }, () => false);
  if (facts.length === 0) return allowed;
  const answer = await post(
    `${address}/api/check/resources`,
    JSON.stringify({
      principal: { id: 'person', roles: ['person'], attr: { now } },
      resources: facts.map(({ page, facts: attr }) => ({
        resource: { kind: 'page', id: String(page), attr },
        actions: ['act'],
      })),
    }),
  );
  for (const { resource, actions } of v.parse(answered, JSON.parse(answer)).results)
    if (actions.act === 'EFFECT_ALLOW') allowed[Number(resource.id)] = true;
  return allowed;
};
