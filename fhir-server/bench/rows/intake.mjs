// Rows of a vendor's file, as the file and as the transactions that they become: what reading and converting add to storing.
import { randomBytes, randomInt } from 'node:crypto';
import { identity } from '../data/residents.mjs';

const SOURCE = 'followup-csv-htn';
const ROWS = 20;
/** Of all who come in, each is another one. */
const FIRST_BIRTH = Date.UTC(1931, 0, 1);
const BIRTH_DAYS = 20_000;
const DAY_MS = 86_400_000;
const RUN = Date.now().toString(36).toUpperCase();

const HEADINGS = [
  '机构编码', '健康档案编号', '身份证号', '姓名', '性别', '出生日期', '随访编号', '随访日期', '随访方式', '症状', '血压', '体重', '身高', '心率',
  '日吸烟量', '日饮酒量', '运动次/周', '分钟/次', '摄盐', '心理', '遵医', '服药依从性', '不良反应', '随访分类', '下次随访日期', '医生',
  '专项档案号', '纳入管理日期', '管理级别', '诊断编码', '确诊日期', '确诊机构编码',
];

const born = number => new Date(FIRST_BIRTH + (number % BIRTH_DAYS) * DAY_MS).toISOString().slice(0, 10);

/** Who is seen for the first time, with the enrolment: what a row becomes at the most. */
function visit(organization, number) {
  const birthDate = born(number);
  const resident = identity(birthDate, (Math.floor(number / BIRTH_DAYS) * 2 + 1) % 1000, '999902');
  const id = `B${RUN}${number}`;
  return {
    resident,
    birthDate,
    id,
    line: [
      organization, '', resident, '测试甲', '男', birthDate, id, '2025-04-10', '门诊', '2', '146/88', '74', '168', '76',
      '10', '1', '3', '30', '中', '良好', '良好', '规律', '无', '控制满意', '2025-07-01', '李敏',
      `HTN-${id}`, '2025-01-18', '常规', 'I10', '2025-01-15', organization,
    ].join(','),
  };
}

const file = visits => Buffer.from(`${[HEADINGS.join(','), ...visits.map(each => each.line)].join('\n')}\n`);
const csv = { 'Content-Type': 'text/csv; charset=utf-8' };

/** Numbers that no other row of the bench takes, whoever asks; data that were kept hold those of the time before. */
let next = randomInt(BIRTH_DAYS * 400);

const rows = {
  id: 'intake-file',
  label: `a file of ${ROWS} rows of new residents' follow-ups, to /intake; one client`,
  aim: 'rows not slower than their transactions',
  clients: 1,
  questions: ({ care }, chance, server) => () => ({
    by: 'placer',
    method: 'POST',
    path: `${server.http.base.replace(/\/fhir$/, '')}/intake/${SOURCE}?document=bench.csv`,
    headers: { ...csv, Accept: 'application/json' },
    body: file(Array.from({ length: ROWS }, () => visit(care.organizations.placer, next++))),
    check: delivery =>
      delivery?.counts?.created === ROWS ? undefined : `not ${ROWS} rows were created: ${JSON.stringify(delivery)?.slice(0, 500)}`,
  }),
};

const entries = result =>
  result?.parameter?.filter(each => each.name === 'result')
    .flatMap(each => each.part ?? [])
    .map(each => each.resource)
    .filter(each => each?.resourceType === 'Bundle') ?? [];

const transactions = {
  id: 'intake-transactions',
  label: 'the transaction of such a row, sent by itself; one client',
  aim: '–',
  clients: 1,
  /** What one row becomes is what all become, but for who it is, which visit, and the hash of the row. */
  async prepare(server, facts) {
    const one = visit(facts.care.organizations.placer, next++);
    const asked = { method: 'POST', path: `/$convert?source=${SOURCE}`, headers: csv, body: file([one]) };
    const { status, json } = await server.as('placer').ask(asked);
    const [bundle] = entries(json);
    if (status !== 200 || !bundle) {
      throw new Error(`not converted: ${status} ${JSON.stringify(json)?.slice(0, 500)}`);
    }
    facts.care.rows ??= new Map();
    facts.care.rows.set(server, { one, text: JSON.stringify(bundle) });
  },
  questions: ({ care }, chance, server) => () => {
    const { one, text } = care.rows.get(server);
    const other = visit(care.organizations.placer, next++);
    const body = text
      .replaceAll(one.resident, other.resident)
      .replaceAll(one.birthDate, other.birthDate)
      .replaceAll(one.id, other.id)
      .replaceAll(/\b[0-9a-f]{64}\b/g, randomBytes(32).toString('hex'));
    return {
      by: 'placer',
      method: 'POST',
      path: '',
      body: Buffer.from(body),
      check: answer =>
        answer?.entry?.every(each => each.response.status.startsWith('201'))
          ? undefined
          : `not all was created: ${JSON.stringify(answer)?.slice(0, 500)}`,
    };
  },
};

export const intake = [transactions, rows].map(row => ({ ...row, isOfCare: true, warmTimes: 2 }));
