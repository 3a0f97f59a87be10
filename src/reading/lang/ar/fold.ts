/**
 * The folded form of a word, for look-up only: marks and tatweel off, أ إ آ ٱ as ا, ى as ي, ة as ه, Persian ک ی گ as Arabic letters.
 * Folding merges different words (على and علي), so an exact spelling outranks a folded match.
 */
export function fold(form: string): string {
  let out = "";
  // where the run begins that stands for itself
  let from = 0;
  for (let i = 0; i < form.length; i++) {
    const folded = foldedUnit(form.charCodeAt(i));
    if (folded === 0) continue;
    if (from < i) out += form.slice(from, i);
    if (folded > 0) out += String.fromCharCode(folded);
    from = i + 1;
  }
  return from === 0 ? form : out + form.slice(from);
}

/** The unit that stands for `unit` in a key: 0 where it stands for itself, −1 where it is left out. */
export function foldedUnit(unit: number): number {
  if (unit < 0x600) return 0;
  switch (unit) {
    case 0x622: case 0x623: case 0x625: case 0x671: return 0x627; // آ أ إ ٱ
    case 0x629: return 0x647; // ة
    case 0x649: case 0x6cc: return 0x64a; // ى and Persian ی
    case 0x6a9: return 0x643; // Persian ک
    case 0x640: return -1; // tatweel
    case 0x670: return -1; // superscript alif
  }
  if (unit >= 0x610 && unit <= 0x61a) return -1;
  if (unit >= 0x64b && unit <= 0x65f) return -1;
  if (unit >= 0x6d6 && unit <= 0x6ed && unit !== 0x6dd && unit !== 0x6de && unit !== 0x6e9) return -1;
  // direction marks and joiners are invisible and may stand inside words
  if (unit >= 0x200b && unit <= 0x200f) return -1;
  if (unit >= 0x202a && unit <= 0x202e) return -1;
  if (unit >= 0x2066 && unit <= 0x2069) return -1;
  if (unit === 0xfeff) return -1;
  return 0;
}

/** Are the folded forms of both equal? Told without making them. */
export function foldAlike(a: string, b: string): boolean {
  let k = 0;
  for (let i = 0; i < a.length; i++) {
    const unit = foldedOrSelf(a.charCodeAt(i));
    if (unit < 0) continue;
    while (k < b.length && foldedOrSelf(b.charCodeAt(k)) < 0) k++;
    if (k === b.length || foldedOrSelf(b.charCodeAt(k++)) !== unit) return false;
  }
  while (k < b.length && foldedOrSelf(b.charCodeAt(k)) < 0) k++;
  return k === b.length;
}

function foldedOrSelf(unit: number): number {
  return foldedUnit(unit) || unit;
}
