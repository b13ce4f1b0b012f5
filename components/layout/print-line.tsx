/** Printed only: where the page is and when it was made, because paper loses both. */
export function PrintLine({ address, renderedAt }: { address: string; renderedAt: string }) {
  return (
    <p className="print-only text-xs">
      {address} · Trang lập lúc {renderedAt}
    </p>
  );
}
