import type { CustomerFacts } from '../../src/domain/customer/customer.js';
import type { UseCases } from '../../src/use-cases/compose.js';
import { type Office, openOffice, people, seedWorkspace, WORKSPACE } from '../support/office.js';
import { useCasesOf } from '../support/use-cases.js';

let office: Office;
let baton: UseCases;
beforeAll(async () => {
  office = await openOffice();
  baton = useCasesOf(office);
});
afterAll(() => office.close());

const { ana, bob, gus } = people;

/** The customer of that name, who has an issue. */
async function customerNamed(name: string) {
  const place = { channelId: null, private: false };
  await baton.open(office.request(ana.id), {
    customer: name,
    title: 'invoice is wrong',
    priority: 'p3',
    ...place,
  });
  const found = await baton.findCustomer(WORKSPACE, name);
  if (!found.ok) throw new Error(found.refusal.why);
  return found.change;
}

const factsOf = (name: string, parts: Partial<CustomerFacts> = {}): CustomerFacts => ({
  name,
  zone: null,
  contact: null,
  conciergeId: null,
  notes: null,
  ...parts,
});

test('what is kept is read again, with the contact in every scene', async () => {
  const { id: customerId, version } = await customerNamed('Acme');
  const contact = { name: 'Chen Wei', formOfAddress: 'Ms Chen', reachedBy: 'by phone' };
  const facts = factsOf('Acme', { contact, conciergeId: bob.id, zone: 'Asia/Taipei' });
  await baton.editCustomer(office.request(ana.id), { customerId, version, facts });
  const scene = await office.reading.scene(WORKSPACE, { by: 'number', number: 1 });
  expect(scene?.customer).toMatchObject({ ...facts, version: 2 });
  expect(scene?.members[bob.id]?.name).toBe('bob');
});

test('an empty contact is a contact no more', async () => {
  const { id: customerId, version } = await customerNamed('Acme');
  const facts = factsOf('Acme');
  await baton.editCustomer(office.request(ana.id), { customerId, version, facts });
  expect((await customerNamed('Acme')).contact).toBeNull();
});

test('the same form sent in twice replaces nothing of anybody’s', async () => {
  const { id: customerId, version } = await customerNamed('Acme');
  const edit = { customerId, version, facts: factsOf('Acme', { notes: 'pays late' }) };
  const first = await baton.editCustomer(office.request(ana.id), edit);
  expect(first).toMatchObject({ kind: 'customer-kept', replaced: null });
  expect(await baton.editCustomer(office.request(ana.id), edit)).toEqual(first);
});

test('of two customers who are given one name at once, one gets it', async () => {
  const both = await Promise.all([customerNamed('Globex'), customerNamed('Hooli')]);
  const answers = await Promise.all(
    both.map(({ id: customerId, version }) =>
      baton.editCustomer(office.request(ana.id), {
        customerId,
        version,
        facts: factsOf('Initech'),
      }),
    ),
  );
  expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['customer-kept', 'refused']);
  expect(answers.find(({ kind }) => kind === 'refused')).toMatchObject({
    refusal: { why: 'name-taken', name: 'Initech' },
  });
});

test('guests change nothing, and another workspace’s customers are not there', async () => {
  const { id: customerId, version } = await customerNamed('Umbrella');
  const edit = { customerId, version, facts: factsOf('Umbrella Inc') };
  expect(await baton.editCustomer(office.request(gus.id), edit)).toMatchObject({
    refusal: { why: 'not-a-member' },
  });
  await seedWorkspace(office.source, 'T2', office.clock.now());
  const elsewhere = { ...office.request(ana.id), workspaceId: 'T2' };
  expect(await baton.editCustomer(elsewhere, edit)).toMatchObject({
    refusal: { why: 'no-such-customer' },
  });
  expect((await customerNamed('Umbrella')).version).toBe(version);
});
