import { offer } from '../../src/use-cases/handoff/offer.js';
import { open } from '../../src/use-cases/issue/open.js';
import { type Office, openOffice, people, WORKSPACE } from '../support/office.js';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const { ana, bob, cara, dev } = people;

test('a private issue is listed for those concerned, leads, and whoever asks in its channel', async () => {
  const opened = await open(office.desk)(office.request(bob.id), {
    customer: 'Acme',
    title: 'invoice is wrong',
    priority: 'p3',
    channelId: 'C1',
    private: true,
  });
  if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
  await offer(office.desk)(office.request(bob.id), {
    target: { by: 'issue', id: opened.issueId },
    to: [cara.id],
    note: { nextStep: 'call Chen', situation: '', watchOut: '' },
  });
  const listedFor = async (reader: string, channelId: string | null = null) =>
    (await office.reading.list(WORKSPACE, { of: 'all', page: 0, reader, channelId })).total;

  expect(await listedFor(bob.id)).toBe(1);
  expect(await listedFor(cara.id)).toBe(1);
  expect(await listedFor(ana.id)).toBe(1);
  expect(await listedFor(dev.id)).toBe(0);
  expect(await listedFor(dev.id, 'C2')).toBe(0);
  expect(await listedFor(dev.id, 'C1')).toBe(1);
});
