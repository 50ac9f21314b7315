/** Whether what is to go out goes out. */
import { sql } from 'kysely';
import type { Finding, Gauge, HealthCheck } from '../web/health.ts';
import { text } from '../web/language.ts';
import { greetMailServer, readChannels } from './channels.ts';
import './tables.ts';

/** Hours over which failures count. */
const WINDOW = 24;

export interface DeliveryCounts {
  failed: number;
  unknown: number;
  /** tried at least once, and tried again later */
  retrying: number;
  sent: number;
}

/** What the counts of the last day mean. Pure. */
export function judge({ failed, unknown, retrying, sent }: DeliveryCounts): Finding {
  const check = 'deliveries';
  if (failed > 0 || retrying > 3)
    return {
      check,
      state: sent === 0 ? 'fault' : 'warning',
      what: text(
        `近${WINDOW}小时有${failed}条邮件或短信未能送出，${retrying}条正在重试`,
        `${failed} messages were given up and ${retrying} are tried again in ${WINDOW} hours`,
      ),
      remedy: text(
        '检查 GONGKAI_SMTP、GONGKAI_SMS_URL 的设置和对方服务，错误见 office.deliveries 的 last_error',
        'Look at GONGKAI_SMTP, GONGKAI_SMS_URL and the services behind them; see last_error in office.deliveries',
      ),
    };
  const what = text(
    `近${WINDOW}小时送出${sent}条，${unknown}条结果不明`,
    `${sent} messages sent in ${WINDOW} hours, ${unknown} without a known end`,
  );
  return { check, state: 'ok', what, remedy: null };
}

/** Whether the mail server takes us, asked now: before the first mail nothing else would tell. Pure. */
export function judgeMail(error: string | null): Finding {
  if (error === null)
    return { check: 'mail', state: 'ok', what: text('邮件服务器可以登录', 'The mail server takes us'), remedy: null };
  return {
    check: 'mail',
    state: 'fault',
    what: text(`邮件服务器不能登录（${error}）`, `The mail server does not take us (${error})`),
    remedy: text(
      '核对 GONGKAI_SMTP 中的地址、端口、账号和密码（特殊字符须用百分号编码），并确认防火墙允许访问',
      'Look at address, port, name and password in GONGKAI_SMTP (special characters are percent-encoded) and at the firewall',
    ),
  };
}

export const mailCheck: HealthCheck = {
  name: 'mail',
  async run() {
    const { GONGKAI_SMTP: smtp } = process.env;
    return smtp ? [judgeMail(await greetMailServer(smtp))] : [];
  },
};

export const deliveryCheck: HealthCheck = {
  name: 'deliveries',
  async run(office, now) {
    const { email, sms } = readChannels(process.env);
    if (!email && !sms)
      return [
        {
          check: 'deliveries',
          state: 'unknown',
          what: text(
            '未设置邮件和短信，提醒只在平台内显示',
            'Neither mail nor SMS is set up: notices stay in the program',
          ),
          remedy: text('需要时设置 GONGKAI_SMTP 或者 GONGKAI_SMS_URL，见 docs/notices.md', 'See docs/notices.md'),
        },
      ];
    const since = now.subtract({ hours: WINDOW });
    const { rows } = await sql<DeliveryCounts>`
      select count(*) filter (where state = 'failed' and done_at >= ${since}) as failed,
        count(*) filter (where state = 'unknown' and done_at >= ${since}) as unknown,
        count(*) filter (where state = 'due' and attempts > 0) as retrying,
        count(*) filter (where state = 'sent' and done_at >= ${since}) as sent
      from office.deliveries`.execute(office);
    return rows.map(judge);
  },
};

export const deliveryGauge: Gauge = {
  name: 'gongkai_deliveries_waiting',
  help: 'Mails and short messages that are due or being sent',
  async read(office) {
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from office.deliveries where state in ('due', 'claimed')`.execute(office);
    return rows[0]?.n ?? 0;
  },
};
