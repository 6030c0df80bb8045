// Chance that repeats itself: equal seeds give equal numbers on every machine (the generator sfc32).

/** 32 bits of a text (FNV-1a). */
const hash = text => {
  let value = 0x811c9dc5;
  for (const character of text) {
    value = Math.imul(value ^ character.codePointAt(0), 0x01000193);
  }
  return value >>> 0;
};

export class Chance {
  /** Whatever tells this sequence from others: a seed, a name, a number. */
  constructor(...words) {
    const text = words.join('/');
    this.state = Uint32Array.from(['a', 'b', 'c'], letter => hash(letter + text));
    this.counter = 1;
    for (let i = 0; i < 12; i++) {
      this.next();
    }
  }

  /** From 0 to 1, without 1. */
  next() {
    const s = this.state;
    const sum = (s[0] + s[1] + this.counter) >>> 0;
    this.counter = (this.counter + 1) >>> 0;
    s[0] = s[1] ^ (s[1] >>> 9);
    s[1] = s[2] + (s[2] << 3);
    s[2] = ((s[2] << 21) | (s[2] >>> 11)) + sum;
    return sum / 2 ** 32;
  }

  /** A whole number between two, both included. */
  whole(from, to) {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  oneOf(list) {
    return list[this.whole(0, list.length - 1)];
  }

  /** Around a mean, nearly normal; the sum of twelve, because logarithms differ in their last bits between engines. */
  around(mean, deviation) {
    let sum = -6;
    for (let i = 0; i < 12; i++) {
      sum += this.next();
    }
    return mean + sum * deviation;
  }
}
