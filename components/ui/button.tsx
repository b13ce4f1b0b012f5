type Look = {
  tone?: 'primary' | 'secondary' | 'quiet' | 'danger';
  small?: boolean;
  children: React.ReactNode;
};

type ButtonProps = Look &
  (
    | ({ href: string } & Omit<React.ComponentProps<'a'>, 'className' | 'href'>)
    | ({ href?: undefined } & Omit<React.ComponentProps<'button'>, 'className'>)
  );

/** A link when it leads somewhere (`href`), a button when it does something. */
export function Button({ tone = 'primary', small = false, children, ...rest }: ButtonProps) {
  const className = `btn btn-${tone}${small ? ' btn-small' : ''}`;
  if (rest.href !== undefined) {
    return (
      <a {...rest} className={className}>
        {children}
      </a>
    );
  }
  return (
    <button type="submit" {...rest} className={className}>
      {children}
    </button>
  );
}
