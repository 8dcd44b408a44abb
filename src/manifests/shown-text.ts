/** Texts of a manifest, which a platform shows and cuts or refuses when they are too long. */
import { z } from 'zod';
import { ruleOf } from '../data-files/data-shape.ts';

/** @param most characters the platform takes, as its reference says */
export const shownText = (most: number) =>
  z
    .string()
    .refine(text => text.trim() !== '', ruleOf('TEXT', 'is empty', 'Write what people are to read.'))
    .refine(text => text.length <= most, ruleOf('LENGTH', `is longer than ${most} characters`, 'Shorten it.'));

export const secureUrl = z
  .string()
  .refine(url => /^https:\/\/[^\s/]+/i.test(url), ruleOf('URL', 'is no https address', 'Begin it with https://.'));
