/** Schema for displayed texts of a manifest, which a platform cuts or refuses when they are too long. */
import { z } from 'zod';
import { ruleOf } from '../data-files/data-shape.ts';

/** @param most the platform's limit in characters, from its reference */
export const shownText = (most: number) =>
  z
    .string()
    .refine(text => text.trim() !== '', ruleOf('TEXT', 'is empty', 'Write what people are to read.'))
    .refine(text => text.length <= most, ruleOf('LENGTH', `is longer than ${most} characters`, 'Shorten it.'));

export const secureUrl = z
  .string()
  .refine(url => /^https:\/\/[^\s/]+/i.test(url), ruleOf('URL', 'is no https address', 'Begin it with https://.'));
