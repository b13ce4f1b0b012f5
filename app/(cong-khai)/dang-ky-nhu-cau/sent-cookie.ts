/** Tells the page after sending which code was given; an address would end up in logs and histories. */
export const sentCookie = {
  name: 'nhu-cau-da-gui',
  options: { httpOnly: true, sameSite: 'lax', path: '/dang-ky-nhu-cau', maxAge: 3_600 },
} as const;
