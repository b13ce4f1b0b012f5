'use client';

import { useState } from 'react';
import { DocumentUploader } from '#components/documents/document-uploader.tsx';
import { useField } from '#components/forms/form-context.ts';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { UPLOAD_SLOTS } from '#lib/needs/steps.ts';
import { useHydrated } from './use-hydrated.ts';

function Slot({ slot, number, files }: { slot: string; number: number; files: Files }) {
  const { typed } = useField(slot);
  const fileName = files[[typed ?? ''].flat()[0] ?? ''];
  if (fileName === undefined) {
    return <DocumentUploader name={slot} label={`Tệp ${number}`} api="/api/v1/needs/uploads" />;
  }
  return (
    <div className="grid gap-2">
      <p className="flex items-center gap-2">
        <Icon name="check" size={16} />
        <span className="min-w-0 break-words">
          Tệp {number}: {fileName}
        </span>
      </p>
      <input type="hidden" name={slot} value={[typed ?? ''].flat()[0]} readOnly />
      <div>
        <Button tone="quiet" small name="den" value={`bo:${slot}`}>
          Bỏ tệp này<span className="sr-only">: {fileName}</span>
        </Button>
      </div>
    </div>
  );
}

type Files = Readonly<Record<string, string>>;

/** Files are sent while the form is open; without a script they are brought later. */
export function FileStep({ files, taken }: { files: Files; taken: number }) {
  const isHydrated = useHydrated();
  const [shown, setShown] = useState(Math.max(1, taken));
  return (
    <>
      <p>
        Không bắt buộc. Nếu có, hãy gửi giấy đăng ký của cơ sở, báo giá máy, ảnh nhà xưởng hoặc ảnh
        sản phẩm; tối đa {UPLOAD_SLOTS.length} tệp, mỗi tệp 25 MB. Đừng gửi ảnh căn cước.
      </p>
      {isHydrated ? (
        <>
          {UPLOAD_SLOTS.slice(0, shown).map((slot, index) => (
            <Slot key={slot} slot={slot} number={index + 1} files={files} />
          ))}
          {shown < UPLOAD_SLOTS.length && (
            <div>
              <Button type="button" tone="secondary" onClick={() => setShown(shown + 1)}>
                Thêm tệp
              </Button>
            </div>
          )}
        </>
      ) : (
        <p>
          Trình duyệt này không gửi tệp ngay được. Bạn cứ gửi đăng ký trước, rồi mang tệp đến hoặc
          gửi cho Trung tâm sau, kèm mã đăng ký; cán bộ sẽ đính kèm giúp.
        </p>
      )}
    </>
  );
}
