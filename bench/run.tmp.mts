import { benchSlack } from '/work/main/bench/slack.ts';
console.log(await benchSlack());
