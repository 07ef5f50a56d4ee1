import type { MemberId, WorkspaceId } from '../domain/people.js';
import { confirmPostponed } from './commitment/confirm-postponed.js';
import { endPromise } from './commitment/end.js';
import { keep } from './commitment/keep.js';
import { postpone } from './commitment/postpone.js';
import { promise } from './commitment/promise.js';
import { accept } from './handoff/accept.js';
import { decline } from './handoff/decline.js';
import { offerAgain } from './handoff/offer-again.js';
import { offer } from './handoff/offer.js';
import { withdraw } from './handoff/withdraw.js';
import { open } from './issue/open.js';
import { resolve } from './issue/resolve.js';
import { voidIssue } from './issue/void.js';
import { refreshAll } from './member/refresh-all.js';
import { refresh } from './member/refresh.js';
import { see } from './member/see.js';
import type { Clock, Desk, Directory, People, Reading, ReadWhen, SplitPromise } from './ports.js';
import { tell } from './update/tell.js';
import { value } from './update/value.js';

/** Everything that a use case may ask of the outside. */
export interface Ports {
  clock: Clock;
  desk: Desk;
  reading: Reading;
  people: People;
  directory: Directory;
  readWhen: ReadWhen;
  splitPromise: SplitPromise;
}

/** Everything that a person can do, ready to be called. */
export type UseCases = ReturnType<typeof composeUseCases>;

export function composeUseCases(ports: Ports) {
  const { desk, reading, people, directory, clock } = ports;
  return {
    clock,
    reading,
    see: see(ports),
    refresh: refresh(ports),
    refreshAll: refreshAll({ people, directory, refresh: refresh(ports) }),
    showHome: (workspaceId: WorkspaceId, member: MemberId) => people.showHome(workspaceId, member),
    open: open(desk),
    offer: offer(desk),
    offerAgain: offerAgain({ desk, reading }),
    accept: accept(desk),
    decline: decline(desk),
    withdraw: withdraw(desk),
    promise: promise(ports),
    keep: keep(desk),
    postpone: postpone(ports),
    confirmPostponed: confirmPostponed(desk),
    endPromise: endPromise(desk),
    tell: tell(desk),
    value: value(desk),
    resolve: resolve(desk),
    voidIssue: voidIssue(desk),
  };
}
