// The bench's own data: people with chronic diseases, 35 resources each, for servers that know no guide.
import { Chance } from './chance.mjs';
import * as observations from './observations.mjs';

const OURS = 'http://bench.medalliance.example';
const TERMINOLOGY = 'http://terminology.hl7.org/CodeSystem';
const ORGANIZATIONS = 25;
const PRACTITIONERS = 50;
const VISITS = 9;
const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2023, 5, 1);
const FAMILIES = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴', '徐', '孙', '胡', '朱', '高', '林'];
const GIVEN = ['伟', '芳', '娜', '秀英', '敏', '静', '丽', '强', '磊', '军', '洋', '勇', '艳', '杰', '娟', '涛', '明', '超'];

const padded = (number, digits) => String(number).padStart(digits, '0');
const reference = (type, id) => ({ reference: `${type}/${id}` });
const coded = (system, code, text) => ({ coding: [{ system, code }], ...(text && { text }) });
const instant = time => new Date(time).toISOString().replace('.000Z', 'Z');
const day = time => instant(time).slice(0, 10);
const tenth = value => Math.round(value * 10) / 10;
const organization = number => `b-organization-${padded(number, 3)}`;
const practitioner = number => `b-practitioner-${padded(number, 3)}`;

/** All people, in groups that belong into one transaction: first what they share, then one group for each person. */
export function* people({ seed, patients, prefix = 'b' }) {
  yield shared(seed);
  for (let number = 0; number < patients; number++) {
    yield person(new Chance(seed, prefix, number), `${prefix}-${padded(number, 6)}`);
  }
}

function shared(seed) {
  const chance = new Chance(seed, 'shared');
  const made = [];
  for (let number = 0; number < ORGANIZATIONS; number++) {
    made.push({
      resourceType: 'Organization',
      id: organization(number),
      identifier: [{ system: `${OURS}/organization`, value: `O${number}` }],
      active: true,
      type: [coded(`${TERMINOLOGY}/organization-type`, 'prov')],
      name: number === 0 ? '县人民医院' : `第${number}社区卫生服务中心`,
    });
  }
  for (let number = 0; number < PRACTITIONERS; number++) {
    made.push({
      resourceType: 'Practitioner',
      id: practitioner(number),
      identifier: [{ system: `${OURS}/practitioner`, value: `D${number}` }],
      active: true,
      name: [{ family: chance.oneOf(FAMILIES), given: [chance.oneOf(GIVEN)] }],
    });
  }
  return made;
}

function person(chance, id) {
  const who = {
    id,
    doctor: practitioner(chance.whole(0, PRACTITIONERS - 1)),
    clinic: organization(chance.whole(1, ORGANIZATIONS - 1)),
  };
  const conditions = [
    condition(chance, who, 1, '38341003', 'I10', '高血压'),
    condition(chance, who, 2, '44054006', 'E11', '2型糖尿病'),
  ];
  return [
    patient(chance, who),
    ...conditions,
    ...measured(chance, who),
    plan(chance, who, conditions),
    prescription(chance, who, 1, 'C08CA01', '氨氯地平', conditions[0]),
    prescription(chance, who, 2, 'A10BA02', '二甲双胍', conditions[1]),
    referral(chance, who, conditions[0]),
  ];
}

function patient(chance, { id, doctor, clinic }) {
  const family = chance.oneOf(FAMILIES);
  const given = chance.oneOf(GIVEN);
  return {
    resourceType: 'Patient',
    id,
    identifier: [{ use: 'official', system: `${OURS}/record`, value: `R-${id}` }],
    active: true,
    name: [{ use: 'official', text: family + given, family, given: [given] }],
    telecom: [{ system: 'phone', use: 'mobile', value: `1${chance.whole(3_000_000_000, 9_999_999_999)}` }],
    gender: chance.oneOf(['female', 'male']),
    birthDate: day(Date.UTC(chance.whole(1935, 1985), chance.whole(0, 11), chance.whole(1, 28))),
    address: [{ use: 'home', city: '示范县', line: [`和平路${chance.whole(1, 400)}号`] }],
    generalPractitioner: [reference('Practitioner', doctor)],
    managingOrganization: reference('Organization', clinic),
  };
}

