import { promise } from '../../../src/domain/commitment/promise.js';
import { accept } from '../../../src/domain/handoff/accept.js';
import { counter, decline } from '../../../src/domain/handoff/decline.js';
import { offer } from '../../../src/domain/handoff/offer.js';
import { expire, withdraw } from '../../../src/domain/handoff/withdraw.js';
import { openHandoff, type Scene } from '../../../src/domain/scene.js';
import { offerMessage } from '../../../src/slack/views/handoff/offer.js';
import { buttonsIn, buttonWords, complaintsAbout, wordsIn } from './sendable.js';
import { ANN, anIssue, bob, BOB, CARA, LEA, next, type Story, TUESDAY } from './story.js';

const note = { nextStep: 'call Chen at 3pm', situation: 'refund <late>', watchOut: 'he is upset' };
const dueAt = new Date('2026-11-26T15:00:00Z');

/** Ann promised something, and offers #12 to Bob and Cara. */
const offered = next(
  next(anIssue({ customerZone: 'Asia/Kolkata' }), ANN, (scene, act) =>
    promise(scene, act, { what: 'send the invoice', dueAt }),
  ),
  ANN,
  (scene, act) => offer(scene, act, { to: [BOB, CARA], note }),
);
const handoffId = openHandoff(offered.scene)?.id ?? '';
const shake = { handoffId, version: 1, readBack: 'I call Chen' };
const seenBy = (reader: string, { scene }: { scene: Scene } = offered) =>
  offerMessage(scene, handoffId, reader, TUESDAY);

describe('an open offer', () => {
  it('says who, what, how urgent, the next step, the promises and until when', () => {
    const words = wordsIn(seenBy(BOB));
    for (const part of [
      '#12 Acme: invoice is wrong',
      '<@UANN> offers you this issue',
      'P2, soon',
      'call Chen at 3pm',
      'refund <late>',
      'he is upset',
      'send the invoice, by Thu 26 Nov 10:00 (New York), for the customer Thu 26 Nov 20:30 (Kolkata)',
      'Please answer by *Tue 24 Nov',
      'It stays with <@UANN> until you accept.',
    ])
      expect(words).toContain(part);
  });

  it('can be accepted, declined and countered, by buttons that carry its id', () => {
    expect(buttonsIn(seenBy(BOB))).toEqual([
      expect.objectContaining({ words: 'Accept…', action: 'accept_offer', value: handoffId }),
      expect.objectContaining({ words: 'Decline…', action: 'decline_offer', value: handoffId }),
      expect.objectContaining({
        words: 'I take it if…',
        action: 'counter_offer',
        value: handoffId,
      }),
    ]);
  });

  it('of a P1 can be taken in one tap, as it was read', () => {
    const { scene } = next(anIssue({ priority: 'p1' }), ANN, (before, act) =>
      offer(before, act, { to: [BOB], note }),
    );
    const { id, version } = openHandoff(scene) ?? { id: '', version: 0 };
    expect(buttonsIn(offerMessage(scene, id, BOB, TUESDAY))[0]).toMatchObject({
      words: 'I have it',
      value: `${id}:${version}`,
    });
  });

  it('says where a lead offers it in the stead of its owner', () => {
    const handoffs = offered.scene.handoffs.map((each) => ({ ...each, offeredBy: LEA }));
    const words = wordsIn(seenBy(BOB, { scene: { ...offered.scene, handoffs } }));
    expect(words).toContain(
      '<@ULEA>, as a lead and in the stead of <@UANN>, offers you this issue',
    );
  });

  it('has no buttons for somebody who has become a guest', () => {
    const guest = { ...bob, standing: 'guest' } as const;
    const scene = { ...offered.scene, members: { ...offered.scene.members, [BOB]: guest } };
    expect(buttonWords(offerMessage(scene, handoffId, BOB, TUESDAY))).toEqual([]);
  });
});

describe('an offer that has ended', () => {
  const endings: [how: string, story: Story, reader: string, words: string][] = [
    ['taken by me', taken(), BOB, 'You took *#12 '],
    ['taken by another', taken(), CARA, '<@UBOB> took *#12 '],
    ['declined by me', declined(), BOB, 'You declined *#12 Acme: invoice is wrong* (no time)'],
    ['taken by me on a condition', countered(), BOB, 'You would take *#12 '],
    ['withdrawn', withdrawn(), CARA, '<@UANN> withdrew the offer'],
    ['expired', expired(), CARA, 'ran out before anybody took it'],
  ];

  it.each(endings)('says how, without buttons: %s', (_, story, reader, words) => {
    const message = seenBy(reader, story);
    expect(message.text).toContain(words);
    expect(buttonsIn(message)).toEqual([]);
    expect(complaintsAbout(message)).toEqual([]);
  });

  it('stays open for the others where one declined', () => {
    expect(buttonWords(seenBy(CARA, declined()))).toEqual(['Accept…', 'Decline…', 'I take it if…']);
  });
});

function taken(): Story {
  return next(offered, BOB, (scene, act) => accept(scene, act, shake));
}

function declined(): Story {
  const no = { handoffId, kind: 'no-time', words: '' } as const;
  return next(offered, BOB, (scene, act) => decline(scene, act, no));
}

function countered(): Story {
  const condition = 'somebody calls Chen first';
  return next(offered, BOB, (scene, act) => counter(scene, act, { handoffId, condition }));
}

function withdrawn(): Story {
  return next(offered, ANN, (scene, act) => withdraw(scene, act, handoffId));
}

function expired(): Story {
  const later = new Date('2026-11-28T10:00:00Z');
  return next(offered, ANN, (scene, act) => expire(scene, act, handoffId), later);
}
