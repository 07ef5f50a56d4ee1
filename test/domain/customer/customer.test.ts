import {
  checkFacts,
  type CustomerFacts,
  factsOf,
  greetedAs,
  LONGEST_NAME,
  revised,
  sameFacts,
} from '../../../src/domain/customer/customer.js';
import { members, opened, refusedAs } from '../scenes.js';

const { customer } = opened();
const facts: CustomerFacts = {
  name: 'Acme Corp',
  zone: 'Asia/Taipei',
  contact: { name: 'Chen Wei', formOfAddress: 'Ms Chen', reachedBy: null },
  conciergeId: 'cara',
  notes: null,
};
const newId = () => 'contact-1';

test('what is known is kept, a version on', () => {
  const kept = revised(customer, facts, newId);
  expect(factsOf(kept)).toEqual(facts);
  expect(kept).toMatchObject({ id: customer.id, nameKey: 'acme corp', version: 2 });
  expect(kept.contact).toMatchObject({ id: 'contact-1', customerId: customer.id });
});

test('the contact stays the same row, until there is none', () => {
  const kept = revised(customer, facts, newId);
  const again = revised(kept, facts, () => 'another');
  expect(again.contact?.id).toBe('contact-1');
  expect(revised(again, { ...facts, contact: null }, newId).contact).toBeNull();
});

test.each<[string, Partial<CustomerFacts>, string | null]>([
  ['all of it', {}, null],
  ['nothing but the name', { zone: null, contact: null, conciergeId: null }, null],
  ['no name', { name: ' ' }, 'text-missing'],
  ['a name too long', { name: 'a'.repeat(LONGEST_NAME + 1) }, 'text-too-long'],
  ['a zone that is none', { zone: 'Europe/Londn' }, 'zone-unknown'],
  [
    'a contact without a name',
    { contact: { name: '', formOfAddress: 'Ms Chen', reachedBy: null } },
    'text-missing',
  ],
])('%s', (_, parts, why) => {
  expect(refusedAs(checkFacts({ ...facts, ...parts }, members['cara'] ?? null))).toBe(why);
});

test.each(['gus', 'rosa', 'nobody'])('%s cannot be a concierge', (conciergeId) => {
  const checked = checkFacts({ ...facts, conciergeId }, members[conciergeId] ?? null);
  expect(refusedAs(checked)).toBe('cannot-serve');
});

test('messages greet the contact as they prefer, else the customer by name', () => {
  expect(greetedAs(customer)).toBe('Acme');
  expect(greetedAs(revised(customer, facts, newId))).toBe('Ms Chen');
});

test('the same is the same, part by part', () => {
  expect(sameFacts(facts, { ...facts })).toBe(true);
  expect(sameFacts(facts, { ...facts, notes: 'pays late' })).toBe(false);
  expect(sameFacts(facts, { ...facts, contact: null })).toBe(false);
});
