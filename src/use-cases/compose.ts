import { answerCover } from './away/answer-cover.js';
import { comeBack } from './away/come-back.js';
import { goAway } from './away/go-away.js';
import type { AbsenceDesk, ReadSpan } from './away/ports.js';
import { confirmPostponed } from './commitment/confirm-postponed.js';
import { dropDraft } from './commitment/drop-draft.js';
import { drop } from './commitment/drop.js';
import { endPromise } from './commitment/end.js';
import { fix } from './commitment/fix.js';
import { keep } from './commitment/keep.js';
import { object } from './commitment/object.js';
import { postpone } from './commitment/postpone.js';
import { promiseReading } from './commitment/promise-reading.js';
import { promise } from './commitment/promise.js';
import { undoKept } from './commitment/undo-kept.js';
import { editCustomer } from './customer/edit.js';
import { findCustomer } from './customer/find.js';
import { sameCustomer } from './customer/same.js';
import { accept } from './handoff/accept.js';
import { amend } from './handoff/amend.js';
import { confirmCorrection } from './handoff/confirm-correction.js';
import { correct } from './handoff/correct.js';
import { counter } from './handoff/counter.js';
import { decline } from './handoff/decline.js';
import { keepIt } from './handoff/keep-it.js';
import { offerAgain } from './handoff/offer-again.js';
import { offer } from './handoff/offer.js';
import { readBack } from './handoff/read-back.js';
import { withdraw } from './handoff/withdraw.js';
import { edit } from './issue/edit.js';
import { endFollowUp } from './issue/end-follow-up.js';
import { notSatisfied } from './issue/not-satisfied.js';
import { note } from './issue/note.js';
import { openAndOffer } from './issue/open-and-offer.js';
import { openUnattended } from './issue/open-unattended.js';
import { open } from './issue/open.js';
import { planContact } from './issue/plan-contact.js';
import { prioritize } from './issue/prioritize.js';
import { reopen } from './issue/reopen.js';
import { resolve } from './issue/resolve.js';
import { undoResolve } from './issue/undo-resolve.js';
import { voidIssue } from './issue/void.js';
import { stopWaiting, wait } from './issue/wait.js';
import { gather } from './member/gather.js';
import { groupMembers } from './member/group-members.js';
import { leave, leaveAll, type Unheld } from './member/leave.js';
import { changeHours, showOwnHours } from './member/own-hours.js';
import { refreshAll } from './member/refresh-all.js';
import { keepProfile, lookAgain, refresh } from './member/refresh.js';
import { see } from './member/see.js';
import { showHome } from './member/show-home.js';
import { snooze } from './member/snooze.js';
import { acceptSeveral } from './pack/accept-several.js';
import { handOn } from './pack/hand-on.js';
import { introduce } from './pack/introduce.js';
import type {
  Clock,
  Customers,
  Desk,
  Directory,
  Leavers,
  Packs,
  People,
  Reading,
  ReadWhen,
  SplitPromise,
} from './ports.js';
import { changeSettings, type SettingChanged } from './settings/change.js';
import { type Holidays, refreshHolidays, setHolidays } from './settings/holidays.js';
import { showSettings } from './settings/show.js';
import { ask } from './take/ask.js';
import { endTake } from './take/end.js';
import { handOver } from './take/hand-over.js';
import { tell } from './update/tell.js';
import { value } from './update/value.js';

/** Everything that a use case may ask of the outside. */
export interface Ports {
  clock: Clock;
  desk: Desk;
  absences: AbsenceDesk;
  reading: Reading;
  people: People;
  customers: Customers;
  directory: Directory;
  packs: Packs;
  holidays: Holidays;
  newId: () => string;
  leavers: Leavers;
  /** Nobody could hold what somebody left behind; it is tried again daily, and a lead is needed. */
  unheld: (left: Unheld) => void;
  /** A lead changed a setting; those who run Baton read of it. */
  settingChanged: (change: SettingChanged) => void;
  readWhen: ReadWhen;
  readSpan: ReadSpan;
  splitPromise: SplitPromise;
}

/** Everything that a person can do, ready to be called. */
export type UseCases = ReturnType<typeof composeUseCases>;

export function composeUseCases(ports: Ports) {
  const { desk, reading, people, customers, clock } = ports;
  const seeing = { ...ports, see: see(ports) };
  const meeting = { ...seeing, groupMembers: groupMembers(seeing) };
  const gathering = { ...meeting, gather: gather(meeting) };
  const offering = { ...gathering, open: open(desk), offer: offer(desk) };
  const keeping = { ...ports, keep: keepProfile(ports), leave: leave(seeing) };
  const refreshing = { ...keeping, refresh: refresh(keeping), leaveAll: leaveAll(keeping) };
  const settings = { ...meeting, changeSettings: changeSettings(meeting) };
  return {
    clock,
    reading,
    see: meeting.see,
    gather: gathering.gather,
    refresh: refreshing.refresh,
    refreshAll: refreshAll(refreshing),
    lookAgain: lookAgain(refreshing),
    leaveAll: refreshing.leaveAll,
    showHome: showHome(seeing),
    open: offering.open,
    openAndOffer: openAndOffer(offering),
    openUnattended: openUnattended(offering),
    findCustomer: findCustomer(customers),
    editCustomer: editCustomer(meeting),
    sameCustomer: sameCustomer(ports),
    showSettings: showSettings(people),
    changeSettings: settings.changeSettings,
    setHolidays: setHolidays(settings),
    refreshHolidays: refreshHolidays(ports),
    showOwnHours: showOwnHours(ports),
    changeHours: changeHours(ports),
    snooze: snooze(ports),
    offer: offering.offer,
    offerAgain: offerAgain({ desk, reading }),
    accept: accept(ports),
    handOn: handOn({ ...offering, packs: ports.packs }),
    acceptSeveral: acceptSeveral({ accept: accept(ports) }),
    introduce: introduce(desk),
    decline: decline(desk),
    withdraw: withdraw(desk),
    amend: amend(desk),
    counter: counter(desk),
    keepIt: keepIt(desk),
    readBack: readBack(desk),
    correct: correct(desk),
    confirmCorrection: confirmCorrection(desk),
    askFor: ask(desk),
    handOver: handOver(desk),
    endTake: endTake(desk),
    goAway: goAway(ports),
    answerCover: answerCover(ports.absences),
    comeBack: comeBack(ports.absences),
    promise: promise(ports),
    promiseReading: promiseReading(desk),
    dropDraft: dropDraft(desk),
    fix: fix(ports),
    object: object(desk),
    keep: keep(desk),
    postpone: postpone(ports),
    confirmPostponed: confirmPostponed(ports),
    endPromise: endPromise(desk),
    drop: drop(ports),
    tell: tell(ports),
    wait: wait(ports),
    stopWaiting: stopWaiting(desk),
    planContact: planContact(ports),
    note: note(desk),
    prioritize: prioritize(desk),
    edit: edit(ports),
    value: value(desk),
    resolve: resolve(ports),
    undoResolve: undoResolve(ports),
    undoKept: undoKept(desk),
    endFollowUp: endFollowUp(desk),
    notSatisfied: notSatisfied(desk),
    reopen: reopen(desk),
    voidIssue: voidIssue(desk),
  };
}
