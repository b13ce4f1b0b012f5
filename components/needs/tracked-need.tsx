'use client';

import { useEffect, useRef } from 'react';
import { SummaryList } from '#components/ui/summary-list.tsx';
import { formatInstantDay } from '#lib/format/days.ts';
import { STATUS_LABELS } from '#lib/format/labels.ts';
import { APPLICANT_WORDS } from '#lib/format/need-labels.ts';
import type { TrackedNeed } from '#lib/needs/schema.ts';
import { PrintButton } from './print-button.tsx';

/** What the applicant reads: where it stands, what it means, what was answered. */
export function TrackedNeedView({ need }: { need: TrackedNeed }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const words = APPLICANT_WORDS[need.status];
  return (
    <div className="grid max-w-[44rem] gap-8">
      <div className="grid gap-3">
        <h2 ref={heading} tabIndex={-1} className="text-2xl outline-none">
          {words.title}
        </h2>
        <p>{words.text}</p>
        {need.isMerged && (
          <p>
            Đăng ký này được xét chung với một đăng ký khác cùng nội dung; kết quả ở đây là kết quả
            chung.
          </p>
        )}
        {need.project && (
          <p>
            Đề án đã công bố: <a href={`/de-an/${need.project.code}`}>{need.project.title}</a> (
            {STATUS_LABELS[need.project.status].label.toLowerCase()}).
          </p>
        )}
      </div>
      {need.answer !== null && (
        <section aria-labelledby="tra-loi" className="grid gap-2">
          <h3 id="tra-loi" className="text-lg font-semibold">
            Trung tâm trả lời
            {need.answeredAt && ` ngày ${formatInstantDay(new Date(need.answeredAt))}`}
          </h3>
          <blockquote className="border-s-4 border-line-strong ps-4 whitespace-pre-line">
            {need.answer}
          </blockquote>
        </section>
      )}
      <SummaryList
        rows={[
          { label: 'Mã đăng ký', value: need.code },
          { label: 'Cơ sở', value: need.name },
          { label: 'Ngày gửi', value: formatInstantDay(new Date(need.registeredAt)) },
          {
            label: 'Đề nghị hỗ trợ',
            value: <span className="whitespace-pre-line">{need.wants}</span>,
          },
          ...(need.files.length > 0
            ? [
                {
                  label: 'Tệp đã gửi',
                  value: need.files.map(({ fileName }) => fileName).join(', '),
                },
              ]
            : []),
        ]}
      />
      <div className="no-print">
        <PrintButton>In trang này</PrintButton>
      </div>
    </div>
  );
}
