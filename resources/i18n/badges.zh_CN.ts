<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AlignDialog</name>
    <message>
        <source>Align {printer}</source>
        <translation>校准 {printer}</translation>
    </message>
    <message>
        <source>Print the page with rulers</source>
        <translation>打印标尺页</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The page is on its way to the printer.</source>
        <translation>标尺页已送往打印机。</translation>
    </message>
    <message>
        <source>{printer} does not take the page. Is it on, with paper?</source>
        <translation>{printer} 未接收此页。请检查是否开机、有纸。</translation>
    </message>
    <message>
        <source>{layout}. Print the page and look where the edges of the paper or card cross the rulers: the frame should lie on them. What is missing to the right and down goes into the fields; print again to prove it.</source>
        <translation>{layout}。打印标尺页，看纸张或卡片的边缘落在标尺何处：外框应与边缘重合。把需要向右、向下移动的毫米数填入下面，再打印一次核对。</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>向右</translation>
    </message>
    <message>
        <source>Downwards</source>
        <translation>向下</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>BadgeLife</name>
    <message numerus="yes">
        <source>%Ln badges issued</source>
        <translation>
            <numerusform>已签发 %Ln 张证件</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} has a new badge; it is in the queue.</source>
        <translation>{name} 的新证件已签发，已进入打印队列。</translation>
    </message>
    <message>
        <source>{number} is revoked.</source>
        <translation>{number} 已作废。</translation>
    </message>
    <message>
        <source>{printer} is set right.</source>
        <translation>{printer} 已校准。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>BadgePane</name>
    <message>
        <source>Card 86 × 54</source>
        <translation>胸卡 86 × 54</translation>
    </message>
    <message>
        <source>A6 105 × 148</source>
        <translation>A6 105 × 148</translation>
    </message>
    <message>
        <source>Thermal label</source>
        <translation>热敏标签</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Look at it in large</source>
        <translation>放大查看</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>持证人</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Valid on</source>
        <translation>有效日</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>80 × 50 mm · black alone · code 28.9 mm with its quiet zone</source>
        <translation>80 × 50 mm · 单色 · 二维码 28.9 mm（含 4 格静区）</translation>
    </message>
    <message>
        <source>Print again…</source>
        <translation>重新打印…</translation>
    </message>
    <message>
        <source>Print this one</source>
        <translation>打印此证</translation>
    </message>
    <message>
        <source>Reissue…</source>
        <translation>补办…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>作废…</translation>
    </message>
    <message>
        <source>Choose a badge to see it here.</source>
        <translation>选择一张证件，在这里查看。</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Valid, printed</source>
        <translation>有效，已打印</translation>
    </message>
    <message>
        <source>Valid, not printed yet</source>
        <translation>有效，未打印</translation>
    </message>
    <message>
        <source>This badge was revoked and is printed no more.</source>
        <translation>此证已作废，不再打印。</translation>
    </message>
    <message>
        <source>105 × 148 mm · code 37 mm with its quiet zone</source>
        <translation>105 × 148 mm · 二维码 37 mm（含 4 格静区）</translation>
    </message>
    <message>
        <source>86 × 54 mm · 3 mm safe on each side · code 24 mm with its quiet zone</source>
        <translation>86 × 54 mm · 四边安全区 3 mm · 二维码 24 mm（含 4 格静区）</translation>
    </message>
    <message>
        <source>This badge</source>
        <translation>当前证件</translation>
    </message>
    <message>
        <source>A reissue gives a new code and revokes the old one at once; a device that is offline accepts the old code until it synchronises.</source>
        <translation>补办会签发新码并立即作废旧码；离线设备在下次同步前仍认旧码。</translation>
    </message>
</context>
<context>
    <name>BadgeToolbar</name>
    <message>
        <source>Print queue</source>
        <translation>打印队列</translation>
    </message>
    <message>
        <source>All badges</source>
        <translation>全部证件</translation>
    </message>
    <message>
        <source>Revoked badges</source>
        <translation>作废名单</translation>
    </message>
    <message>
        <source>Which badges</source>
        <translation>证件范围</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>已选 %Ln 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln badges</source>
        <translation>
            <numerusform>%Ln 张</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BadgesPage</name>
    <message>
        <source>Badges</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>{issued} issued · {revoked} revoked</source>
        <translation>已签发 {issued} · 已作废 {revoked}</translation>
    </message>
    <message>
        <source>Badges are being drawn.</source>
        <translation>正在绘制证件。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>On-site badge</source>
        <translation>现场制证</translation>
    </message>
    <message>
        <source>Name, pinyin, number</source>
        <translation>搜索姓名、拼音、证件号</translation>
    </message>
    <message numerus="yes">
        <source>Issue %Ln badges</source>
        <translation>
            <numerusform>签发 %Ln 张</numerusform>
        </translation>
    </message>
    <message>
        <source>No badge fits these filters</source>
        <translation>没有符合条件的证件</translation>
    </message>
