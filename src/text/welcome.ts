/** What a newcomer reads first, in the terminal: where to go, and what would turn on the rest. In both languages. */
import type { Config } from '../config.ts';

export function welcomeText({ playground, host, slack, teams }: Config, port: number): string {
  const lines = [];
  if (playground) lines.push(`計画 Keikaku: http://${host}:${port}/ を開いてください (open this page)`);
  const missing = [
    slack ? '' : 'Slack: SLACK_BOT_TOKEN + SLACK_SIGNING_SECRET',
    teams ? '' : 'Teams: MicrosoftAppId + MicrosoftAppPassword + MicrosoftAppTenantId',
  ].filter(Boolean);
  if (missing.length > 0)
    lines.push(`接続するには環境変数を設定 (to connect, set): ${missing.join(' / ')} — .env.example`);
  return lines.join('\n');
}
