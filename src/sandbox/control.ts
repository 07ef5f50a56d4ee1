import { perform } from './acts/perform.js';
import { suggest } from './acts/suggest.js';
import type { Clock } from './clock.js';
import type { Courier } from './deliveries/courier.js';
import type { Faults } from './faults.js';
import type {
  Act,
  ActAnswer,
  Change,
  ChannelChange,
  ClockAnswer,
  ClockMove,
  Fault,
  GroupChange,
  LogAnswer,
  PersonChange,
  Refused,
  Sight,
  Suggested,
  SuggestionRequest,
  Uploaded,
  WorkspaceAnswer,
} from './protocol.js';
import { asThreadedMessage, type SlackMessage } from './shapes/message.js';
import { sightOf, workspaceAnswer } from './sight.js';
import { changeChannelId } from './workspace/channel-ids.js';
import { findChannel, isIn } from './workspace/channels.js';
import { announceFile, receiveFile } from './workspace/files.js';
import { changeGroup } from './workspace/groups.js';
import { findMessage, repliesTo } from './workspace/messages.js';
import { canAct, changePerson, findPerson } from './workspace/people.js';
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
  changeChannel(change: ChannelChange): ActAnswer;
  changeGroup(change: GroupChange): ActAnswer;
  /** What an external select offers for the words typed so far; resolves once the app has said. */
  options(asked: SuggestionRequest): Promise<Suggested>;
  /** A file of that person, to be entered into a file input. */
  upload(as: string, name: string, content: Buffer): Uploaded;
  /** Plans something to go wrong. */
  fault(fault: Fault): ActAnswer;
  /** Forgets every planned fault. */
  mend(): ActAnswer;
  /** Whether that person may hear of the change. */
  mayHear(as: string, change: Change): boolean;
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
    changeChannel: (change) =>
      changeChannelId(workspace, change)
        ? { ok: true }
        : { ok: false, refusal: `No channel ${change.id} can become ${change.newId}.` },
    changeGroup: (change) =>
      changeGroup(workspace, change)
        ? { ok: true }
        : { ok: false, refusal: `There is no user group ${change.id}.` },
    async options(asked) {
      const actor = findPerson(workspace, asked.as);
      if (!actor || !canAct(actor)) return nobody(asked.as);
      return suggest({ workspace, courier, actor }, asked);
    },
    upload(as, name, content) {
      const person = findPerson(workspace, as);
      if (!person) return nobody(as);
      const file = announceFile(workspace, { name, userId: person.id });
      receiveFile(workspace, file, content);
      return { ok: true, fileId: file.id };
    },
    fault(fault) {
      faults.plan(fault);
      return { ok: true };
    },
    mend() {
      faults.mend();
      return { ok: true };
    },
    mayHear(as, { what, conversation }) {
      if (what !== 'messages' || conversation === null) return true;
      const channel = findChannel(workspace, conversation);
      return channel !== null && isIn(channel, as);
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
