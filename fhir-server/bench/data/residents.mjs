// Residents beside those of a county, each with numbers of their own.

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
const IDENTITY = 'urn:oid:2.16.156.10011.1.3';
const RECORD = 'urn:oid:2.16.156.10011.1.2';
const NOWHERE = '999999';
const DAY_MS = 86_400_000;
const FIRST_BIRTH = Date.UTC(1950, 0, 1);

/** A number of 18 digits with its check (GB 11643), of a region that there is not. */
export function identity(birthDate, sequence, region = NOWHERE) {
  const digits = `${region}${birthDate.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return digits + CHECKS[sum % 11];
}

/** Of the resident of this number in a group. */
export const residentId = (name, number) => `bench-${name}-${number}`;

/** So many, like one who is there: with the same organisation, grid and doctor. */
export function residents(like, count, name) {
  const group = [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 90;
  return Array.from({ length: count }, (_, number) => {
    const birthDate = new Date(FIRST_BIRTH + number * DAY_MS).toISOString().slice(0, 10);
    const resident = structuredClone(like);
    resident.id = residentId(name, number);
    resident.birthDate = birthDate;
    for (const each of resident.identifier) {
      if (each.system === IDENTITY) {
        each.value = identity(birthDate, group * 10 + 1);
      } else if (each.system === RECORD) {
        each.value = `99999900${String(group).padStart(2, '0')}0${String(number).padStart(6, '0')}`;
      }
    }
    return resident;
  });
}
