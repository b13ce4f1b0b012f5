export type SummaryError = { message: string; href?: string | undefined };

/** The first thing in the form after a failed try; each line leads to its field. */
export function ErrorSummary({
  errors,
  message,
  ref,
  onFollow,
  children,
}: {
  errors: readonly SummaryError[];
  /** What went wrong with the form as a whole. */
  message?: string | undefined;
  ref?: React.Ref<HTMLDivElement>;
  onFollow?: React.MouseEventHandler<HTMLAnchorElement>;
  /** What can be done now, below the errors. */
  children?: React.ReactNode;
}) {
  if (errors.length === 0 && !message) return null;
  const title = errors.length === 0 ? 'Chưa thực hiện được' : `Có ${errors.length} lỗi cần sửa`;
  return (
    <div ref={ref} className="error-summary grid gap-2" role="alert" tabIndex={-1}>
      <h2>{title}</h2>
      {message && <p>{message}</p>}
      {errors.length > 0 && (
        <ul className="grid gap-1">
          {errors.map((error) => (
            <li key={`${error.href ?? ''} ${error.message}`}>
              {error.href ? (
                <a href={error.href} onClick={onFollow}>
                  {error.message}
                </a>
              ) : (
                error.message
              )}
            </li>
          ))}
        </ul>
      )}
      {children}
    </div>
  );
}
