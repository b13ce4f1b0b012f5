import { Mark } from './mark.tsx';

export const portalName = 'Cổng Khuyến công Bắc Kạn';

/** Who speaks here: agency, centre, portal. The whole block leads home. */
export function Brand({ href = '/' }: { href?: string }) {
  return (
    <a className="brand" href={href}>
      <Mark />
      <span>
        <span className="brand-agency">
          UBND&nbsp;tỉnh&nbsp;Bắc&nbsp;Kạn&nbsp;· Sở&nbsp;Công&nbsp;Thương
        </span>
        <span className="brand-agency max-sm:hidden">
          Trung tâm Khuyến công và Xúc tiến thương mại
        </span>
        <span className="brand-name">Cổng&nbsp;Khuyến&nbsp;công Bắc&nbsp;Kạn</span>
      </span>
    </a>
  );
}
