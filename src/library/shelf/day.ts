/** The first day that an EDTF date may mean, as `YYYY-MM-DD`; `null` where it tells no year. */
export function firstDay(edtf: string | undefined): string | null {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/u.exec(edtf ?? "");
  if (parts === null) return null;
  const day = `${parts[1]}-${parts[2] ?? "01"}-${parts[3] ?? "01"}`;
  // 2015-02-30 is no day, and a database would refuse the whole batch for it
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day || parts[1] === "0000" ? null : day;
}
