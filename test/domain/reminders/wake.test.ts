import { keep } from '../../../src/domain/commitment/keep.js';
import { accept } from '../../../src/domain/handoff/accept.js';
import { offer } from '../../../src/domain/handoff/offer.js';
import { wake } from '../../../src/domain/reminders/wake.js';
import { openHandoff, type Scene } from '../../../src/domain/scene.js';
import { hours, minutes } from '../../../src/domain/working-time/duration.js';
import { act, applied, opened, ruled, TUESDAY } from '../scenes.js';

const after = (count: number) => new Date(+TUESDAY + hours(count));
const note = { nextStep: 'call Chen', situation: '', watchOut: '' };

/** What the clock brings about at `now`, in short; the scene after it. */
function woken(scene: Scene, now: Date) {
  const awakening = wake(scene, act('system', now));
  if (!awakening) return { told: [], scene };
  const told = awakening.reminders.map(({ kind, memberId }) => `${kind} ${memberId}`);
  return { told, scene: applied(scene, awakening.change), expired: awakening.expired };
}

test('before its time nothing is woken', () => {
  expect(wake(opened(), act('system', after(1)))).toBeNull();
});

test('a promise is nudged, due and lapsed, each once', () => {
  const nudged = woken(opened(), after(2));
  expect(nudged.told).toEqual(['nudge bob']);
  expect(wake(nudged.scene, act('system', after(2)))).toBeNull();
  const due = woken(nudged.scene, after(4));
  expect(due.told).toEqual(['due bob']);
  const lapsed = woken(due.scene, after(6));
  expect(lapsed.told).toEqual(['lapsed ana']);
  const climbed = woken(lapsed.scene, after(7));
  expect(climbed.told).toEqual(['lapsed lee']);
  expect(climbed.scene.commitments).toMatchObject([{ state: 'open', wakeAt: null }]);
});

test('at a nudge nothing happens that a ledger would say', () => {
  expect(wake(opened(), act('system', after(2)))?.change.ledger).toEqual([]);
});

test('those asked are nudged at half time, and once more nothing is said before the end', () => {
  const scene = opened({ priority: 'p3' });
  const offered = ruled(scene, offer(scene, act('bob'), { to: ['cara', 'dev'], note }));
  const half = woken(offered, openHandoff(offered)?.halfTimeAt ?? TUESDAY);
  expect(half.told).toEqual(['half-time cara', 'half-time dev']);
  expect(openHandoff(half.scene)?.wakeAt).toEqual(openHandoff(offered)?.endsAt);
});

test('an offer whose time is over expires, though its half time was missed', () => {
  const scene = opened();
  const offered = ruled(scene, offer(scene, act('bob'), { to: ['cara'], note }));
  const end = openHandoff(offered)?.endsAt ?? TUESDAY;
  const { told, expired, scene: ended } = woken(offered, new Date(+end + minutes(1)));
  expect(expired?.id).toBe(offered.handoffs[0]?.id);
  expect(told).toEqual(['nudge bob', 'untaken ana']);
  expect(ended).toMatchObject({ issue: { ownerId: 'bob' }, handoffs: [{ state: 'expired' }] });
});

test('after the handshake the new owner is reminded', () => {
  const scene = opened();
  const offered = ruled(scene, offer(scene, act('bob'), { to: ['cara'], note }));
  const shake = { handoffId: openHandoff(offered)?.id ?? '', version: 1, readBack: 'I call' };
  const shaken = ruled(offered, accept(offered, act('cara'), shake));
  expect(woken(shaken, after(2)).told).toEqual(['nudge cara']);
});

test('a next contact without a promise is said when its day has come, once', () => {
  const scene = opened();
  const commitmentId = scene.commitments[0]?.id ?? '';
  const kept = ruled(scene, keep(scene, act('bob'), { commitmentId, reason: '' }));
  expect(kept.issue.nextContactAt).toEqual(after(24));
  const contact = woken(kept, after(24));
  expect(contact.told).toEqual(['contact bob']);
  const missed = woken(contact.scene, after(48));
  expect(missed.told).toEqual(['contact-missed ana', 'contact-missed lee']);
  expect(wake(missed.scene, act('system', after(72)))).toBeNull();
});
