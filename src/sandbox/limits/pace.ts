// Slack's pace: https://docs.slack.dev/apis/web-api/rate-limits and the page of each method.

/** Calls a minute that a method of that tier takes from one app in one workspace. */
export const callsPerMinute = { 2: 20, 3: 50, 4: 100 } as const;

export type Tier = keyof typeof callsPerMinute;

/** One message a second in each conversation. */
export const betweenPostsMs = 1000;

/** The tier of each method; those that are not named here are not limited. */
export const tierOf: Readonly<Record<string, Tier>> = {
  'bots.info': 3,
  'chat.delete': 3,
  'chat.postEphemeral': 4,
  'chat.update': 3,
  'conversations.create': 2,
  'conversations.history': 3,
  'conversations.info': 3,
  'conversations.invite': 3,
  'conversations.join': 3,
  'conversations.list': 2,
  'conversations.members': 4,
  'conversations.open': 3,
  'conversations.replies': 3,
  'dnd.info': 3,
  'files.completeUploadExternal': 4,
  'files.getUploadURLExternal': 4,
  'files.info': 4,
  'oauth.v2.access': 4,
  'reactions.add': 3,
  'reactions.remove': 2,
  'team.info': 3,
  'usergroups.list': 2,
  'usergroups.users.list': 2,
  'users.conversations': 3,
  'users.info': 4,
  'users.list': 2,
  'users.lookupByEmail': 3,
  'views.open': 4,
  'views.publish': 4,
  'views.push': 4,
  'views.update': 4,
};
