import { Tag, type Tone } from '#components/ui/tag.tsx';
import {
  exceptionFor,
  subjectKey,
  type CeilingException,
  type CeilingJudgement,
  type CeilingResult,
  type CeilingVerdict,
} from '#lib/domain/ceiling.ts';
import {
  CEILING_BASIS_LABELS,
  CEILING_CHOICE_TEXTS,
  CEILING_CONFIDENCE_LABELS,
  CEILING_GAP_LABELS,
  CEILING_RESULT_LABELS,
  governingLimit,
  ruleArticle,
  ruleWords,
  subjectWords,
} from '#lib/format/ceiling-labels.ts';
import { formatDay } from '#lib/format/days.ts';
import { formatDong } from '#lib/format/money.ts';

const TONES: Record<CeilingResult, Tone> = {
  WITHIN: 'success',
  EXCEEDED: 'danger',
  UNDECIDED: 'warning',
  NO_LIMIT: 'neutral',
};

/** How far a limit is used up; only where both figures are known. */
function Bar({ used, cap, name }: { used: bigint; cap: bigint; name: string }) {
  const percent = cap === 0n ? 100 : Number((used * 100n) / cap);
  return (
    <meter
      className={used > cap ? 'ceiling-meter is-over' : 'ceiling-meter'}
      min={0}
      max={100}
      value={Math.min(percent, 100)}
      aria-label={`${name}: đã dùng ${percent}% mức tối đa`}
    >
      {percent}%
    </meter>
  );
}

const AMOUNT_WORDS = {
  REQUESTED: 'Đề nghị',
  APPRAISED: 'Đề xuất',
  DECIDED: 'Phê duyệt',
  CHANGED: 'Sau điều chỉnh',
} as const;
const REFUSAL_WORDS = {
  REQUESTED: 'Chặn gửi thẩm định',
  APPRAISED: 'Chặn thẩm định',
  DECIDED: null,
  CHANGED: null,
} as const;
type Stage = keyof typeof AMOUNT_WORDS;

/** What follows from a verdict; null where nothing does, or somebody has let it go over. */
function consequence({ refuses, result }: CeilingVerdict, stage: Stage): string | null {
  if (stage === 'CHANGED') return result === 'EXCEEDED' ? 'Chỉ cảnh báo, không chặn' : null;
  return refuses ? REFUSAL_WORDS[stage] : null;
}

/** An amount with its word stays on one line. */
const Part = ({ children }: { children: React.ReactNode }) => (
  <span className="whitespace-nowrap">{children}</span>
);

function Figures({ used, cap, left, stage }: CeilingVerdict & { stage: Stage }) {
  return (
    <p>
      <Part>
        {used === null ? 'Chưa có số tiền' : `${AMOUNT_WORDS[stage]} ${formatDong(used)}`}
      </Part>
      {cap !== null && (
        <>
          {' · '}
          <Part>tối đa {formatDong(cap)}</Part>
        </>
      )}
      {left !== null && (
        <>
          {' · '}
          <Part>
            {left < 0n ? <strong>vượt {formatDong(-left)}</strong> : `còn ${formatDong(left)}`}
          </Part>
        </>
      )}
    </p>
  );
}

/** Each rule with its words and where they stand; the one that governs first. */
function Rules({ verdict }: { verdict: CeilingVerdict }) {
  const governing = governingLimit(verdict);
  const limits = verdict.limits.toSorted(
    (a, b) => Number(b === governing) - Number(a === governing),
  );
  return (
    <ul className="grid gap-1 text-sm text-muted">
      {limits.map(({ rule }) => (
        <li key={rule.id}>
          {rule.label}: {ruleWords(rule)} ({ruleArticle(rule)}).
          {rule.condition && ` ${rule.condition}.`}
          {rule.confidence !== 'FOUND' && ` ${CEILING_CONFIDENCE_LABELS[rule.confidence]}.`}
        </li>
      ))}
    </ul>
  );
}

function VerdictCard({
  verdict,
  exception,
  stage,
}: {
  verdict: CeilingVerdict;
  exception: (CeilingException & { by?: string; reason?: string }) | null;
  stage: Stage;
}) {
  const { used, cap, result, gaps, cost, subject } = verdict;
  const name = subjectWords(subject);
  const follows = exception ? null : consequence(verdict, stage);
  const percentCap = verdict.limits.find((limit) => limit.percentCap !== null);
  return (
    <li className="grid gap-2 border-t border-line py-4">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <strong>{name}</strong>
        <Tag tone={TONES[result]}>{CEILING_RESULT_LABELS[result]}</Tag>
        {follows && <span className="text-sm">{follows}</span>}
      </p>
      {used !== null && cap !== null && <Bar used={used} cap={cap} name={name} />}
      <Figures {...verdict} stage={stage} />
      {percentCap && cost !== null && (
        <p className="text-sm text-muted">Tỷ lệ tính trên chi phí hợp lệ {formatDong(cost)}.</p>
      )}
      {gaps.length > 0 && (
        <p className="text-sm">
          Chưa xét hết: {gaps.map((gap) => CEILING_GAP_LABELS[gap]).join('; ')}.
        </p>
      )}
      {exception && (
        <p className="text-sm">
          Đã chấp thuận vượt đến {formatDong(exception.upToDong)}
          {exception.by && ` (${exception.by})`}
          {exception.reason && `: ${exception.reason}`}
        </p>
      )}
      <Rules verdict={verdict} />
    </li>
  );
}

/** How a project stands beside its limits of support, one line each, with the article of law. */
export function CeilingMeters({
  judgement,
  exceptions = [],
  stage = 'REQUESTED',
}: {
  judgement: CeilingJudgement;
  exceptions?: readonly (CeilingException & { by?: string; reason?: string })[];
  /** Whose figures they are: asked for, recommended, approved, or approved once a change is in force. */
  stage?: Stage;
}) {
  const { facts, choice, verdicts } = judgement;
  return (
    <div className="grid gap-2">
      <p>
        {CEILING_CHOICE_TEXTS[choice]}{' '}
        <span className="text-muted">
          Xét theo quy định có hiệu lực ngày {formatDay(facts.on)} (
          {CEILING_BASIS_LABELS[facts.basis]}
          ).
        </span>
      </p>
      {choice !== 'CHOSEN' && verdicts.length > 0 && (
        <p>Các mức có thể áp dụng cho nội dung này:</p>
      )}
      {verdicts.length > 0 && (
        <ul className="grid">
          {verdicts.map((verdict) => (
            <VerdictCard
              key={subjectKey(verdict)}
              verdict={verdict}
              exception={exceptionFor(verdict, exceptions)}
              stage={stage}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