</context>
<context>
    <name>BlockedDialog</name>
    <message numerus="yes">
        <source>%Ln badges were not printed</source>
        <translation>
            <numerusform>%Ln 张证件未打印</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>PrintDesk</name>
    <message>
        <source>Printing badges</source>
        <translation>正在打印证件</translation>
    </message>
    <message>
        <source>Drawing badges</source>
        <translation>正在绘制证件</translation>
    </message>
    <message>
        <source>The badges could not be drawn. None was printed.</source>
        <translation>无法绘制证件，没有打印任何一张。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln badges in {file}. Printing is not undone.</source>
        <translation>
            <numerusform>%Ln 张证件已写入 {file}。打印不能撤销。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln badges have a character that no font here can draw, and were left out.</source>
        <translation>
            <numerusform>%Ln 张证件含有字库中没有的字，未打印。</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Which ones</source>
        <translation>查看明细</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written, and no badge is noted as printed.</source>
        <translation>已取消。没有写入文件，也没有证件记为已打印。</translation>
    </message>
</context>
<context>
    <name>PrintFoot</name>
    <message>
        <source>Preview</source>
        <translation>打印预览</translation>
    </message>
    <message numerus="yes">
        <source>Print %Ln badges</source>
        <translation>
            <numerusform>打印 %Ln 张</numerusform>
        </translation>
    </message>
    <message>
        <source>PDF file</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>Align {printer}…</source>
        <translation>校准 {printer}…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln badges selected</source>
        <translation>
            <numerusform>已选 %Ln 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln badges to print</source>
        <translation>
            <numerusform>%Ln 张待打印</numerusform>
        </translation>
    </message>
    <message>
        <source>{target} · {pages} · {layout}</source>
        <translation>{target} · {pages} · {layout}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages</source>
        <translation>
            <numerusform>共 %Ln 页</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueBar</name>
    <message>
        <source>Next card</source>
        <translation>下一张</translation>
    </message>
    <message>
        <source>Go on from card {card}</source>
        <translation>从第 {card} 张继续</translation>
    </message>
    <message>
        <source>Give the rest up</source>
        <translation>放弃余下</translation>
    </message>
    <message>
        <source>{printer} stopped at card {card} of {all}. Cards that came out are marked as printed.</source>
        <translation>{printer} 停在第 {card} 张（共 {all} 张）。已出的卡片均已标为已打印。</translation>
    </message>
</context>
<context>
    <name>QueueDesk</name>
    <message>
        <source>Printing badges</source>
        <translation>正在打印证件</translation>
    </message>
    <message>
        <source>Paper jam</source>
        <translation>卡纸</translation>
    </message>
    <message>
        <source>Printing on {printer}</source>
        <translation>正在用 {printer} 打印</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cards went to {printer}. Printing is not undone.</source>
        <translation>
            <numerusform>%Ln 张证件已送往 {printer}。打印不能撤销。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ReissueDialog</name>
    <message>
        <source>New badge for {name}?</source>
        <translation>为{name}补办新证？</translation>
    </message>
    <message>
        <source>{number} stays revoked. The new badge goes into the queue.</source>
        <translation>{number} 保持作废，新证进入打印队列。</translation>
    </message>
    <message>
        <source>{number} is revoked in the same step, and the new badge goes into the queue. A device that is offline goes on accepting the old code until it synchronises.</source>
        <translation>{number} 同时作废，新证进入打印队列。离线设备在下次同步前仍认旧码。</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>遗失</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>Details corrected</source>
        <translation>信息更正</translation>
    </message>
    <message>
        <source>Reissue</source>
        <translation>补办</translation>
    </message>
</context>
<context>
    <name>ReprintDialog</name>
    <message numerus="yes">
        <source>%Ln badges were printed before</source>
        <translation>
            <numerusform>有 %Ln 张证件已打印过</numerusform>
        </translation>
    </message>
    <message>
        <source>They are among the {of} to be printed. The reason is kept with each of them; their code stays the same, so the first card goes on admitting.</source>
        <translation>它们在要打印的 {of} 张之中。原因会记入每张证件；二维码不变，先前那张仍可入场。</translation>
    </message>
    <message>
        <source>The reason is kept with each of them. The code stays the same, so the first card goes on admitting; where it is lost, reissue instead.</source>
        <translation>原因会记入证件。二维码不变，先前那张仍可入场；如已遗失，请改用补办。</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>Paper jam</source>
        <translation>卡纸</translation>
    </message>
    <message>
        <source>Bad print</source>
        <translation>打印不清</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>重新打印</translation>
    </message>
