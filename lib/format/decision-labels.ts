/** What a decision says of a project under it. */
const DECISION_ACTS: Readonly<Record<string, string>> = {
  approve: 'Phê duyệt, giao kế hoạch',
  adjust: 'Điều chỉnh',
  supplement: 'Bổ sung vào kế hoạch',
  stop: 'Ngừng thực hiện',
};

export function decisionActLabel(action: string): string {
  return DECISION_ACTS[action] ?? action;
}
