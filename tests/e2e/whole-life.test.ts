import type { Page } from '@playwright/test';
import { randomInt } from 'node:crypto';
import { expectNoSidewaysScroll } from '#tests/support/accessibility.ts';
import { uniqueTitle } from '#tests/support/dossiers.ts';
import { expect, test } from '#tests/support/e2e.ts';
import * as applicant from '#tests/support/journey/applicant.ts';
import * as inbox from '#tests/support/journey/inbox.ts';
import * as officer from '#tests/support/journey/officer.ts';
import { attachPaper, downloadAll } from '#tests/support/journey/papers.ts';
import * as reviewers from '#tests/support/journey/reviewers.ts';
import * as settling from '#tests/support/journey/settling.ts';
import { newAccount } from '#tests/support/people.ts';

interface Life {
  name: string;
  title: string;
  programme: inbox.NewDraft['programme'];
  kind: inbox.NewDraft['kind'];
  /** What the cooperatives make; each registers a need. */
  trades: string[];
  isReturned: boolean;
}

const LIVES: Life[] = [
  {
    name: 'a national group project of two cooperatives',
    title: 'Hỗ trợ máy chế biến cho hai hợp tác xã',
    programme: 'Khuyến công quốc gia',
    kind: 'Đề án',
    trades: ['Miến dong', 'Chè tuyết'],
    isReturned: false,
  },
  {
    name: 'a local project',
    title: 'Hỗ trợ máy tráng miến',
    programme: 'Khuyến công địa phương',
    kind: 'Đề án',
    trades: ['Bánh khẩu sli'],
    isReturned: true,
  },
  {
    name: 'a local task',
    title: 'Tập huấn nghề làm miến',
    programme: 'Khuyến công địa phương',
    kind: 'Nhiệm vụ',
    trades: ['Rượu men lá'],
    isReturned: false,
  },
];

const MINISTRY = 'Bộ Công Thương';
const AGENCY = 'Cục Công Thương địa phương';
const ANSWER = 'Trung tâm đã lập hồ sơ từ đăng ký này.';
const REASON = 'Đề nghị điều chỉnh kinh phí theo báo giá và giải trình đơn giá.';

