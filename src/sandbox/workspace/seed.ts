import type { Channel, WorkspacePerson, WorkspaceState } from './state.js';

const teamId = 'T0NORTHWIND';
const otherTeamId = 'T0ACMECORP';

/** The bot user of the app under trial. */
export const botUserId = 'U0APPBOT';
export const slackbotId = 'USLACKBOT';

const person = (
  id: string,
  realName: string,
  timeZone: string,
  title: string,
): WorkspacePerson => ({
  id,
  name: (realName.split(' ')[0] ?? realName).toLowerCase(),
  realName,
  title,
  timeZone,
  kind: 'member',
  teamId,
  updated: 0,
});

const ana = person('U0ANA', 'Ana Lima', 'America/Sao_Paulo', 'Head of support');
const bob = person('U0BOB', 'Bob Okafor', 'Europe/London', 'Support engineer');
const cara = person('U0CARA', 'Cara Novak', 'Europe/Prague', 'Support engineer');
const dev = person('U0DEV', 'Dev Patel', 'Asia/Kolkata', 'Support engineer');
const gil = person('U0GIL', 'Gil Moreau', 'Europe/Paris', 'Contractor');
const hana = person('U0HANA', 'Hana Sato', 'Asia/Tokyo', 'Auditor');
const olga = person('U0OLGA', 'Olga Weiss', 'Europe/Berlin', 'Left in spring');
const sam = person('U0SAM', 'Sam Reed', 'America/New_York', 'Operations at Acme');
/** Another app, which watches the shop and can say so. */
const monitor = person('U0MONITOR', 'Monitor', 'UTC', 'Watches the shop');
const slackbot = person(slackbotId, 'Slackbot', 'America/Los_Angeles', '');

const channel = (id: string, name: string, topic: string, memberIds: string[]): Channel => ({
  id,
  kind: 'channel',
  name,
  isPrivate: false,
  isShared: false,
  topic,
  memberIds,
  created: 0,
  creatorId: ana.id,
  lastTs: '0',
});

/** The workspace as it is before anybody has said anything. */
export function northwindSupport(appName: string): WorkspaceState {
  const members = [ana, bob, cara, dev].map(({ id }) => id);
  const app = person(botUserId, appName, 'UTC', '');
  return {
    team: { id: teamId, name: 'Northwind Support', domain: 'northwind-support' },
    people: [
      { ...ana, kind: 'admin' },
      { ...bob },
      { ...cara },
      { ...dev },
      { ...gil, kind: 'guest' },
      { ...hana, kind: 'single-channel-guest' },
      { ...olga, kind: 'deactivated' },
      { ...sam, kind: 'stranger', teamId: otherTeamId },
      { ...app, name: appName.toLowerCase().replaceAll(' ', '-'), kind: 'bot' },
      { ...monitor, kind: 'bot' },
      { ...slackbot, kind: 'bot' },
    ],
    groups: [
      {
        id: 'S0SUPPORT',
        handle: 'support-team',
        name: 'Support team',
        memberIds: [bob.id, cara.id, dev.id],
      },
    ],
    channels: [
      channel('C0GENERAL', 'general', 'Everybody', [...members, gil.id, hana.id, botUserId]),
      channel('C0SUPPORT', 'support', 'Customer issues', [
        ...members,
        gil.id,
        monitor.id,
        botUserId,
      ]),
      channel('C0RANDOM', 'random', 'Anything else; the app is not here', [...members]),
      {
        ...channel('C0LEADS', 'leads', 'Ana and Bob only', [ana.id, bob.id, botUserId]),
        isPrivate: true,
      },
      {
        ...channel('C0ACME', 'acme-shared', 'Shared with Acme', [...members, sam.id, botUserId]),
        isShared: true,
      },
    ],
    messages: {},
    homes: [],
    files: [],
    reads: {},
    lastNumber: 0,
  };
}
