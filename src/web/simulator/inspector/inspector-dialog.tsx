import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface InspectorDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** Over the phone, where there is no room beside it. The browser keeps the focus inside and gives it back. */
export function InspectorDialog({ open, onClose, children }: InspectorDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open) dialog.current?.close();
  }, [open]);
  return (
    <dialog class="sheet" ref={dialog} onClose={onClose} aria-label="线上与为什么">
      <div class="sheet__head">
        <p class="sheet__title">这条消息的经过</p>
        <button type="button" class="weui-btn weui-btn_default weui-btn_mini" onClick={onClose}>
          关闭
        </button>
      </div>
      {open && children}
    </dialog>
  );
}
