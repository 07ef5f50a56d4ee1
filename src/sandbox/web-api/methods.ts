import * as chat from './chat.js';
import * as conversations from './conversations.js';
import * as files from './files.js';
import * as history from './history.js';
import type { Method } from './method.js';
import * as oauth from './oauth.js';
import * as reactions from './reactions.js';
import * as team from './team.js';
import * as users from './users.js';
import * as views from './views.js';

/** Every method of the Web API that the sandbox knows, but the one that opens sockets. */
export const methods: Record<string, Method> = {
  'api.test': team.apiTest,
  'auth.test': team.authTest,
  'bots.info': team.botsInfo,
  'chat.delete': chat.deleteMessage,
  'chat.getPermalink': chat.getPermalink,
  'chat.postEphemeral': chat.postEphemeral,
  'chat.postMessage': chat.postMessage,
  'chat.update': chat.update,
  'conversations.create': conversations.create,
  'conversations.history': history.history,
  'conversations.info': conversations.info,
  'conversations.invite': conversations.invite,
  'conversations.join': conversations.join,
  'conversations.list': conversations.listAll,
  'conversations.members': conversations.members,
  'conversations.open': conversations.open,
  'conversations.replies': history.replies,
  'dnd.info': users.dndInfo,
  'files.completeUploadExternal': files.completeUpload,
  'files.getUploadURLExternal': files.getUploadUrl,
  'files.info': files.info,
  'oauth.v2.access': oauth.access,
  'reactions.add': reactions.add,
  'reactions.remove': reactions.remove,
  'team.info': team.teamInfo,
  'usergroups.list': users.groups,
  'usergroups.users.list': users.groupUsers,
  'users.conversations': conversations.listOfUser,
  'users.info': users.info,
  'users.list': users.listAll,
  'users.lookupByEmail': users.lookupByEmail,
  'views.open': views.open,
  'views.publish': views.publish,
  'views.push': views.push,
  'views.update': views.update,
};