function condition(chance, { id, doctor }, number, snomed, icd, text) {
  return {
    resourceType: 'Condition',
    id: `${id}-condition-${number}`,
    clinicalStatus: coded(`${TERMINOLOGY}/condition-clinical`, 'active'),
    verificationStatus: coded(`${TERMINOLOGY}/condition-ver-status`, 'confirmed'),
    category: [coded(`${TERMINOLOGY}/condition-category`, 'problem-list-item')],
    code: {
      coding: [
        { system: 'http://snomed.info/sct', code: snomed },
        { system: 'http://hl7.org/fhir/sid/icd-10', code: icd },
      ],
      text,
    },
    subject: reference('Patient', id),
    onsetDateTime: day(FIRST_DAY - chance.whole(100, 4000) * DAY),
    recorder: reference('Practitioner', doctor),
  };
}

/** Nine visits: pressure and weight at each, glucose at six of them, HbA1c at four. */
function* measured(chance, { id, doctor, clinic }) {
  const usual = {
    systolic: chance.around(145, 14),
    kilograms: chance.around(72, 12),
    glucose: chance.around(7.6, 1.6),
  };
  for (let visit = 0; visit < VISITS; visit++) {
    const time = FIRST_DAY + (visit * 91 + chance.whole(0, 30)) * DAY + chance.whole(0, 8 * 3600) * 1000;
    const taken = (name, minutes) => ({
      id: `${id}-${name}-${visit}`,
      patient: id,
      time: instant(time + minutes * 60_000),
      performers: [`Practitioner/${doctor}`, `Organization/${clinic}`],
    });
    const systolic = Math.round(Math.min(230, Math.max(90, chance.around(usual.systolic, 8))));
    yield observations.pressure(taken('pressure', 0), systolic, Math.round(systolic * 0.6));
    yield observations.weight(taken('weight', 1), tenth(Math.max(35, chance.around(usual.kilograms, 1))));
    if (visit % 3 !== 2) {
      yield observations.glucose(taken('glucose', 2), tenth(Math.max(3.5, chance.around(usual.glucose, 0.8))));
    }
    if (visit % 2 === 1) {
      const percent = Math.max(4.2, chance.around(2 + usual.glucose * 0.75, 0.4));
      yield observations.hba1c(taken('hba1c', 3), tenth(percent));
    }
  }
}

function plan(chance, { id, doctor, clinic }, conditions) {
  return {
    resourceType: 'CarePlan',
    id: `${id}-plan`,
    status: chance.next() < 0.85 ? 'active' : 'completed',
    intent: 'plan',
    title: '慢性病管理方案',
    subject: reference('Patient', id),
    period: { start: day(FIRST_DAY), end: day(FIRST_DAY + 730 * DAY) },
    author: reference('Practitioner', doctor),
    addresses: conditions.map(each => reference('Condition', each.id)),
    activity: [
      {
        detail: {
          status: 'in-progress',
          description: '面对面随访，每季度至少一次',
          scheduledTiming: { repeat: { frequency: 1, period: 3, periodUnit: 'mo' } },
          performer: [reference('Practitioner', doctor), reference('Organization', clinic)],
        },
      },
      { detail: { status: 'in-progress', description: '每日家庭血压监测' } },
    ],
  };
}

function prescription(chance, { id, doctor }, number, atc, text, reason) {
  return {
    resourceType: 'MedicationRequest',
    id: `${id}-prescription-${number}`,
    status: 'active',
    intent: 'order',
    medicationCodeableConcept: coded('http://www.whocc.no/atc', atc, text),
    subject: reference('Patient', id),
    authoredOn: day(FIRST_DAY + chance.whole(0, 700) * DAY),
    requester: reference('Practitioner', doctor),
    reasonReference: [reference('Condition', reason.id)],
    dosageInstruction: [
      {
        text: '每日一次，每次一片',
        timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd' } },
        doseAndRate: [{ doseQuantity: { value: 1, unit: '片' } }],
      },
    ],
  };
}

function referral(chance, { id, doctor }, reason) {
  return {
    resourceType: 'ServiceRequest',
    id: `${id}-referral`,
    status: chance.oneOf(['active', 'completed']),
    intent: 'order',
    code: coded('http://snomed.info/sct', '183519002', '转诊至心内科'),
    subject: reference('Patient', id),
    authoredOn: day(FIRST_DAY + chance.whole(0, 700) * DAY),
    requester: reference('Practitioner', doctor),
    performer: [reference('Organization', organization(0))],
    reasonReference: [reference('Condition', reason.id)],
  };
}
