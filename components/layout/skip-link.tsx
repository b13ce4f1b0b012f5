export const mainId = 'noi-dung';

export function SkipLink() {
  return (
    <a className="skip-link" href={`#${mainId}`}>
      Đến nội dung chính
    </a>
  );
}
