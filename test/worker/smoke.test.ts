import { expect, test } from 'vitest';
import { person, visit } from './support/world.ts';

test('who is not signed in is led to the sign-in page and back', async () => {
  const response = await visit('/');
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toBe('/sign-in?next=%2F');
});

test('who is signed in and has no organisation yet is led to make one', async () => {
  const response = await visit('/', await person('Lena'));
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toBe('/organisations/new');
});