</context>
<context>
    <name>RevokeDialog</name>
    <message>
        <source>Revoke {number} of {name}?</source>
        <translation>作废{name}的证件 {number}？</translation>
    </message>
    <message>
        <source>This badge was printed and may be in somebody&apos;s hands. It will be refused at every gate; a device that is offline goes on accepting it until it synchronises.</source>
        <translation>此证已打印，可能已在他人手中。作废后各入口将拒绝入场；离线设备在下次同步前仍认此证。</translation>
    </message>
    <message>
        <source>This badge was never printed. It leaves the queue.</source>
        <translation>此证从未打印，作废后移出打印队列。</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>遗失</translation>
    </message>
    <message>
        <source>Registration withdrawn</source>
        <translation>取消登记</translation>
    </message>
    <message>
        <source>Passed on to somebody else</source>
        <translation>转借他人</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>作废</translation>
    </message>
</context>
<context>
    <name>badges</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Trade visitor</source>
        <translation>专业观众</translation>
    </message>
    <message>
        <source>Badge no.</source>
        <translation>证件号</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Exhibitor</source>
        <translation>展商</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>演讲嘉宾</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>特邀嘉宾</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>To print</source>
        <translation>待打印</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Nothing waits to be printed.</source>
        <translation>没有待打印的证件。</translation>
    </message>
    <message>
        <source>Everybody who is registered gets a badge, and it will stand here.</source>
        <translation>每位已登记人员都会有一张证件，显示在这里。</translation>
    </message>
    <message>
        <source>Badges that were revoked will stand here, with the reason.</source>
        <translation>作废的证件及原因会显示在这里。</translation>
    </message>
    <message>
        <source>A4 sheet, 8 cards</source>
        <translation>A4 拼版，每页 8 张</translation>
    </message>
    <message>
        <source>A4 sheet, one card</source>
        <translation>A4 单张</translation>
    </message>
    <message>
        <source>Card by card, 86 × 54 mm</source>
        <translation>单卡 86 × 54 mm</translation>
    </message>
    <message>
        <source>Card by card with bleed, 90 × 58 mm</source>
        <translation>单卡含出血 90 × 58 mm</translation>
    </message>
    <message>
        <source>A6 page by page</source>
        <translation>A6 单页</translation>
    </message>
    <message>
        <source>Label by label, 80 × 50 mm</source>
        <translation>热敏标签 80 × 50 mm</translation>
    </message>
    <message>
        <source>Label with contact code, 80 × 50 mm</source>
        <translation>带名片码的标签，80 × 50 mm</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Latin name</source>
        <translation>拉丁姓名</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Latin organisation</source>
        <translation>单位英文名</translation>
    </message>
    <message>
        <source>title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>booth</source>
        <translation>展位</translation>
    </message>
    <message>
        <source>number</source>
        <translation>证件号</translation>
    </message>
    <message>
        <source>valid days</source>
        <translation>有效日</translation>
    </message>
    <message>
        <source>Card {card}, in the queue</source>
        <translation>第 {card} 张，排队中</translation>
    </message>
    <message>
        <source>Card {card}, printing</source>
        <translation>第 {card} 张，打印中</translation>
    </message>
    <message>
        <source>Stopped at card {card}</source>
        <translation>停在第 {card} 张</translation>
    </message>
    <message>
        <source>Cannot print: missing character</source>
        <translation>缺字，不能打印</translation>
    </message>
    <message>
        <source>Printed {when}</source>
        <translation>已打印 {when}</translation>
    </message>
    <message>
        <source>Reissue, old one revoked</source>
        <translation>旧证作废，补办</translation>
    </message>
    <message>
        <source>Long {field}, cut</source>
        <translation>{field}超长，已截短</translation>
    </message>
    <message>
        <source>Long {field}, set smaller</source>
        <translation>{field}超长，已缩字</translation>
    </message>
    <message>
        <source>Long {field}, on two lines</source>
        <translation>{field}超长，已换行</translation>
    </message>
    <message>
        <source>{number} {name}: no font here has {characters} ({points}) in the {field}. Write it with another character, or wait for a font that has it.</source>
        <translation>{number} {name}：{field}中的 {characters}（{points}）字库中没有。请改用其他写法，或等待字库补充。</translation>
    </message>
    <message>
        <source>Registered {when}</source>
        <translation>{when} 登记</translation>
    </message>
    <message>
        <source>Issued {when}</source>
        <translation>{when} 签发</translation>
    </message>
    <message>
        <source>Printed {when}, {target}</source>
        <translation>{when} 打印，{target}</translation>
    </message>
    <message>
        <source>Printed {n} times in all</source>
        <translation>共打印 {n} 次</translation>
    </message>
    <message>
        <source>Revoked {when}: {reason}</source>
        <translation>{when} 作废：{reason}</translation>
    </message>
    <message>
        <source>{print}: {reason}</source>
        <translation>{print}：{reason}</translation>
    </message>
    <message>
        <source>Revoked, reissued</source>
        <translation>已作废，已补办</translation>
    </message>
    <message>
        <source>Revoked {when}</source>
        <translation>已作废 {when}</translation>
    </message>
</context>
</TS>
