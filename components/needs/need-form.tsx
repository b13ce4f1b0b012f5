'use client';

import { unstable_rethrow } from 'next/navigation';
import { useActionState, useEffect, useRef, useState, useTransition } from 'react';
import { FormContext } from '#components/forms/form-context.ts';
import { contentsOf } from '#components/forms/form-contents.ts';
import { FormErrors } from '#components/forms/form-errors.tsx';
import { HiddenField } from '#components/forms/fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import {
  NEED_STEPS,
  STEP_FIELDS,
  STEP_TITLES,
  TYPED_FIELDS,
  UPLOAD_SLOTS,
} from '#lib/needs/steps.ts';
import { CheckStep } from './check-step.tsx';
import { DeviceNotice } from './device-notice.tsx';
import { writeDeviceDraft, type DeviceDraft } from './device-draft.ts';
import { FileStep } from './file-step.tsx';
import type { NeedFormAction, NeedFormState } from './form-state.ts';
import { CapitalStep, EstablishmentStep, NeedStepFields, ProductStep } from './step-fields.tsx';
import type { UnitGroup } from './unit-field.tsx';

const LOST =
  'Chưa gửi được: mất kết nối hoặc máy chủ gặp trục trặc. Những gì đã nhập vẫn còn trên trang này; hãy thử lại.';

/** What other pages were told goes along unseen, so that nothing has to be kept anywhere else. */
function Carried({ state }: { state: NeedFormState }) {
  const here = STEP_FIELDS[state.step];
  return TYPED_FIELDS.filter((name) => !here.includes(name)).map((name) => {
    const value = [state.values[name] ?? ''].flat().at(-1);
    return value ? <input key={name} type="hidden" name={name} value={value} readOnly /> : null;
  });
}

/** A field that no person sees or reaches; whatever fills it in is a machine. */
function Trap() {
  return (
    <div aria-hidden="true" className="absolute -left-[200vw]">
      <label htmlFor="ghi-them">Để trống ô này</label>
      <input id="ghi-them" name="ghiThem" type="text" tabIndex={-1} autoComplete="off" />
    </div>
  );
}

function StepFields({ state, units }: { state: NeedFormState; units: readonly UnitGroup[] }) {
  switch (state.step) {
    case 'co-so':
      return <EstablishmentStep units={units} />;
    case 'san-pham':
      return <ProductStep />;
    case 'nhu-cau':
      return <NeedStepFields />;
    case 'von-lao-dong':
      return <CapitalStep />;
    case 'tep':
      return (
        <FileStep
          files={state.files}
          taken={UPLOAD_SLOTS.findLastIndex((slot) => state.values[slot]) + 1}
        />
      );
    case 'gui':
      return <CheckStep values={state.values} units={units} files={state.files} />;
  }
}

/**
 * One topic a page. Without a script each button sends the page as a plain form and the server shows
 * the next one; with one the same action is called in place, and what is typed is kept on the device.
 */
export function NeedForm({
  action,
  initial,
  units,
}: {
  action: NeedFormAction;
  initial: NeedFormState;
  units: readonly UnitGroup[];
}) {
  const [plain, plainAction] = useActionState(action, initial);
  const [answer, setAnswer] = useState<NeedFormState | null>(null);
  const [shown, setShown] = useState(0);
  const [pending, startTransition] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const sending = useRef(false);
  const state = answer ?? plain;
  const { step } = state;
  const place = NEED_STEPS.indexOf(step) + 1;

  useEffect(() => {
    if (shown > 0 && state.errors.length === 0 && !state.message) heading.current?.focus();
    // A new page is read from its heading; a failed try from its summary.
  }, [shown, state]);

  function show(next: NeedFormState) {
    setAnswer(next);
    setShown((count) => count + 1);
  }

  function submit(event: React.SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending.current) return;
    sending.current = true;
    const data = new FormData(event.currentTarget, event.nativeEvent.submitter);
    startTransition(async () => {
      try {
        const result = await action(state, data);
        startTransition(() => show(result));
        writeDeviceDraft(result.step, result.values, new Date());
      } catch (error) {
        unstable_rethrow(error);
        const values = { ...state.values, ...contentsOf(form.current ?? event.currentTarget) };
        startTransition(() => setAnswer({ ...state, values, message: LOST, errors: [] }));
      } finally {
        sending.current = false;
      }
    });
  }

  function goOn(draft: DeviceDraft) {
    const formToken = [draft.values.formToken].flat()[0] || (state.values.formToken ?? '');
    const values = { ...draft.values, formToken };
    show({ ...state, step: draft.step === 'gui' ? 'von-lao-dong' : draft.step, values });
  }

  const isPristine = answer === null && step === NEED_STEPS[0] && state.errors.length === 0;
  return (
    <FormContext value={{ scope: 'nc', state, pending }}>
      {isPristine && <DeviceNotice goOn={goOn} />}
      <form
        ref={form}
        action={plainAction}
        onSubmit={submit}
        onInput={() => {
          if (form.current) writeDeviceDraft(step, contentsOf(form.current), new Date());
        }}
        noValidate
        className="form-stack relative overflow-x-clip"
      >
        <FormErrors state={state} scope="nc" />
        <div key={`${step} ${shown}`} className="grid gap-7">
          <div>
            <p className="text-muted">
              Bước {place} trên {NEED_STEPS.length}
            </p>
            <h2 ref={heading} tabIndex={-1} className="text-2xl outline-none">
              {STEP_TITLES[step]}
            </h2>
          </div>
          <StepFields state={state} units={units} />
          <Carried state={state} />
        </div>
        <input type="hidden" name="step" value={step} readOnly />
        <HiddenField name="formToken" value="" />
        <Trap />
        <div className="flex flex-wrap gap-3">
          {/* The first button is the one that Enter presses. */}
          {step === 'gui' ? (
            <SubmitButton name="den" value="gui">
              Gửi đăng ký
            </SubmitButton>
          ) : (
            <SubmitButton name="den" value="tiep" pendingLabel="Đang lưu…">
              Tiếp tục
            </SubmitButton>
          )}
          {place > 1 && (
            <SubmitButton tone="secondary" name="den" value="truoc" pendingLabel="Quay lại">
              Quay lại
            </SubmitButton>
          )}
        </div>
      </form>
    </FormContext>
  );
}
