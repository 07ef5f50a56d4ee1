import { readWhen } from '../../src/slack/dates/read-when.js';
import { accept } from '../../src/use-cases/handoff/accept.js';
import { offer } from '../../src/use-cases/handoff/offer.js';
import { open } from '../../src/use-cases/issue/open.js';
import { type Office, openOffice, people, WORKSPACE } from '../support/office.js';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const { ana, bob, gus } = people;

async function opened(title = 'invoice is wrong') {
  const answer = await open(office.desk)(office.request(ana.id), {
    customer: 'Acme',
    title,
    priority: 'p2',
    channelId: 'C1',
    private: false,
  });
  if (answer.kind !== 'opened') throw new Error(JSON.stringify(answer));
  return answer;
}

const note = { nextStep: 'call Chen at 3pm', situation: '', watchOut: '' };

test('the owner stays the owner until the handshake, then the promises go along', async () => {
  const { number } = await opened();
  const target = { by: 'number', number } as const;
  const offered = await offer(office.desk)(office.request(ana.id), { target, to: [bob.id], note });
  expect(offered).toMatchObject({ kind: 'offered', to: [bob.id] });
  const before = await office.reading.scene(WORKSPACE, target);
  expect(before?.issue.ownerId).toBe(ana.id);

  const handoff = before?.handoffs[0];
  const shaken = await accept({ desk: office.desk, readWhen })(office.request(bob.id), {
    handoffId: handoff?.id ?? '',
    version: handoff?.version ?? 0,
    readBack: 'I call Chen today at 15:00',
  });
  expect(shaken).toMatchObject({ kind: 'accepted', giverId: ana.id });
  const after = await office.reading.scene(WORKSPACE, target);
  expect(after?.issue.ownerId).toBe(bob.id);
  expect(after?.commitments).toMatchObject([{ kind: 'first-response', state: 'open' }]);
});

test('a repeated request gets the recorded answer and changes nothing', async () => {
  const request = office.request(ana.id);
  const said = {
    customer: 'Acme',
    title: 'twice',
    priority: 'p3',
    channelId: null,
    private: false,
  } as const;
  const first = await open(office.desk)(request, said);
  const second = await open(office.desk)(request, said);
  expect(second).toEqual(first);
});

test('a guest cannot be offered to', async () => {
  const { number } = await opened();
  const answer = await offer(office.desk)(office.request(ana.id), {
    target: { by: 'number', number },
    to: [gus.id],
    note,
  });
  expect(answer).toMatchObject({ kind: 'refused', refusal: { why: 'cannot-own' } });
});
