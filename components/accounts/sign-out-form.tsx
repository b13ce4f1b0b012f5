/** The way out, for the header of every staff page. */
export function SignOutForm() {
  return (
    <form method="post" action="/dang-xuat">
      <button type="submit" className="band-button">
        Đăng xuất
      </button>
    </form>
  );
}
