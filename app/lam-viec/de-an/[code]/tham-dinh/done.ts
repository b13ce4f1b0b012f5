import { REVIEW_STEP_NAMES, REVIEW_STEPS, type ReviewStep } from '#components/review/step-slugs.ts';

const STEP_DONE: Record<ReviewStep, string> = {
  submit: 'Đã gửi hồ sơ đến Sở. Bản vừa gửi được giữ nguyên để thẩm định.',
  returnToOfficer: 'Đã trả hồ sơ lại cán bộ kèm lý do.',
  return: 'Đã trả hồ sơ lại Trung tâm kèm lý do.',
  appraise: 'Đã xác nhận hồ sơ đạt thẩm định cấp cơ sở.',
  reject: 'Đã ghi kết luận không phê duyệt.',
  forward: 'Đã ghi tờ trình lên cấp có thẩm quyền.',
  returnFromAbove: 'Đã trả hồ sơ lại Trung tâm theo yêu cầu của cấp trên.',
  approve: 'Đã ghi quyết định phê duyệt. Lãnh đạo có thể công bố đề án.',
};

/** What was just done, by the word that the forms put into the address. */
export const DONE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(REVIEW_STEP_NAMES.map((step) => [REVIEW_STEPS[step], STEP_DONE[step]])),
  phieu: 'Đã lưu phiếu thẩm định.',
  'y-kien': 'Đã ghi ý kiến.',
  'tra-loi': 'Đã gửi trả lời.',
  'cong-bo': 'Đã công bố. Công chúng thấy đề án này từ bây giờ.',
  'ngung-cong-bo': 'Đã ngừng công bố.',
};