/** Each applicant comes from an address of its own, as people do. */
async function onPhone(page: Page): Promise<Page> {
  await page.setViewportSize(applicant.PHONE);
  const address = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`;
  await page.context().setExtraHTTPHeaders({ 'x-forwarded-for': address });
  return page;
}

for (const life of LIVES) {
  test(`${life.name} goes from the registered need to the settlement on the screens`, async ({
    pageOf,
  }) => {
    test.setTimeout(150_000);
    const isNational = life.programme === 'Khuyến công quốc gia';
    const isProject = life.kind === 'Đề án';
    const title = uniqueTitle(life.title);
    const own = await pageOf(await newAccount('CENTER_OFFICER', 'Hoàng Thị Cán Bộ'));
    const leader = await pageOf('lanhdao');
    const accountant = await pageOf('ketoan');
    const reviewer = await pageOf('thamdinh');
    const head = await pageOf('lanhdaoso');
    const needs: (applicant.Applicant & { code: string; page: Page })[] = [];
    let code = '';

    for (const trade of life.trades) {
      await test.step(`a cooperative registers what it needs: ${trade}`, async () => {
        const page = await onPhone(await pageOf(null));
        const one = applicant.newApplicant(trade);
        await applicant.fillIn(page, one);
        await expectNoSidewaysScroll(page);
        const need = await applicant.sendNeed(page);
        await applicant.followNeed(page, need, one.phone);
        await expect(page.getByRole('main')).toContainText('Trung tâm đã nhận đăng ký');
        await expectNoSidewaysScroll(page);
        needs.push({ ...one, code: need, page });
      });
    }

    await test.step('the officer calls, surveys and makes a draft of it', async () => {
      for (const need of needs) await inbox.handleNeed(own, need);
      const { programme, kind } = life;
      code = await inbox.convertNeeds(own, needs, { title, programme, kind, answer: ANSWER });
      for (const need of needs) await expect(own.getByRole('main')).toContainText(need.code);
    });

    await test.step('the applicants read that there is a draft', async () => {
      for (const { page, code: need, phone } of needs) {
        await applicant.followNeed(page, need, phone);
        const main = page.getByRole('main');
        await expect(main).toContainText('đã được đưa vào một dự thảo');
        await expect(main).toContainText(ANSWER);
      }
    });

    await test.step('the officer completes the dossier and sends it', async () => {
      await officer.writeGeneral(own);
      await officer.writeContent(own);
      // What the cooperatives bring themselves was carried over from their needs.
      const carried = isProject ? 1 : 0;
      await officer.writeFunding(own, '300 triệu', '300.000.000 đồng', carried);
      await officer.writePlan(own);
      const paper = { kind: 'Đề án, đề cương nhiệm vụ', fileName: 'Đề cương.pdf' };
      await attachPaper(own, title, paper);
      await own.getByRole('link', { name: 'Hồ sơ', exact: true }).click();
      await officer.checkAndSend(own);
      await reviewers.submitToDepartment(leader, title);
    });

    if (life.isReturned) {
      await test.step('the Department gives it back, and gets it again', async () => {
        await reviewers.openFromQueue(reviewer, title, 'Hồ sơ chờ lập phiếu thẩm định');
        await reviewers.returnToCentre(reviewer, REASON);
        await reviewers.openFromQueue(own, title, 'Hồ sơ bị trả lại, cần bổ sung');
        await expect(own.getByRole('main')).toContainText(`“${REASON}”`);
        await officer.writeContent(own);
        await officer.checkAndSend(own);
        await reviewers.submitToDepartment(leader, title);
      });
    }

    const decision = {
      number: `${randomInt(1_000, 99_999)}/${isNational ? 'QĐ-BCT' : 'QĐ-UBND'}`,
      issuer: isNational ? MINISTRY : 'UBND tỉnh',
      approved: '280 triệu',
    };
    await test.step('it is appraised, sent up and approved', async () => {
      await reviewers.openFromQueue(reviewer, title, 'Hồ sơ chờ lập phiếu thẩm định');
      await reviewers.fillSheet(reviewer, '280 triệu', '280.000.000 đồng');
      await reviewers.appraise(head, title);
      await reviewers.forward(reviewer, title);
      await reviewers.recordDecision(head, title, decision);
    });

    const contracts = isProject
      ? needs.map((need, index) => ({ party: need.name, number: `0${index + 2}/${code}` }))
      : [];
    const signed = [...(isNational ? [{ party: AGENCY, number: `01/${code}` }] : []), ...contracts];
    if (isProject) {
      await test.step('the leader puts down the contracts', async () => {
        await settling.openContracts(leader, title);
        for (const { party, number } of signed) {
          const value = party === AGENCY ? 280 : 280 / contracts.length;
          const about = { number, on: '25/01/2022', value: `${value} triệu` };
          await settling.fillContract(leader, party, about);
        }
        await settling.signContracts(leader);
      });
    }

    await test.step('the plan is issued, the work is begun and done', async () => {
      await reviewers.openFromQueue(own, title, 'Đề án, nhiệm vụ chờ bắt đầu triển khai');
      await settling.issuePlanAndStart(own, code, '28/01/2022');
      await settling.finishMilestones(own, code, ['10/03/2022', '20/09/2022']);
      await settling.openResults(own, code);
      const result = { indicator: 'Công suất', unit: 'kg/ngày', actual: '512,5' };
      await settling.addResult(own, 1, result);
      await settling.saveResults(own);
    });

    await test.step('the accountant pays in two parts, the leader confirms each', async () => {
      const parties = isProject ? contracts : [{ number: '' }];
      const amount = `${140 / parties.length} triệu`;
      for (const [index, { number }] of parties.entries()) {
        for (const [kind, on] of [
          ['Tạm ứng', '01/03/2022'],
          ['Thanh toán', '01/10/2022'],
        ] as const) {
          const document = `UNC ${kind === 'Tạm ứng' ? 1 : 2}${index}`;
          const contract = parties.length > 1 ? number : '';
          await accountant.goto(`/lam-viec/de-an/${code}/thanh-toan`);
          await settling.enterPayment(accountant, { kind, on, amount, document, contract });
          await expect(
            accountant.getByRole('status').filter({ hasText: 'Đã ghi chứng từ.' }),
          ).toBeVisible();
          await settling.confirmPayment(leader, code, `${kind} ${document}`);
        }
      }
    });

    await test.step('the Department accepts what was done', async () => {
      await settling.openAcceptance(head, title);
      await settling.accept(head, '10/10/2022');
    });

    if (isProject) {
      await test.step('the contracts are liquidated', async () => {
        await settling.openLiquidation(leader, title);
        const numbers = signed.map(({ number }) => number);
        await settling.liquidate(leader, numbers, '01/11/2022');
      });
    }

    await test.step('the books are closed', async () => {
      await settling.openLedgerToSettle(accountant, title);
      await settling.drawUpSettlement(accountant, '20/12/2022');
      await settling.openSettlement(head, title);
      await settling.settle(head, '280.000.000 đồng');
    });

    await test.step('the story names letter and decision, and all papers come in one file', async () => {
      await own.goto(`/lam-viec/de-an/${code}`);
      await own.getByRole('link', { name: 'Lịch sử', exact: true }).click();
      await expect(own.getByRole('heading', { level: 1 })).toHaveText(title);
      const main = own.getByRole('main');
      await expect(main).toContainText('Tờ trình 17/TTr-SCT ngày 12/01/2022');
      await expect(main).toContainText(`Quyết định ${decision.number} ngày 20/01/2022`);
      await expect(main).toContainText('Đã quyết toán');
      for (const { number } of signed) await expect(main).toContainText(`Hợp đồng ${number}`);
      const archive = await downloadAll(own, code);
      expect(archive.name).toMatch(/^Tài liệu .+\.zip$/);
      expect(archive.head).toBe('PK');
    });
  });
}
