import type { NavItem } from '#components/layout/nav.tsx';
import type { Role } from '#lib/domain/vocabulary.ts';

const WORK: NavItem = { href: '/lam-viec', label: 'Việc của tôi' };
const PROJECTS: NavItem = { href: '/lam-viec/de-an', label: 'Đề án, nhiệm vụ' };
const REVIEW: NavItem = { href: '/lam-viec/tham-dinh', label: 'Thẩm định' };
const DECISIONS: NavItem = { href: '/lam-viec/quyet-dinh', label: 'Quyết định' };
const PLANS: NavItem = { href: '/lam-viec/ke-hoach', label: 'Kế hoạch năm' };
const MONEY: NavItem = { href: '/lam-viec/kinh-phi', label: 'Kinh phí' };
const FIGURES: NavItem = { href: '/lam-viec/doi-soat', label: 'Đối soát số liệu' };
const CEILINGS: NavItem = { href: '/lam-viec/dinh-muc', label: 'Danh mục mức hỗ trợ' };
const CHANGES: NavItem = { href: '/lam-viec/thay-doi', label: 'Đề nghị thay đổi' };
const NEEDS: NavItem = { href: '/lam-viec/nhu-cau', label: 'Đăng ký nhu cầu' };
const REGISTER: NavItem = { href: '/lam-viec/don-vi', label: 'Đơn vị thụ hưởng' };
const AUDIT: NavItem = { href: '/lam-viec/nhat-ky', label: 'Nhật ký' };
const ACCOUNTS: NavItem = { href: '/lam-viec/tai-khoan', label: 'Tài khoản' };
const OUTBOX: NavItem = { href: '/lam-viec/hop-thu-di', label: 'Hộp thư đi' };
const CALENDAR: NavItem = { href: '/lam-viec/lich-lam-viec', label: 'Lịch làm việc' };
const OWN_PASSWORD: NavItem = { href: '/doi-mat-khau', label: 'Đổi mật khẩu' };

/** What each role finds in the side navigation; every page asks for its own right all the same. */
export const STAFF_NAV: Record<Role, readonly NavItem[]> = {
  CENTER_OFFICER: [WORK, NEEDS, PROJECTS, PLANS, MONEY, CEILINGS, FIGURES, REGISTER, OWN_PASSWORD],
  CENTER_ACCOUNTANT: [WORK, PROJECTS, PLANS, MONEY, CEILINGS, FIGURES, REGISTER, OWN_PASSWORD],
  CENTER_LEADER: [
    WORK,
    NEEDS,
    PROJECTS,
    DECISIONS,
    PLANS,
    MONEY,
    CEILINGS,
    FIGURES,
    REGISTER,
    OWN_PASSWORD,
  ],
  DEPARTMENT_REVIEWER: [
    WORK,
    REVIEW,
    CHANGES,
    PROJECTS,
    DECISIONS,
    PLANS,
    MONEY,
    CEILINGS,
    FIGURES,
    REGISTER,
    OWN_PASSWORD,
  ],
  DEPARTMENT_LEADER: [
    WORK,
    REVIEW,
    CHANGES,
    PROJECTS,
    DECISIONS,
    PLANS,
    MONEY,
    CEILINGS,
    FIGURES,
    REGISTER,
    OWN_PASSWORD,
  ],
  AUDITOR: [
    WORK,
    NEEDS,
    PROJECTS,
    DECISIONS,
    PLANS,
    MONEY,
    CEILINGS,
    FIGURES,
    REGISTER,
    AUDIT,
    OWN_PASSWORD,
  ],
  ADMIN: [WORK, ACCOUNTS, OUTBOX, CALENDAR, CEILINGS, OWN_PASSWORD],
};
