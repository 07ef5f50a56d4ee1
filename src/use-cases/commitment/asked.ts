import type { Act } from '../../domain/act.js';
import { draft, type Unclear } from '../../domain/commitment/draft.js';
import type { Scene } from '../../domain/scene.js';
import { calendarOf } from '../../domain/working-time/calendars.js';
import { hours } from '../../domain/working-time/duration.js';
import { addWorkingTime } from '../../domain/working-time/working-time.js';
import { decided } from '../decisions.js';
import { tellNow } from '../notices.js';
import type { Decision } from '../ports.js';

/** Working hours after which whoever has not said which time they mean is asked once more. */
const ASKED_AGAIN_AFTER = 2;

/** A promise whose time is not clear, as a decision: its maker is asked which time they mean. */
export function asked(scene: Scene, act: Act, said: Unclear): Decision {
  return decided(draft(scene, act, said), ({ issue, commitments }) => {
    const { workspace, members, customer } = scene;
    const [drafted] = commitments;
    const calendar = calendarOf(workspace, members[act.by]);
    const about = { issueId: issue.id, commitmentId: drafted?.id ?? '' };
    const ask = (again: boolean, at: Date) =>
      tellNow(act.by, { kind: 'unclear-promise', ...about, again }, at);
    const later = addWorkingTime(calendar, act.now, hours(ASKED_AGAIN_AFTER));
    return {
      // Whoever has said it by then is not asked again: what a notice says is read when it is told.
      notices: [ask(false, act.now), ...(later ? [ask(true, later)] : [])],
      answer: {
        kind: 'promise-asked',
        number: issue.number,
        what: said.what,
        words: said.words,
        readings: drafted?.readings ?? [],
        zone: calendar.zone,
        customerZone: customer.zone,
      },
    };
  });
}
