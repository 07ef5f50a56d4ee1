import { perform } from './acts/perform.js';
import type { Clock } from './clock.js';
import type { Courier } from './deliveries/courier.js';
import type { Faults } from './faults.js';
import type {
  Act,
  ActAnswer,
  Change,
  ClockAnswer,
  ClockMove,
  Fault,
  LogAnswer,
  PersonChange,
  Refused,
  Sight,
  WorkspaceAnswer,
} from './protocol.js';
import { asThreadedMessage, type SlackMessage } from './shapes/message.js';
import { sightOf, workspaceAnswer } from './sight.js';
import { findMessage, repliesTo } from './workspace/messages.js';
import { changePerson, findPerson } from './workspace/people.js';
import { tomorrowAt } from './workspace/time-zones.js';
import type { Workspace } from './workspace/workspace.js';

/** Everything that can be seen and done in the sandbox; the same in-process and over HTTP. */
export interface Control {
  people(): WorkspaceAnswer;
  /** With a conversation: its messages too. */
  view(as: string, conversation?: string): Sight | Refused;
  /** Resolves once the app has acknowledged what was done, where it is asked to. */
  act(act: Act): Promise<ActAnswer>;
  clock(): ClockAnswer;
  moveClock(move: ClockMove): ClockAnswer | Refused;
  /** Entries after that number, oldest first. */
  log(after?: number): LogAnswer;
  /** The message as the Web API returns it. */
  raw(conversation: string, ts: string): SlackMessage | Refused;
  changePerson(change: PersonChange): ActAnswer;
  fault(fault: Fault): ActAnswer;
  /** Returns how to stop listening. */
  onChange(listener: (change: Change) => void): () => void;
}

export interface ControlParts {
  workspace: Workspace;
  courier: Courier;
  faults: Faults;
  connections: () => number;
}

export function openControl({ workspace, courier, faults, connections }: ControlParts): Control {
  const { clock } = workspace;
  const nobody = (id: string): Refused => ({ ok: false, refusal: `There is nobody ${id} here.` });
  const clockAnswer = (): ClockAnswer => ({
    now: clock.now().toISOString(),
    running: clock.isRunning(),
  });

  return {
    people: () => workspaceAnswer(workspace, connections()),
    view(as, conversation) {
      const person = findPerson(workspace, as);
      return person ? sightOf(workspace, person, conversation) : nobody(as);
    },
    act: (act) => perform(workspace, courier, act),
    clock: clockAnswer,
    moveClock(move) {
      if (move.kind === 'tomorrow') {
        const person = findPerson(workspace, move.as);
        if (!person) return nobody(move.as);
        clock.set(tomorrowAt(move.at, person.timeZone, clock.now()));
      } else {
        moveBy(clock, move);
      }
      return clockAnswer();
    },
    log: (after = 0) => ({ entries: workspace.journal.after(after) }),
    raw(conversation, ts) {
      const message = findMessage(workspace, conversation, ts);
      if (!message) return { ok: false, refusal: `There is no message ${ts} there.` };
      const { channelId, threadTs } = message;
      const root = threadTs === null ? null : findMessage(workspace, channelId, threadTs);
      const replies = repliesTo(workspace, channelId, ts);
      return asThreadedMessage(workspace, message, { root, replies });
    },
    changePerson(change) {
      const person = findPerson(workspace, change.id);
      if (!person) return nobody(change.id);
      changePerson(workspace, person, change);
      return { ok: true };
    },
    fault(fault) {
      faults.plan(fault);
      return { ok: true };
    },
    onChange: (listener) => workspace.changes.listen(listener),
  };
}

function moveBy(clock: Clock, move: Exclude<ClockMove, { kind: 'tomorrow' }>): void {
  switch (move.kind) {
    case 'advance':
      return clock.advance(move.ms);
    case 'set':
      return clock.set(new Date(move.to));
    case 'freeze':
      return clock.freeze();
    case 'run':
      return clock.run();
  }
}
