import type { DataSource } from 'typeorm';

import { holidays } from './holidays.js';
import { startInbox } from './inbox/start-inbox.js';
import { type Logger, slackLog } from './log.js';
import { startOutbox } from './outbox/start-outbox.js';
import { startSchedule } from './schedule/start-schedule.js';
import { createSlackApp, type Transport } from './slack/app.js';
import { openClient } from './slack/client.js';
import { readSpan } from './slack/dates/read-span.js';
import { readWhen } from './slack/dates/read-when.js';
import { splitAtBy } from './slack/dates/split-at-by.js';
import { deliver } from './slack/delivery/deliver.js';
import { showLiving } from './slack/delivery/show-living.js';
import { openDirectory } from './slack/directory.js';
import { findInstalled, newWorkspace, tellPrivately } from './slack/install.js';
import { replay } from './slack/kept-events.js';
import { checkServer } from './storage/check-server.js';
import { openCustomers } from './storage/customers.js';
import { dataSource } from './storage/data-source.js';
import { openAbsenceDesk } from './storage/desk/absence-desk.js';
import { openDesk } from './storage/desk/desk.js';
import { openDigestStore } from './storage/digest-store.js';
import { inboxStore } from './storage/inbox/inbox-store.js';
import { keepEvent } from './storage/inbox/keep-event.js';
import { openLeavers } from './storage/leavers.js';
import { listen } from './storage/listen.js';
import { migrate } from './storage/migrate.js';
import { findCard } from './storage/outbox/find-card.js';
import { outboxStore } from './storage/outbox/outbox-store.js';
import type { Pace } from './storage/outbox/pace.js';
import { openPacks } from './storage/packs.js';
import { openPeople } from './storage/people.js';
import { purgeOld } from './storage/purge-old.js';
import { openDueAbsences } from './storage/queries/due/absences.js';
import { openDueIssues } from './storage/queries/due/issues.js';
import { openDueReplans } from './storage/queries/due/replans.js';
import { openReading } from './storage/reading.js';
import { settingsSchema } from './storage/settings.js';
import { wakeAbsence } from './use-cases/away/wake-absence.js';
import { wakeDueAbsences } from './use-cases/away/wake-due.js';
import { composeUseCases } from './use-cases/compose.js';
import { replanDue } from './use-cases/member/replan.js';
import type { Clock, SplitPromise } from './use-cases/ports.js';
import { sendDigests } from './use-cases/remind/digests.js';
import { wakeDue } from './use-cases/remind/tick.js';
import { wakeIssue } from './use-cases/remind/wake-issue.js';
import { prepareNotice } from './use-cases/tell/prepare-notice.js';

/** What Baton runs with: a database, a Slack, and the outside's clock and chance. */
export interface BatonParts {
  databaseUrl: string;
  poolSize: number;
  slack: { botToken: string; apiUrl: string | undefined; transport: Transport };
  clock: Clock;
  newId: () => string;
  random: () => number;
  log: Logger;
  pace?: Pace;
}

/** A running Baton. */
export interface Baton {
  /** The clock was moved: looks at once at what is due. */
  tick(): Promise<void>;
  /** Resolves when everything that is due now was done and told. */
  settled(): Promise<void>;
  /** Takes nothing more, finishes what is in hand, and lets go of the database. */
  stop(): Promise<void>;
}

const splitPromise: SplitPromise = (text, at) => splitAtBy(text, (phrase) => readWhen(phrase, at));

/** Starts Baton: migrates, connects to Slack, and catches up with what fell due meanwhile. */
export async function startBaton(parts: BatonParts): Promise<Baton> {
  await migrate(parts.databaseUrl);
  const source = await dataSource({
    url: parts.databaseUrl,
    poolSize: parts.poolSize,
  }).initialize();
  try {
    return await startOn(source, parts);
  } catch (error) {
    await source.destroy();
    throw error;
  }
}

