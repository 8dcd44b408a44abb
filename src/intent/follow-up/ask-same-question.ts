/**
 * 「同じ質問で」 "same question for that one": repeats the last question for owner or status, despite other questions
 * in between.
 */
import type { Context } from '../context.ts';
import type { Intent } from '../intent.ts';
import { projectsFor } from '../questions/meant-projects.ts';
import { asksTheSame } from '../wanted.ts';

export function askSameQuestion(context: Context): Intent | null {
  const { frame, subject, dialogue } = context;
  if (!dialogue.wanted || !asksTheSame(frame.text) || subject.areas.length + subject.measures.length > 0) return null;
  const codes = subject.entries.length > 0 ? subject.entries : projectsFor(context, MOST);
  return codes.length > 0 ? { kind: dialogue.wanted.asked, codes } : null;
}

const MOST = 3;
