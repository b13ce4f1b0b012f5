/** The limits of support within a form, under their own heading. */
export function CeilingSection({
  title = 'Mức hỗ trợ tối đa',
  children,
}: {
  title?: string;
  children: React.ReactNode;
}) {
  return (
    <section className="grid gap-2" aria-labelledby="muc-ho-tro">
      <h2 id="muc-ho-tro" className="text-xl">
        {title}
      </h2>
      {children}
    </section>
  );
}