async function startOn(source: DataSource, parts: BatonParts): Promise<Baton> {
  const { slack, clock, newId, random, log } = parts;
  await checkServer(source, log);
  const client = openClient({
    token: slack.botToken,
    slackApiUrl: slack.apiUrl,
    logger: slackLog(log),
  });
  const people = openPeople({ source, clock, newId });
  const reading = openReading({ source, clock });
  const desk = openDesk({ source, clock, newId });
  const absences = openAbsenceDesk({ source, clock, newId });
  const directory = openDirectory(client);
  const baton = composeUseCases({
    clock,
    desk,
    absences,
    reading,
    people,
    customers: openCustomers({ source, clock }),
    directory,
    packs: openPacks({ source, clock, newId }),
    holidays,
    newId,
    leavers: openLeavers(source),
    unheld: (left) =>
      log.error(left, 'somebody left, and no lead can hold their issue: name a lead'),
    settingChanged: (change) => log.info(change, 'a setting was changed'),
    readWhen,
    readSpan,
    splitPromise,
  });

  const installed = await findInstalled(client, slack.botToken);
  if (!(await people.workspace(installed.workspaceId))) {
    const settings = (leads: string[]) => settingsSchema.parse({ leads });
    const workspace = await newWorkspace(client, installed, { now: clock.now(), settings });
    await people.keepWorkspace(workspace);
    // A lead hears of what lapses, even before having done anything here.
    await Promise.all(
      workspace.settings.leads.map((lead) => baton.see(workspace.workspaceId, lead)),
    );
  }

  // What somebody left behind when Baton went down is not left until the night.
  await baton.leaveAll(installed.workspaceId);

  const app = createSlackApp({
    transport: slack.transport,
    installed,
    slackApiUrl: slack.apiUrl,
    client,
    baton,
    keep: async (event) => {
      await keepEvent(source, { ...event, at: clock.now() });
    },
    faults: {
      newId: () => newId().slice(-8),
      log: ({ id, error, type }) => log.error({ id, error, type }, 'a request failed'),
      tell: tellPrivately(client),
    },
    logger: slackLog(log),
  });

  const prepare = prepareNotice({ reading, clock });
  const outbox = startOutbox({
    store: outboxStore(source, parts.pace),
    deliver: deliver({
      client,
      clock,
      reading,
      prepare,
      findCard: findCard(source),
      lookAgain: baton.lookAgain,
    }),
    show: showLiving({ client, clock, reading, lookAgain: baton.lookAgain }),
    clock,
    random,
    log,
    concurrency: 4,
  });
  const inbox = startInbox({
    store: inboxStore(source),
    handle: (body) => replay(app, body),
    clock,
    random,
    log,
  });
  const ears = listen({
    url: parts.databaseUrl,
    listeners: { baton_outbox: () => outbox.wake(), baton_inbox: () => inbox.wake() },
    log,
  });
  await app.start();

  const replan = replanDue({
    replans: openDueReplans(source),
    desk,
    people,
    clock,
    failed: (due, error) => log.error({ ...due, error }, "a member's reminders stay as they were"),
  });
  const wakeIssues = wakeDue({
    issues: openDueIssues(source),
    wake: wakeIssue(desk),
    clock,
    failed: (due, error) => log.error({ ...due, error }, 'an issue could not be looked at'),
  });
  const wakeAbsences = wakeDueAbsences({
    absences: openDueAbsences(source),
    wake: wakeAbsence(absences),
    clock,
    failed: (due, error) => log.error({ ...due, error }, 'an absence could not be looked at'),
  });
  const digests = sendDigests({ digests: openDigestStore(source), clock });
  const minutely = { cron: '* * * * *', catchesUp: true };
  const schedule = startSchedule({
    jobs: [
      {
        name: 'reminders',
        ...minutely,
        run: async () => {
          // First, so that whoever changed their hours hears at the new ones.
          await replan();
          await wakeIssues();
        },
      },
      { name: 'absences', ...minutely, run: wakeAbsences },
      { name: 'digests', ...minutely, run: async () => void (await digests()) },
      {
        name: 'members',
        cron: '40 2 * * *',
        catchesUp: false,
        run: () => baton.refreshAll(installed.workspaceId),
      },
      {
        name: 'holidays',
        cron: '10 3 * * *',
        catchesUp: false,
        run: () => baton.refreshHolidays(installed.workspaceId),
      },
      { name: 'purge', cron: '20 3 * * *', catchesUp: false, run: (now) => purgeOld(source, now) },
    ],
    clock,
    log,
  });

  const tick = async () => {
    await schedule.tick();
    outbox.wake();
    inbox.wake();
  };
  return {
    tick,
    settled: async () => {
      await inbox.settled();
      await outbox.settled();
    },
    stop: async () => {
      await app.stop();
      await schedule.stop();
      await inbox.stop();
      await outbox.stop();
      await ears.stop();
      await source.destroy();
    },
  };
}
