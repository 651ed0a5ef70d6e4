import { describe, expect, test } from 'vitest';
import { connected, htmlOf } from './support/book.ts';
import { eventsOf, grantOf } from './support/living.ts';
import { jobsOf, mailsTo } from './support/outbox.ts';
import { account, grant, services, submit } from './support/world.ts';

describe('projects', () => {
  test('[Q7] [X3] a project is added, changed, done and opened again; done ends what was bound to it, as the page says before', async () => {
    const { boss, manager, owner, shop, studio, on, clientId } = await connected();
    expect(
      (await submit(`/clients/${clientId}/projects`, { name: 'Relaunch', notes: 'In May' }, manager)).status,
    ).toBe(303);
    const { store } = await services();
    const project = (await store.projects.ofClient(clientId))[0];
    if (!project) throw new Error('no project');
    const at = `/projects/${project.id}`;
    expect((await submit(at, { name: 'Relaunch 2', notes: 'In June', seen: '1' }, manager)).status).toBe(303);
    expect((await submit(at, { name: 'Too late', seen: '1' }, boss)).status).toBe(409);
    const bound = await grant(await account(shop, on), studio, undefined, { projectId: project.id });
    expect(await htmlOf(at, manager)).toContain('data-bound="1"');
    expect((await submit(`${at}/state`, { state: 'done' }, manager)).status).toBe(303);
    expect(await grantOf(bound.id)).toMatchObject({ endedBy: 'rule', panelState: 'cutting' });
    expect(await jobsOf(bound.id)).toContain('deprovision');
    expect((await mailsTo(owner.person.email)).map((mail) => mail['template'])).toContain('ended');
    expect((await submit(`${at}/state`, { state: 'open' }, manager)).status).toBe(303);
    expect((await grantOf(bound.id)).endedBy).toBe('rule');
    expect((await eventsOf(studio.id, project.id)).map((row) => row.event)).toEqual([
      'project.reopened',
      'project.done',
      'project.edited',
      'project.added',
    ]);
    const list = await htmlOf(`/organisations/${studio.id}/projects?state=open`, boss);
    expect(list).toContain('Relaunch 2');
    expect(await htmlOf(`/organisations/${studio.id}/projects?state=done`, boss)).not.toContain('Relaunch 2');
  });
});
