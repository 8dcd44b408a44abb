/** The first lines in the terminal: the address, what is connected, and how to connect the rest. In both languages. */

interface Welcomed {
  host: string;
  playground: boolean;
  slack: { appToken: string | undefined } | null;
  teams: object | null;
}

export function welcomeText({ playground, host, slack, teams }: Welcomed, port: number): string {
  const at = `http://${host}:${port}`;
  const lines = [];
  if (playground) lines.push(`計画 Keikaku: ${at}/ を開いてください (open this page)`);
  if (slack?.appToken) lines.push('Slack: ソケットモードでつなぎます (connecting by Socket Mode)');
  else if (slack) lines.push(`Slack: ${at}/slack/events で受け取ります (receiving here)`);
  if (teams) lines.push(`Teams: ${at}/api/messages で受け取ります (receiving here)`);
  if (!slack && !teams)
    lines.push(
      '接続するには環境変数を設定 (to connect, set): Slack: SLACK_BOT_TOKEN + SLACK_APP_TOKEN / ' +
        'Teams: MicrosoftAppId + MicrosoftAppPassword + MicrosoftAppTenantId — .env.example',
    );
  return lines.join('\n');
}
