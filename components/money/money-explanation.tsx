import { Disclosure } from '#components/ui/disclosure.tsx';

/** What the columns mean, in the words of the field. */
export function MoneyExplanation() {
  return (
    <Disclosure summary="Các cột được tính thế nào">
      <ul className="list-disc pl-5">
        <li>
          Chỉ tính các đề án, nhiệm vụ bạn được xem, không tính đề án bị từ chối và bản nháp đã xóa.
        </li>
        <li>“Phê duyệt” là số trong quyết định, kể từ khi đề án được phê duyệt.</li>
        <li>
          “Hợp đồng” là giá trị hợp đồng với đơn vị thụ hưởng, tính cả phụ lục; hợp đồng với Cục
          không cộng thêm vì là cùng một khoản tiền. Đề án ghi nhận theo tài liệu nguồn mà chưa ghi
          hợp đồng nào thì đếm là chưa nêu số, không tính là 0.
        </li>
        <li>
          “Đã chi” gồm tạm ứng và thanh toán đã xác nhận, trừ số thu hồi và các bút toán đảo, theo
          năm ngân sách và nguồn vốn ghi ở khoản chi; khoản chi không ghi nguồn tính vào nguồn của
          chương trình.
        </li>
        <li>
          “Chưa chi” = phê duyệt + chuyển nguồn đến − chuyển nguồn đi và hủy − đã chi. Khoản chưa
          nêu số không tính vào tổng và được đếm riêng. Số phê duyệt luôn ở nguồn của chương trình,
          nên khoản chi từ nguồn khác thành số âm ở dòng của nguồn đó.
        </li>
        <li>
          “Tài liệu nêu” được đối chiếu như ở trang Đối soát số liệu: chỉ với đề án đã công bố, và
          chỉ khi mọi phần đều có số.
        </li>
      </ul>
    </Disclosure>
  );
}
