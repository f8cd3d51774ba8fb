<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>problems</name>
    <message>
        <source>There is no file {name} any more. Choose another one.</source>
        <translation>{name} 已不存在，请选择其他文件。</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}. Close it where it is open and choose it again.</source>
        <translation>无法读取 {name}：{reason}。请在其他程序中关闭它，再重新选择。</translation>
    </message>
    <message>
        <source>{name} holds no rows. Choose another file.</source>
        <translation>{name} 中没有数据行，请选择其他文件。</translation>
    </message>
    <message>
        <source>{name} is no sheet that can be read ({found}). Save it as XLSX, CSV or JSON and choose it again.</source>
        <translation>{name} 不是可以读取的表格（{found}）。请另存为 XLSX、CSV 或 JSON 后重新选择。</translation>
    </message>
    <message>
        <source>{name} is locked with a password. Save it without one and choose it again.</source>
        <translation>{name} 设有密码。请另存为无密码的文件后重新选择。</translation>
    </message>
    <message>
        <source>{name} is damaged: what stands in line {line} cannot be read. Save it again where it comes from.</source>
        <translation>{name} 已损坏：第 {line} 行无法读取。请在原程序中重新保存。</translation>
    </message>
    <message>
        <source>{name} brings declarations along (line {line}) that could do harm, and was not read. Export the programme again without a DOCTYPE.</source>
        <translation>{name} 第 {line} 行带有可能造成危害的声明，未读取。请重新导出不含 DOCTYPE 的日程。</translation>
    </message>
    <message>
        <source>{name} describes what a programme file looks like and holds no programme. Choose the programme itself.</source>
        <translation>{name} 只说明日程文件的格式，其中没有日程。请选择日程文件本身。</translation>
    </message>
    <message>
        <source>{name} holds settings of a ticket shop and no people. Export its orders or attendees and choose that file.</source>
        <translation>{name} 是售票系统的设置，其中没有人员。请导出订单或参会者后再选择。</translation>
    </message>
    <message>
        <source>{name} is the code of a single ticket and says nothing of who holds it. Export the list of attendees and choose that file.</source>
        <translation>{name} 只是一张票的二维码内容，不含持票人。请导出参会者名单后再选择。</translation>
    </message>
    <message>
        <source>{name} is FairDesk&apos;s list of scans or deals: what happened, and no list to import. They stay in the fair; to move them, restore a backup.</source>
        <translation>{name} 是 FairDesk 导出的扫码记录或成交台账，记录的是已发生的事，不能作为名单导入。它们保存在展会文件中；要转移，请恢复备份。</translation>
    </message>
    <message>
        <source>{name} is XML, but no programme ({found}). A programme begins with “schedule”; save a list as XLSX or CSV.</source>
        <translation>{name} 是 XML，但不是日程（{found}）。日程以「schedule」开头；名单请另存为 XLSX 或 CSV。</translation>
    </message>
    <message>
        <source>{name} is damaged and cannot be read to its end. Save it again where it comes from.</source>
        <translation>{name} 已损坏，无法读完。请从来源处重新保存。</translation>
    </message>
    <message>
        <source>{name} is too large to be read at once. Split it into several files.</source>
        <translation>{name} 太大，无法一次读取。请拆分成几个文件。</translation>
    </message>
    <message>
        <source>{name} needs far more memory than a file of its size should and was not read. Save only its rows as CSV and choose that.</source>
        <translation>{name} 占用的内存远超这个大小的文件应有的程度，没有读取。请只把数据行另存为 CSV 后选择。</translation>
    </message>
    <message>
        <source>{name} took too long to read and was given up. Save only its rows as CSV, on this computer, and choose that.</source>
        <translation>{name} 读取时间过长，已放弃。请只把数据行另存为 CSV，存到本机后再选择。</translation>
    </message>
    <message>
        <source>{name} could not be read: its contents stopped the reader. Nothing was imported. Save only its rows as CSV and choose that.</source>
        <translation>{name} 无法读取：文件内容使读取程序中断，没有导入任何数据。请只把数据行另存为 CSV 后选择。</translation>
    </message>
    <message>
        <source>{name} was changed while it was being read. Choose it again.</source>
        <translation>{name} 在读取过程中被改动了，请重新选择。</translation>
    </message>
    <message>
        <source>{name} would unpack to many times its size and was not opened. Save only its rows as CSV and choose that.</source>
        <translation>{name} 解压后会膨胀许多倍，没有打开。请只把数据行另存为 CSV 后选择。</translation>
    </message>
    <message>
        <source>The sheet {sheet} of {name} claims {rows} rows and {columns} columns and was not read. Copy its rows to a new sheet.</source>
        <translation>{name} 的工作表 {sheet} 声称有 {rows} 行 {columns} 列，没有读取。请把数据行复制到新的工作表。</translation>
    </message>
    <message>
        <source>{name} holds no list that could be rows. Choose a file with exhibitors, people or sessions.</source>
        <translation>{name} 中没有可以成行的列表。请选择含展商、人员或日程的文件。</translation>
    </message>
    <message>
        <source>There is no sheet {sheet} in this file. It has: {sheets}.</source>
        <translation>文件中没有工作表 {sheet}，现有：{sheets}。</translation>
    </message>
    <message>
        <source>The characters of {name} cannot be read. Save it as CSV UTF-8.</source>
        <translation>无法识别 {name} 的文字编码。请另存为 CSV UTF-8。</translation>
    </message>
    <message>
        <source>The headings do not say what the rows are ({header}). Say what you import.</source>
        <translation>从表头（{header}）看不出每一行是什么，请指明要导入的内容。</translation>
    </message>
    <message>
        <source>No column leads to: {missing}. Nothing was imported.</source>
        <translation>没有列对应到：{missing}。没有导入任何数据。</translation>
    </message>
    <message>
        <source>The columns cannot lead where they should: {heading} {field}.</source>
        <translation>列的对应关系不成立：{heading} {field}。</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was imported.</source>
        <translation>已取消，没有导入任何数据。</translation>
    </message>
    <message>
        <source>This is no public key of a ticket shop: {text}. Copy the key from the shop&apos;s event.</source>
        <translation>这不是售票系统的公钥：{text}。请从售票系统的活动设置中复制。</translation>
    </message>
    <message>
        <source>No keys of signed tickets are in this file. Save the shop&apos;s event, where they stand under “valid_keys”.</source>
        <translation>此文件中没有签名门票的密钥。请保存售票系统的活动，密钥在其中的「valid_keys」下。</translation>
    </message>
    <message>
        <source>{path} could not be written: {reason}. Choose another name or place.</source>
        <translation>无法写入 {path}：{reason}。请换一个名称或位置。</translation>
    </message>
    <message>
        <source>Excel took the booth for a date; “{suggestion}” is meant</source>
        <translation>Excel 把展位当成了日期，应为「{suggestion}」</translation>
    </message>
    <message>
        <source>The hall stands twice in booth {text}; “{suggestion}” is meant</source>
        <translation>展位 {text} 重复写了展馆，应为「{suggestion}」</translation>
    </message>
    <message>
        <source>Unusual booth: {text}</source>
        <translation>展位号不常见：{text}</translation>
    </message>
    <message>
        <source>{text} names a hall, not a booth</source>
        <translation>{text} 是展馆，不是展位</translation>
    </message>
    <message>
        <source>{text} was read as the booths {suggestion}</source>
        <translation>{text} 读作展位 {suggestion}</translation>
    </message>
    <message>
        <source>Booth {text} is already given to row {row}</source>
        <translation>展位 {text} 已分配给第 {row} 行</translation>
    </message>
    <message>
        <source>The entry that begins in line {line} has no end; it was read as far as it goes</source>
        <translation>第 {line} 行开始的条目没有结尾，已读到的部分照用</translation>
    </message>
    <message>
        <source>There is no category “{text}”</source>
        <translation>没有「{text}」类别</translation>
    </message>
    <message>
        <source>The contact&apos;s name is missing</source>
        <translation>缺少主联系人</translation>
    </message>
    <message>
        <source>A contact without a name is not imported: {text}</source>
        <translation>联系人没有姓名，不导入：{text}</translation>
    </message>
    <message>
        <source>Unknown kind of cooperation: {unknown}</source>
        <translation>没有这种合作方式：{unknown}</translation>
    </message>
    <message>
        <source>The last sign of credit code {text} does not agree; it should be {expected}</source>
        <translation>信用代码 {text} 的校验位不符，应为 {expected}</translation>
    </message>
    <message>
        <source>Excel has lost digits of the credit code {text}</source>
        <translation>Excel 丢失了信用代码的位数：{text}</translation>
    </message>
    <message>
        <source>Credit code {text} has {length} signs or forbidden ones; 18 are usual</source>
        <translation>信用代码 {text} 不符合规则（{length} 位，应为 18 位）</translation>
    </message>
    <message>
        <source>Same credit code as row {row} ({first}); the two rows become one</source>
        <translation>与第 {row} 行（{first}）信用代码相同，两行合并</translation>
    </message>
    <message>
        <source>Credit code {text} names a region that never was: {region}</source>
        <translation>信用代码 {text} 中的行政区划 {region} 从未存在</translation>
    </message>
    <message>
        <source>{text} can be two days; {suggestion} is assumed</source>
        <translation>{text} 可以是两个日期，按 {suggestion} 处理</translation>
    </message>
    <message>
        <source>“{text}” is no date</source>
        <translation>「{text}」不是日期</translation>
    </message>
    <message>
        <source>The day is missing</source>
        <translation>缺少日期</translation>
    </message>
    <message>
        <source>“{text}” is none of the fair&apos;s days</source>
        <translation>「{text}」不在展期内</translation>
    </message>
    <message>
        <source>“{text}” names several days; one is needed</source>
        <translation>「{text}」包含多个日期，只能有一个</translation>
    </message>
    <message>
        <source>“{text}” does not tell the year</source>
        <translation>「{text}」没有写年份</translation>
    </message>
    <message>
        <source>“{text}” is no e-mail address; it is left out</source>
        <translation>「{text}」不是邮箱地址，不导入</translation>
    </message>
    <message>
        <source>Several addresses; {suggestion} is kept, {others} is left out</source>
        <translation>有多个邮箱，保留 {suggestion}，不导入 {others}</translation>
    </message>
    <message>
        <source>Slip of the keyboard in {text}; {suggestion} is meant</source>
        <translation>{text} 输入有误，应为 {suggestion}</translation>
    </message>
    <message>
        <source>The end is missing; {suggestion} is assumed</source>
        <translation>缺少结束时间，按 {suggestion} 处理</translation>
    </message>
    <message>
        <source>Row {row} has the same number {text}</source>
        <translation>与第 {row} 行编号相同：{text}</translation>
    </message>
    <message>
        <source>Booth {booth} is held by another exhibitor of this fair</source>
        <translation>展位 {booth} 已属于本届其他展商</translation>
    </message>
    <message>
        <source>Nobody here is called {name}</source>
        <translation>本届没有名为「{name}」的展商或人员</translation>
    </message>
    <message>
        <source>There is no industry “{text}”</source>
        <translation>没有「{text}」产业</translation>
    </message>
    <message>
        <source>“{text}” are several industries; one is kept</source>
        <translation>「{text}」是多个产业，只保留一个</translation>
    </message>
    <message>
        <source>“{text}” is no sum; it is left out</source>
        <translation>「{text}」不是金额，不导入</translation>
    </message>
    <message>
        <source>The name has lost characters: {text}</source>
        <translation>名称中有丢失的字符：{text}</translation>
    </message>
    <message>
        <source>The name was broken over two lines</source>
        <translation>名称被换行断开</translation>
    </message>
    <message>
        <source>The name has {length} characters; {limit} are the most</source>
        <translation>名称有 {length} 个字符，最多 {limit} 个</translation>
    </message>
    <message>
        <source>The name is missing</source>
        <translation>缺少名称</translation>
    </message>
    <message>
        <source>Same name as row {row}; the two rows become one</source>
        <translation>与第 {row} 行重名，两行合并</translation>
    </message>
    <message>
        <source>“{text}” is no number; it is left out</source>
        <translation>「{text}」不是数字，不导入</translation>
    </message>
    <message>
        <source>{text} is no whole number; it is rounded</source>
        <translation>{text} 不是整数，已四舍五入</translation>
    </message>
    <message>
        <source>Order {order}: an addition to another ticket; no badge of its own</source>
        <translation>订单 {order}：另一张票的附加项，不单独制证</translation>
    </message>
    <message>
        <source>The order is cancelled ({text}); left out</source>
        <translation>订单已取消（{text}），不导入</translation>
    </message>
    <message>
        <source>The order was not paid in time ({text}); left out</source>
        <translation>订单逾期未付款（{text}），不导入</translation>
    </message>
    <message>
        <source>A trial order of the shop; left out</source>
        <translation>售票系统的测试订单，不导入</translation>
    </message>
    <message>
        <source>The order is not paid ({text}); left out</source>
        <translation>订单未付款（{text}），不导入</translation>
    </message>
    <message>
        <source>A party of the meeting is missing</source>
        <translation>缺少洽谈的一方</translation>
    </message>
    <message>
        <source>Both parties are {text}</source>
        <translation>洽谈双方都是 {text}</translation>
    </message>
    <message>
        <source>“{text}” says neither exhibitor nor person; both are tried</source>
        <translation>「{text}」看不出是展商还是个人，两者都会查找</translation>
    </message>
    <message>
        <source>{text} stands in row {row} already; the two rows become one</source>
        <translation>{text} 已在第 {row} 行，两行合并</translation>
    </message>
    <message>
        <source>Excel has lost digits of the phone {text}</source>
        <translation>Excel 丢失了手机号的位数：{text}</translation>
    </message>
    <message>
        <source>Unusual phone number: {text}</source>
        <translation>电话号码不常见：{text}</translation>
    </message>
    <message>
        <source>The mobile number has {digits} digits instead of 11: {text}</source>
        <translation>手机号应为 11 位，现有 {digits} 位：{text}</translation>
    </message>
    <message>
        <source>Several numbers; {suggestion} is kept, {others} is left out</source>
        <translation>有多个号码，保留 {suggestion}，不导入 {others}</translation>
    </message>
    <message>
        <source>There is no place “{text}”</source>
        <translation>没有「{text}」这样的地点</translation>
    </message>
    <message>
        <source>“{text}” is no level of interest</source>
        <translation>没有“{text}”这一意向等级</translation>
    </message>
    <message>
        <source>The lead on {text} is here with other words; what is here stays</source>
        <translation>{text} 的线索已有，内容不同；保留本机的</translation>
    </message>
    <message>
        <source>Same lead as row {row}; the two rows become one</source>
        <translation>与第 {row} 行是同一条线索，两行合并</translation>
    </message>
    <message>
        <source>{count} records of this fair fit; it is not clear which is meant</source>
        <translation>本届有 {count} 条记录相符，无法确定是哪一条</translation>
    </message>
    <message>
        <source>Row {row} means the same record of this fair</source>
        <translation>与第 {row} 行指向本届的同一条记录</translation>
    </message>
    <message>
        <source>Same title as row {row}; the two rows become one</source>
        <translation>与第 {row} 行标题相同，两行合并</translation>
    </message>
    <message>
        <source>Region code {text} ({name}) was last valid in {edition}; {suggestion} is taken</source>
        <translation>行政区划代码 {text}（{name}）在 {edition} 版之后已撤销，采用「{suggestion}」</translation>
    </message>
    <message>
        <source>There never was a region {text}</source>
        <translation>没有行政区划代码 {text}</translation>
    </message>
    <message>
        <source>Same wish as row {row}; the two rows become one</source>
        <translation>与第 {row} 行申请相同，两行合并</translation>
    </message>
    <message>
        <source>“{text}” counts the other rows; this row is left out</source>
        <translation>“{text}”是合计行，不导入</translation>
    </message>
    <message>
        <source>More cells than headings; a stray separator has shifted the row: {text}</source>
        <translation>单元格多于表头，多余的分隔符使该行错位：{text}</translation>
    </message>
    <message>
        <source>Line {line}: the programme says it has {text} days, but has another number of them</source>
        <translation>第 {line} 行：日程写明共 {text} 天，实际天数不同</translation>
    </message>
    <message>
        <source>Line {line}: “{text}” is no valid identifier (GUID)</source>
        <translation>第 {line} 行：「{text}」不是有效的标识（GUID）</translation>
    </message>
    <message>
        <source>Line {line}: “{text}” stands in the wrong place; it is not read there</source>
        <translation>第 {line} 行：「{text}」位置不对，未读取</translation>
    </message>
    <message>
        <source>Line {line}: “{text}” is missing in the head of the programme</source>
        <translation>第 {line} 行：日程开头缺少「{text}」</translation>
    </message>
    <message>
        <source>Line {line}: {place} should be a whole number and is “{text}”</source>
        <translation>第 {line} 行：{place} 应为整数，写的是「{text}」</translation>
    </message>
    <message>
        <source>Line {line}: the start {text} differs from the date; {taken} is taken</source>
        <translation>第 {line} 行：开始时间 {text} 与日期不符，采用 {taken}</translation>
    </message>
    <message>
        <source>The session is cancelled; left out</source>
        <translation>该场活动已取消，不导入</translation>
    </message>
    <message>
        <source>Repetitions are not taken ({text}); only the first date is</source>
        <translation>重复规则（{text}）不导入，只取第一次</translation>
    </message>
    <message>
        <source>Same session as row {row}; the two rows become one</source>
        <translation>与第 {row} 行是同一场次，两行合并</translation>
    </message>
    <message>
        <source>There is no kind of session “{text}”</source>
        <translation>没有「{text}」这种场次类型</translation>
    </message>
    <message>
        <source>“{text}” says neither offer nor need</source>
        <translation>「{text}」看不出是供给还是需求</translation>
    </message>
    <message>
        <source>There is no stage “{text}”</source>
        <translation>没有「{text}」这个阶段</translation>
    </message>
    <message>
        <source>“{text}” does not say who would travel</source>
        <translation>“{text}”未说明是否可出差或接待</translation>
    </message>
    <message>
        <source>“{text}” is no time</source>
        <translation>「{text}」不是时间</translation>
    </message>
    <message>
        <source>The session would last {hours} hours; enter one session for each day</source>
        <translation>该场活动长达 {hours} 小时，请每天分别填写</translation>
    </message>
    <message>
        <source>The time is missing</source>
        <translation>缺少时间</translation>
    </message>
    <message>
        <source>It would end before it starts: {text}</source>
        <translation>结束时间早于开始时间：{text}</translation>
    </message>
    <message>
        <source>The time zone “{text}” is unknown; the fair&apos;s own is assumed</source>
        <translation>未知时区「{text}」，按本会时区处理</translation>
    </message>
    <message>
        <source>The title is missing</source>
        <translation>缺少标题</translation>
    </message>
    <message>
        <source>“{text}” says neither yes nor no</source>
        <translation>「{text}」看不出是还是否</translation>
    </message>
    <message>
        <source>“{text}” is no weight; the usual one is taken</source>
        <translation>「{text}」不是权重，按默认处理</translation>
    </message>
    <message>
        <source>Weight {text} is not between 1 and 100</source>
        <translation>权重 {text} 不在 1 到 100 之间</translation>
    </message>
    <message>
        <source>“{text}” is no year</source>
        <translation>「{text}」不是年份</translation>
    </message>
    <message>
        <source>New energy</source>
        <translation>新能源</translation>
    </message>
    <message>
        <source>IT</source>
        <translation>信息技术</translation>
    </message>
    <message>
        <source>Adv. manufacturing</source>
        <translation>先进制造</translation>
    </message>
    <message>
        <source>Health &amp; medical</source>
        <translation>健康医疗</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Casual</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Interested</source>
        <translation>有意向</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>强意向</translation>
    </message>
    <message>
        <source>Meeting agreed</source>
        <translation>约洽谈</translation>
    </message>
    <message>
        <source>Trade visitor</source>
        <translation>专业观众</translation>
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
        <source>Media</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Forum</source>
        <translation>论坛</translation>
    </message>
    <message>
        <source>Roadshow</source>
        <translation>路演</translation>
    </message>
    <message>
        <source>Auction</source>
        <translation>拍卖</translation>
    </message>
    <message>
        <source>Matchmaking</source>
        <translation>对接</translation>
    </message>
    <message>
        <source>Ceremony</source>
        <translation>仪式</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>观众</translation>
    </message>
    <message>
        <source>Meeting table</source>
        <translation>洽谈桌</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>已安排</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已举行</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>未举行</translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>待答复</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已婉拒</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Booth</source>
        <translation>展位</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>实验室</translation>
    </message>
    <message>
        <source>Small scale</source>
        <translation>小试</translation>
    </message>
    <message>
        <source>Pilot stage</source>
        <translation>中试</translation>
    </message>
    <message>
        <source>In production</source>
        <translation>产业化</translation>
    </message>
    <message>
        <source>Joint R&amp;D</source>
        <translation>合作开发</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>技术转让</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>技术许可</translation>
    </message>
    <message>
        <source>Consulting</source>
        <translation>技术咨询</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>技术服务</translation>
    </message>
    <message>
        <source>Equity</source>
        <translation>技术入股</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>采购</translation>
    </message>
    <message>
        <source>Financing</source>
        <translation>融资</translation>
    </message>
</context>
</TS>
