import type { CardBlock, CarouselBlock, PlanBlock, TaskCardBlock, VideoBlock } from '@slack/types';
import * as z from 'zod';

import { button } from './buttons.js';
import { blockId, mrkdwn, plainText, secureAddress, webAddress } from './composition.js';
import { image } from './images.js';
import { richText } from './rich-text.js';

export const card = z
  .strictObject({
    type: z.literal('card'),
    block_id: blockId,
    hero_image: image.exactOptional(),
    icon: image.exactOptional(),
    title: mrkdwn(150).exactOptional(),
    subtitle: mrkdwn(150).exactOptional(),
    body: mrkdwn(200).exactOptional(),
    actions: z.array(button).exactOptional(),
  })
  .refine((sent) => sent.hero_image ?? sent.title ?? sent.actions ?? sent.body, {
    message: 'missing required field: hero_image, title, actions or body',
  }) satisfies z.ZodType<CardBlock>;

export const carousel = z.strictObject({
  type: z.literal('carousel'),
  block_id: blockId,
  elements: z.array(card).min(1).max(10),
}) satisfies z.ZodType<CarouselBlock>;

const source = z.strictObject({ type: z.literal('url'), url: webAddress, text: z.string() });
export const taskCard = z.strictObject({
  type: z.literal('task_card'),
  block_id: blockId,
  task_id: z.string().min(1),
  title: z.string().min(1),
  details: richText.exactOptional(),
  output: richText.exactOptional(),
  sources: z.array(source).exactOptional(),
  status: z.enum(['pending', 'in_progress', 'complete', 'error']),
}) satisfies z.ZodType<TaskCardBlock>;

export const plan = z.strictObject({
  type: z.literal('plan'),
  block_id: blockId,
  title: z.string().min(1),
  tasks: z.array(taskCard).exactOptional(),
}) satisfies z.ZodType<PlanBlock>;

export const video = z.strictObject({
  type: z.literal('video'),
  block_id: blockId,
  video_url: secureAddress,
  thumbnail_url: webAddress,
  alt_text: z.string().min(1),
  title: plainText(199),
  title_url: secureAddress.exactOptional(),
  author_name: z.string().max(49).exactOptional(),
  provider_name: z.string().exactOptional(),
  provider_icon_url: webAddress.exactOptional(),
  description: plainText(3000).exactOptional(),
}) satisfies z.ZodType<VideoBlock>;
