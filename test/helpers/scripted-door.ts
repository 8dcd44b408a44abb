/**
 * A fake door for tests of adapters: answers a handful of questions from the real plan by simple rules, and records its
 * calls. Such tests are about what reaches the door and what a person sees, not how the answer was found.
 */
import type { Action, Door, Outcome, Question, Submission } from '../../src/adapter.ts';
import { answer, answerTo, listing, plan, project, updateForm } from './scripted-answers.ts';

export interface ScriptedDoor extends Door {
  readonly heard: (Question | Action | Submission)[];
  /** Makes the next call fail with this error. */
  failNext(error: Error): void;
}

export function createScriptedDoor(): ScriptedDoor {
  const heard: (Question | Action | Submission)[] = [];
  let failure: Error | undefined;

  function hear(event: Question | Action | Submission): void {
    heard.push(event);
    const error = failure;
    failure = undefined;
    if (error) throw error;
  }

  return {
    heard,
    failNext(error) {
      failure = error;
    },
    async answer(question) {
      hear(question);
      return answerTo(question.text);
    },
    async act(action): Promise<Outcome> {
      hear(action);
      if (action.id === 'update.open') return { kind: 'form', form: updateForm(action.value) };
      if (action.id === 'source') return { kind: 'reply', answer: listing(action.value), replace: true };
      if (action.id === 'project') return { kind: 'reply', answer: project(action.value), replace: false };
      return { kind: 'reply', answer: answerTo(action.value), replace: false };
    },
    async submit(submission): Promise<Outcome> {
      hear(submission);
      const { percent = '', comment = '' } = submission.values;
      const errors: Record<string, string> = {};
      if (percent !== '' && !/^\d{1,2}$|^100$/.test(percent)) errors.percent = '0から100までの数で入力してください。';
      if (comment.includes('未定')) errors.comment = '見込みの時期も書いてください。';
      if (Object.keys(errors).length > 0) return { kind: 'invalid', errors };
      const text = `${submission.context} の状況を受け付けました。ありがとうございました。`;
      return { kind: 'reply', answer: answer('update', [submission.context], [{ kind: 'text', text }]), replace: true };
    },
    async home(person, lang) {
      const sentence = lang === 'ja' ? `${person.name}さんの担当は9事業です。` : `${person.name} owns nine projects.`;
      return { lang, fallback: sentence, elements: [{ kind: 'text', text: sentence }] };
    },
    examples(lang, most) {
      const questions =
        lang === 'ja'
          ? ['防災の事業は？', '計画の期間は？', '再掲って何？', '使い方']
          : ['Which projects cover disaster prevention?', 'Which years?', 'What is a reprint?', 'help'];
      return questions.slice(-most).map(question => ({ title: `→ ${question}`, question }));
    },
    lookup(person, source, typed, lang, limit) {
      if (person.standing !== 'member' && source === 'owners') return [];
      if (source === 'owners') {
        const owners = [
          { value: 'kiki', label: '危機対策課', group: '総務部' },
          { value: 'joho', label: '情報政策課', group: '企画部' },
        ];
        return owners.filter(owner => owner.label.startsWith(typed)).slice(0, limit);
      }
      const wanted = typed.trim().toLowerCase();
      if (wanted === '') return [];
      const found = plan.projects.filter(
        entry => entry.code.startsWith(wanted) || entry.name.includes(wanted) || entry.reading.startsWith(wanted),
      );
      return found.slice(0, limit).map(entry => {
        const { measure } = plan.locate(entry.code)!;
        const name = lang === 'ja' ? entry.name : entry.nameEn;
        return { value: entry.code, label: `${entry.code} ${name}`, group: `${measure.code} ${measure.name}` };
      });
    },
  };
}
