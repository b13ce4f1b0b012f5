/**
 * Words that guessing starts with, folded (no marks, no case): the well-known passwords, what people
 * here choose in their place, and the words of this portal. A password made of nothing else is refused.
 */
const WELL_KNOWN = `password passw0rd passwd pass letmein welcome admin administrator root user guest login
  secret changeme default test testing demo master manager system server computer internet windows
  microsoft google facebook apple samsung iphone android oracle mysql postgres abc abcd xyz qwerty
  qwertyuiop azerty qazwsx asdf asdfgh zxcvbn iloveyou sunshine princess football baseball dragon
  monkey shadow superman batman michael jordan charlie trustno1 access flower hello world starwars
  whatever freedom ninja mustang killer soccer hockey pokemon naruto summer winter spring autumn
  monday january money love baby angel correct horse battery staple p4ssw0rd 1q2w3e4r 1qaz2wsx`;

const VIETNAMESE = `matkhau matma khongbiet khongco khongnho quenmatkhau dangnhap taikhoan nguoidung macdinh
  xinchao chaoban toiyeuem anhyeuem emyeuanh yeuem yeuanh iloveu toiyeuvietnam vietnamvodich vietnam
  hanoi hochiminh saigon danang haiphong hue cantho thainguyen caobang langson tuyenquang hagiang
  phothong nguyen tran pham hoang huynh phan dang bui duong nong hoangvan nguyenvan nguyenthi tranvan
  tranthi levan lethi phamvan phamthi giadinh conyeu meyeu bome anhem hanhphuc maiyeu mainho
  tinhyeu embe congchua hoangtu sieunhan bongda manutd chelsea vodich thanhcong matkhaumoi
  mothaibabon motngaymoi chucmungnammoi nammoi sinhnhat`;

const PORTAL = `khuyencong khuyencongbackan khuyencongquocgia khuyencongdiaphuong congkhuyencong cong
  trungtam trungtamkhuyencong socongthuong congthuong backan backcan babe chodon nari ngansoan nganson
  pacnam bachthong chomoi thanhpho tinhbackan dean dean2022 nhiemvu kinhphi kehoach thamdinh lanhdao
  lanhdaoso canbo ketoan thanhtra quantri quantrivien giamdoc phogiamdoc truongphong chuyenvien portal
  kcqg kcdp ttkc tuvan phattriencongnghiep ubnd uybannhandan nhanuoc chinhphu`;

export const BLOCKED_WORDS: readonly string[] = [WELL_KNOWN, VIETNAMESE, PORTAL]
  .flatMap((words) => words.split(/\s+/))
  .filter(Boolean);
