import type { UserChangeEvent } from '@slack/types';
import type { UsersInfoResponse } from '@slack/web-api';

import type { WorkspacePerson } from '../workspace/state.js';
import { zoneLabel, zoneOffsetSeconds } from '../workspace/time-zones.js';

export const emailOf = ({ name }: WorkspacePerson) => `${name}@northwind.example`;

/** Somebody as `user_change` tells it. */
export function asEventUser(person: WorkspacePerson, now: Date): UserChangeEvent['user'] {
  const { id, name, realName, title, kind, teamId, timeZone, updated } = person;
  const [firstName = realName, lastName = ''] = realName.split(' ');
  return {
    id,
    team_id: teamId,
    name,
    deleted: kind === 'deactivated',
    color: '9f69e7',
    real_name: realName,
    tz: timeZone,
    tz_label: zoneLabel(timeZone, now),
    tz_offset: zoneOffsetSeconds(timeZone, now),
    profile: {
      title,
      phone: '',
      skype: '',
      real_name: realName,
      real_name_normalized: realName,
      display_name: name,
      display_name_normalized: name,
      status_text: '',
      status_text_canonical: '',
      status_emoji: '',
      status_emoji_display_info: [],
      status_expiration: 0,
      avatar_hash: '',
      first_name: firstName,
      last_name: lastName,
      email: emailOf(person),
      image_24: '',
      image_32: '',
      image_48: '',
      image_72: '',
      image_192: '',
      image_512: '',
      team: teamId,
      fields: null,
    },
    is_admin: kind === 'admin',
    is_owner: kind === 'admin',
    is_primary_owner: kind === 'admin',
    is_restricted: kind === 'guest' || kind === 'single-channel-guest',
    is_ultra_restricted: kind === 'single-channel-guest',
    is_bot: kind === 'bot' && id !== 'USLACKBOT',
    is_stranger: kind === 'stranger',
    is_app_user: false,
    is_email_confirmed: true,
    updated,
    locale: 'en-US',
    who_can_share_contact_card: 'EVERYONE',
  };
}

/** Somebody as `users.info` and `users.list` answer it. */
export function asUser(person: WorkspacePerson, now: Date): NonNullable<UsersInfoResponse['user']> {
  const {
    profile,
    presence: _presence,
    two_factor_type: _type,
    has_files: _files,
    ...user
  } = asEventUser(person, now);
  const { fields: _fields, ...known } = profile;
  return { ...user, profile: known };
}
