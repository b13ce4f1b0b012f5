/** Which year and source a form is about. */
export function KeyFields({ year }: { year: { year: number; source: string } }) {
  return (
    <>
      <input type="hidden" name="year" value={year.year} />
      <input type="hidden" name="source" value={year.source} />
    </>
  );
}
