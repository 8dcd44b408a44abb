/** Parts of the manifests' schemas: displayed texts, which a platform cuts or refuses when they are too long, and addresses. */
import { z } from 'zod';
import { ruleOf } from '../data-files/data-shape.ts';
import { type Fault, faultIn } from '../errors.ts';
import { type ManifestFaults, manifestFaults } from '../text/operator/manifests.ts';

export const rule = (code: string, say: (text: ManifestFaults) => Fault) => ruleOf(code, faultIn(manifestFaults, say));

export const matching = (pattern: RegExp, say: (text: ManifestFaults) => Fault) =>
  z.string().refine(text => pattern.test(text), rule('FIELD', say));

/** @param most the platform's limit in characters, from its reference */
export const shownText = (most: number) =>
  z
    .string()
    .refine(
      text => text.trim() !== '',
      rule('TEXT', text => text.emptyText),
    )
    .refine(
      text => text.length <= most,
      rule('LENGTH', text => text.tooLong(most)),
    );

export const secureUrl = z.string().refine(
  url => /^https:\/\/[^\s/]+/i.test(url),
  rule('URL', text => text.noHttps),
);
