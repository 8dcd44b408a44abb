import { describe, expect, it } from 'vitest';
import { runCommand } from '../helpers/command-line.ts';

describe('read-update --jsonl', () => {
  it('reads a line each in order, and answers one it cannot read under its id with what to write', async () => {
    const lines = [
      '{"id":"a","text":"1-1-1は順調です。80%","today":"2009-10-15"}',
      '{"id":"b","text":"1-1-1は順調です。","today":"2009/10/15"}',
      '{"id":3,"today":"2009-10-15"}',
      '1-1-1は順調です。',
      '{"id":4,"text":"1-1-2は遅れています。","today":"2009-10-15"}',
    ];
    const { code, stdout, stderr } = await runCommand(['read-update', '--jsonl'], { stdin: lines.join('\n') });
    const [first, second, third, fourth, last] = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(code).toBe(1);
    expect(first).toMatchObject({ id: 'a', projects: [{ code: '1-1-1', status: 'on_track', percent: 80 }] });
    expect(second).toEqual({
      id: 'b',
      error: 'line 2: today is "2009/10/15": write the day it was written, e.g. "2009-10-15"',
    });
    expect(third).toEqual({ id: 3, error: 'line 3: text is missing: write what the owner wrote, as a text' });
    expect(fourth).toMatchObject({
      id: null,
      error: expect.stringMatching(/^line 4: is not JSON; write one .*"today"/),
    });
    expect(last).toMatchObject({ id: 4, projects: [{ code: '1-1-2', status: 'delayed' }] });
    expect(stderr.trim().split('\n')).toHaveLength(3);
  });
});
