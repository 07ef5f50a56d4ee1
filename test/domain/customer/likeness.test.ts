import { distance, nearestNames } from '../../../src/domain/customer/likeness.js';

test.each([
  ['acme', 'acme', 0],
  ['acme', 'acne', 1],
  ['acme', 'acmee', 1],
  ['', 'acme', 4],
  ['handoff', 'hndoff', 1],
])('from %j to %j: %d', (one, other, letters) => {
  expect(distance(one, other)).toBe(letters);
});

const customers = [
  'Pr',
  'Acme',
  'Acme Print',
  'Globex',
  'Initech',
  'Hooli',
  'Hooly',
  'Holli',
  'Hool',
];

test.each([
  ['acmee', ['Acme']],
  ['acm', ['Acme', 'Acme Print']],
  ['Acme Printing Ltd', ['Acme', 'Acme Print']],
  ['Globx', ['Globex']],
  ['Umbrella', []],
  ['hooli', ['Hooli', 'Hool', 'Hooly']],
])('%j may have meant %j', (name, near) => {
  expect(nearestNames(name, customers)).toEqual(near);
});
