/** The portal's own mark: peaks over lake water inside a cogwheel. It copies no emblem. */
export function Mark() {
  return (
    <svg aria-hidden="true" viewBox="0 0 48 48" fill="none" stroke="currentColor">
      <circle
        cx="24"
        cy="24"
        r="21"
        strokeWidth="4"
        strokeDasharray="5.5 5.5"
        strokeDashoffset="2.75"
      />
      <circle cx="24" cy="24" r="18" strokeWidth="2.5" />
      <path d="M10 27.5 18.5 15l4.5 6.5 4-5 9.5 11Z" fill="currentColor" stroke="none" />
      <path d="M12 31.5h24M15.5 35.5h17" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
